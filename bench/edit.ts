import { setTimeout as delay } from 'node:timers/promises';
import { addDemoKnowledge } from '../local/data/demo-knowledge';
import { startDemoHost } from '../local/demo-host';
import { median, printTable } from './report';

const EDITS = 12;
const PAUSE_MS = 400;
const as = { accountId: 'user-project-admin' };

/**
 * Attaches and detaches a need on a story below an epic: Jira calls of the whole background work for one
 * edit, and milliseconds from the click's call until the fields of story and epic are written.
 */
export async function run(): Promise<Record<string, unknown>> {
  const host = await startDemoHost();
  try {
    await addDemoKnowledge(host);
    const answer = await host.jira.handle({
      method: 'GET',
      path: '/rest/api/3/issue/INV-40?fields=summary',
      headers: {},
      principal: { kind: 'user', accountId: as.accountId },
    });
    const { id: issueId } = JSON.parse(answer.body) as { id: string };
    const calls: number[] = [];
    const settle: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      // Jira takes 20 writes of one issue in two seconds; nobody edits faster, and a 429 would be measured instead.
      await delay(PAUSE_MS);
      const coverage01 = edit % 2 === 0 ? 1 : 0.25;
      const startedAt = performance.now();
      host.stats.reset();
      await host.invoke('item.set-coverage', { issueId, needKey: 'N-1', coverage01 }, as);
      await host.queueIdle();
      settle.push(performance.now() - startedAt);
      calls.push(host.stats.jiraCallLog.filter((call) => call.functionKey === 'recompute-worker').length);
    }
    const result = { jiraCalls: Math.max(...calls), settleMs: Math.round(median(settle)) };
    printTable(`one edited work item, ${EDITS} edits`, result);
    return result;
  } finally {
    await host.close();
  }
}
