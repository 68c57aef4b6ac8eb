import type { JiraTransport } from '@jira/jira-transport';
import { mayPass } from './patience';
import { pause } from './pace';

/** One page of hundreds fails now and then: after these waits it is asked for again, before the whole load breaks off. */
const WAITS_MS = [500, 1_500, 4_000];

/** A transport for readings: a call that fails in a way that may pass is sent again, and nothing after it is stopped. */
export function steady(transport: JiraTransport, signal: AbortSignal): JiraTransport {
  return async (path, init) => {
    for (const wait of WAITS_MS) {
      const answer = await transport(path, init).catch((error: unknown) => {
        if (!mayPass(error)) throw error;
        return null;
      });
      if (answer !== null && (answer.status < 500 || signal.aborted)) return answer;
      await pause(wait);
    }
    return transport(path, init);
  };
}
