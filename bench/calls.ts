import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { addDemoKnowledge } from '../local/data/demo-knowledge';
import { startDemoHost } from '../local/demo-host';
import type { RecordedCall } from '../local/forge/recorded-call';
import type { Host } from '../local/host';
import { printTable } from './report';

/** Each call is made this often, and the dearest counts: the first ones fill what the process keeps in memory. */
const TURNS = 4;
const ISSUE = 'INV-40';
const NEED = 'N-7';
const as = { accountId: 'user-project-admin' };

const done = z.object({ ok: z.literal(true) });

/**
 * SQL statements that the app sends when somebody attaches an existing need to a work item, rates a need, adds a
 * quote, and opens the panel, and the REST calls to Jira that the panel's own function makes. What a job does
 * afterwards is not counted. On standard error: every statement of the dearest turn, with its tables.
 */
export async function run(): Promise<Record<string, unknown>> {
  const host = await startDemoHost();
  try {
    await addDemoKnowledge(host);
    const [issueId, projectId] = await Promise.all([
      idOf(host, `issue/${ISSUE}?fields=summary`),
      idOf(host, 'project/INV'),
    ]);
    const attach = await dearest(host, 'item.attach-need', async () => {
      await ask(host, 'item.detach-need', { issueId, needKey: NEED });
      return { issueId, attach: { kind: 'existing', needKey: NEED, coverage01: 0.5 } };
    });
    const rate = await dearest(host, 'need.rate', (turn) => {
      const rating = {
        personaKey: 'owner',
        importance01: 0.5 + turn / 10,
        satisfaction01: 0.2,
        reach01: 0.9,
      };
      return { projectId, needKey: NEED, ...rating };
    });
    const quote = await dearest(host, 'evidence.add', (turn) => ({
      projectId,
      piece: {
        id: randomUUID(),
        text: `We look for unpaid invoices every Monday, all ${turn + 2} of us.`,
        channel: 'interview',
        saidOn: new Date().toISOString().slice(0, 10),
        accountName: `Example Books ${turn}`,
        personaKey: 'owner',
        link: { needKey: NEED, strength: null },
      },
    }));
    const panel = await dearest(host, 'panel.read', () => ({ issueId }));
    const result = {
      attachSql: attach.statements.length,
      rateSql: rate.statements.length,
      addQuoteSql: quote.statements.length,
      panelSql: panel.statements.length,
      panelJira: panel.jiraCalls.length,
    };
    printTable(`SQL statements and Jira calls, the dearest of ${TURNS}`, result);
    return result;
  } finally {
    await host.close();
  }
}

/** The turn of a call with the most statements, on a quiet host; throws when the app refuses one. */
async function dearest(
  host: Host,
  procedure: string,
  inputOf: (turn: number) => unknown,
): Promise<RecordedCall> {
  const calls: RecordedCall[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const input = await inputOf(turn);
    await host.queueIdle();
    calls.push(await host.recordCall(procedure, input, as));
    mustBeDone(procedure, calls.at(-1)?.value);
  }
  await host.queueIdle();
  const [first] = calls.sort((a, b) => b.statements.length - a.statements.length);
  if (first === undefined) throw new Error(`${procedure} was not called.`);
  console.error([procedure, ...linesOf(first)].join('\n'));
  return first;
}

function linesOf({ statements, jiraCalls }: RecordedCall): string[] {
  return [
    ...statements.map(({ sql, tablesRead, tablesWritten }) => {
      const written = tablesWritten.length === 0 ? '' : ` > ${tablesWritten.join(', ')}`;
      return `  [${tablesRead.join(', ')}${written}] ${sql.replaceAll(/\s+/g, ' ').slice(0, 140)}`;
    }),
    ...jiraCalls.map(({ method, path, status }) => `  ${method} ${path} ${status}`),
  ];
}

async function ask(host: Host, procedure: string, input: unknown): Promise<void> {
  mustBeDone(procedure, await host.invoke(procedure, input, as));
}

function mustBeDone(procedure: string, answer: unknown): void {
  if (!done.safeParse(answer).success) throw new Error(`${procedure} answered ${JSON.stringify(answer)}`);
}

async function idOf(host: Host, path: string): Promise<string> {
  const answer = await host.jira.handle({
    method: 'GET',
    path: `/rest/api/3/${path}`,
    headers: {},
    principal: { kind: 'user', accountId: as.accountId },
  });
  return z.object({ id: z.string() }).parse(JSON.parse(answer.body)).id;
}
