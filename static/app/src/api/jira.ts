import { requestJira } from '@forge/bridge';
import { AppError } from '@domain/app-error';
import { said } from '@domain/words/said';
import { toUrl } from '@jira/jira-path';
import { secondsToWait } from '@jira/jira-transport';
import type { JiraAnswer, JiraTransport } from '@jira/jira-transport';
import { LONGEST_QUIET_WAIT_S } from './patience';
import { holdBack, paced } from './pace';

/** Posts that change nothing. */
const READING_POST = /\/(search\/jql|search\/approximate-count|bulkfetch|permissions\/check)(\?|$)/;

/**
 * Jira asked by the browser, so with exactly the rights of the person who looks; at a pace that leaves others theirs.
 * Where Jira asks to wait, a reading waits and asks again, and so does a change if it is for a moment only: nothing was
 * done yet.
 */
export const jiraAsUser: JiraTransport = async (path, init) => {
  const url = toUrl(path);
  const reads = init === undefined || init.method === 'GET' || READING_POST.test(url);
  for (;;) {
    const answer = answerOf(await paced(() => send(url, init)));
    if (answer.status !== 429) return answer;
    const seconds = secondsToWait(answer);
    holdBack(seconds);
    if (!reads && seconds > LONGEST_QUIET_WAIT_S) return answer;
  }
};

function answerOf(response: Response): JiraAnswer {
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    text: () => response.text(),
  };
}

async function send(url: string, init: Parameters<JiraTransport>[1]): Promise<Response> {
  try {
    if (init === undefined) return await requestJira(url, { headers: { Accept: 'application/json' } });
    return await requestJira(url, {
      method: init.method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    });
  } catch (cause) {
    throw new AppError('unavailable', said('jira.not-reached'), {}, cause);
  }
}
