import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import { startDemoHost } from '../local/demo-host';
import { tellOptimizer } from '../test/app/rows-read';
import { PM, projectOf } from './demo-project';
import { inventedId, loadEvidence, vocabulary, withLargePool } from './evidence/load-evidence';

const ACCOUNTS = 5_000;
const TIMES = 5;
/** What a page of the inbox or of accounts may take, 95 times of 100. */
const PROMISED_MS = 200;
const answered = z.object({ ok: z.literal(true), value: z.unknown() });

type Filter = Readonly<Record<string, unknown>>;

/** Each way to narrow the inbox, by the value of which there is the most. */
const FILTERS: Readonly<Record<string, Filter>> = {
  'a frequent word': { text: vocabulary[2] },
  'two words': { text: `${vocabulary[2] ?? ''} ${vocabulary[800] ?? ''}` },
  'a misspelled word': { text: `${vocabulary[800] ?? ''}x` },
  'the beginning of words': { text: (vocabulary[0] ?? '').slice(0, 4) },
  state: { triage: 'new' },
  need: { needKey: 'N-1001' },
  persona: { personaKey: 'bench-1' },
  account: { accountId: inventedId('account', 1) },
  channel: { channel: 'review' },
  'a channel of none': { channel: 'interview' },
  import: { importId: inventedId('import', 0) },
  starred: { starred: true },
  'not starred': { starred: false },
  sentiment: { sentiment: 'negative' },
  days: { from: '2024-02-01', to: '2024-02-20' },
  'from a day': { from: '2024-02-01' },
  deleted: { deleted: true },
  tag: { tag: 'tag 0' },
  person: { author: 'Person 0' },
  'newest arrivals': { order: 'arrived' },
  'newest arrivals that wait': { order: 'arrived', triage: 'new' },
  'most votes': { order: 'votes' },
  'most votes that wait': { order: 'votes', triage: 'new' },
  'most votes of an account': { order: 'votes', accountId: inventedId('account', 4_000) },
  'newest arrivals with a tag': { order: 'arrived', tag: 'tag 19' },
  'like a need': { likeNeedKey: 'N-1001' },
};

/** Every way alone, and with `together` every two of them at once. */
function filters(together: boolean): readonly (readonly [string, Filter])[] {
  const all = Object.entries(FILTERS);
  if (!together) return [['all', {}], ...all];
  const pairs = all.flatMap(([one, first], at) =>
    all
      .slice(at + 1)
      .flatMap(([other, second]): [string, Filter][] =>
        Object.keys(first).some((field) => field in second)
          ? []
          : [[`${one} + ${other}`, { ...first, ...second }]],
      ),
  );
  return [['all', {}], ...all, ...pairs];
}

/** Everything else that lists what a product of that size has. */
const BESIDE: Readonly<Record<string, readonly [string, Filter]>> = {
  'accounts: first page': ['record.page', { kind: 'account' }],
  'accounts: a later page': [
    'record.page',
    { kind: 'account', after: { title: 'Customer 3', id: inventedId('account', 3) } },
  ],
  'accounts: by a word': ['record.page', { kind: 'account', text: 'omer 49' }],
  'accounts: pieces of a page': [
    'account.pieces',
    { ids: Array.from({ length: 50 }, (_, at) => inventedId('account', at + 1)) },
  ],
  'accounts: one in full': ['account.read', { id: inventedId('account', 1) }],
  'accounts: picker': ['account.find', { text: 'Customer 12' }],
  'inbox: waiting': ['evidence.count', {}],
  'all that waits, chosen': ['evidence.choose', { filter: { triage: 'new' } }],
  'import.list': ['import.list', {}],
  'history.page': ['history.page', { filter: {} }],
  'history.people': ['history.people', {}],
  'goal.list': ['goal.list', {}],
  'analysis.pulse': ['analysis.pulse', {}],
  'retention.read': ['retention.read', {}],
};

/**
 * The inbox with every filter and the pages of accounts of a product with `pieces` pieces (first argument, 1,000,000 by
 * default) and 5,000 accounts, through the app, with statistics of every sort: p50, and the p95 of the slowest way, in
 * milliseconds; and how many rows the server looked at, which does not depend on what else the machine does.
 */
export async function run(args: string[]): Promise<Record<string, unknown>> {
  const pieces = Number(args[0] ?? 1_000_000);
  const stateDirectory = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  const host = await startDemoHost({ stateDirectory });
  let connection: Connection | undefined;
  try {
    const projectId = await projectOf(host);
    const ask = async (name: string, input: Filter): Promise<unknown> => {
      const answer = await host.invoke(name, { projectId, ...input }, PM);
      const good = answered.safeParse(answer);
      if (!good.success) throw new Error(`${name} ${JSON.stringify(input)}: ${JSON.stringify(answer)}`);
      return good.data.value;
    };
    await ask('knowledge.read', {});
    const database = await createConnection({ ...host.sql.access });
    connection = database;
    await load(database, projectId, pieces);
    // What is kept of the evidence is built by whoever reads it first, a stretch at a time: once, and not at every look.
    while ((await needsBehind(database)) > 0) await ask('knowledge.read', {});
    const results: Record<string, unknown> = {};
    for (const sort of ['of empty tables', 'fresh', 'misleading'] as const) {
      await tellOptimizer(database, sort);
      // Two ways at once where the server knows least: what holds there does not rest on its statistics.
      results[sort] = await measure(sort, filters(sort === 'of empty tables'), ask, () => rowsRead(database));
    }
    return { pieces, accounts: ACCOUNTS, promisedMs: PROMISED_MS, statistics: results };
  } finally {
    await connection?.end();
    await host.close();
    rmSync(stateDirectory, { recursive: true, force: true });
  }
}

async function load(connection: Connection, projectId: string, pieces: number): Promise<void> {
  const [found] = await connection.query('SELECT product_id FROM product_project WHERE project_id = ?', [
    projectId,
  ]);
  const productId = z.array(z.object({ product_id: z.string() })).parse(found)[0]?.product_id ?? '';
  const begun = performance.now();
  await withLargePool(connection, () =>
    loadEvidence(connection, productId, { pieces, personas: 50, needs: 1_000, accounts: ACCOUNTS }),
  );
  console.error(`loaded in ${String(Math.round((performance.now() - begun) / 1000))} s`);
}

/** Needs of which what is kept is older than their evidence. */
async function needsBehind(connection: Connection): Promise<number> {
  const [found] = await connection.query(
    `SELECT COUNT(*) AS behind FROM need LEFT JOIN need_voice AS kept ON kept.need_id = need.id
     WHERE kept.built_mark IS NULL OR kept.built_mark < kept.mark`,
  );
  return z.array(z.object({ behind: z.coerce.number() })).parse(found)[0]?.behind ?? 0;
}

/** What the server has looked at since it started: unlike time, the same however busy the machine is. */
async function rowsRead(connection: Connection): Promise<number> {
  const [counters] = await connection.query(
    "SHOW GLOBAL STATUS WHERE Variable_name LIKE 'Handler_read%' OR Variable_name = 'Handler_icp_attempts'",
  );
  return z
    .array(z.object({ Value: z.coerce.number() }))
    .parse(counters)
    .reduce((sum, { Value }) => sum + Value, 0);
}

interface Taken {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
  /** Entries of tables and indexes that the server looked at for one call. */
  readonly rows: number;
}

async function measure(
  sort: string,
  ways: readonly (readonly [string, Filter])[],
  ask: (name: string, input: Filter) => Promise<unknown>,
  counted: () => Promise<number>,
): Promise<Record<string, unknown>> {
  const took: Taken[] = [];
  const failed: Record<string, string> = {};
  console.error(`statistics ${sort}: p50 / p95 and rows of one call`);
  const time = async (what: string, name: string, input: Filter): Promise<void> => {
    const times: number[] = [];
    await ask(name, input);
    const before = await counted();
    for (let turn = 0; turn < TIMES; turn += 1) {
      const begun = performance.now();
      await ask(name, input);
      times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    const rows = Math.round(((await counted()) - before) / TIMES);
    const taken = { what, p50: share(times, 0.5), p95: share(times, 0.95), rows };
    took.push(taken);
    console.error(
      `  ${what.padEnd(50)} ${String(taken.p50)} / ${String(taken.p95)} ms, ${String(rows)} rows`,
    );
  };
  // What does not answer at all is a finding like any other: the rest is measured all the same.
  const tried = async (what: string, name: string, input: Filter): Promise<void> => {
    await time(what, name, input).catch((error: unknown) => {
      failed[what] = error instanceof Error ? error.message : String(error);
      console.error(`  ${what.padEnd(50)} FAILED: ${failed[what]}`);
    });
  };
  for (const [what, filter] of ways) await tried(`inbox: ${what}`, 'evidence.page', { filter });
  for (const [what, [name, input]] of Object.entries(BESIDE)) await tried(what, name, input);
  const slow = took.filter(({ p95 }) => p95 > PROMISED_MS).sort((a, b) => b.p95 - a.p95);
  const of = (group: string): Record<string, number> => {
    const some = took.filter(({ what }) => what.startsWith(`${group}:`));
    const sorted = (by: 'p50' | 'p95' | 'rows'): number[] => some.map((one) => one[by]).sort((a, b) => a - b);
    return {
      ways: some.length,
      p50: share(sorted('p50'), 0.5),
      p95: share(sorted('p95'), 1),
      mostRows: share(sorted('rows'), 1),
    };
  };
  return {
    inbox: of('inbox'),
    accounts: of('accounts'),
    beside: Object.fromEntries(
      took
        .filter(({ what }) => !/^(inbox|accounts):/.test(what))
        .map(({ what, ...numbers }) => [what, numbers]),
    ),
    overPromise: slow,
    failed,
  };
}

/** The value below which that share of sorted numbers lies, rounded. */
function share(sorted: readonly number[], of01: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(of01 * sorted.length))] ?? Number.NaN);
}
