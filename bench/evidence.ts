import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { z } from 'zod';
import { startDemoHost } from '../local/demo-host';
import type { Host } from '../local/host';
import type { SqlStatement } from '../local/forge/sql/sql-service';
import { bytesInMemory } from '../test/bytes-in-memory';
import { studyFile } from '../src/domain/channels/import/columns/study';
import { mapColumns } from '../src/domain/channels/import/guess-mapping';
import { importEvidence } from '../src/domain/channels/import/import-evidence';
import { inspectFile } from '../src/domain/channels/import/inspect-file';
import { IMPORT_ROWS_PER_BATCH } from '../src/contract/channels/import-views';
import { PM, projectOf } from './demo-project';
import { inventedId, loadEvidence, vocabulary, withLargePool } from './evidence/load-evidence';
import { describePlan, plansOf } from './evidence/plans';
import { median, printTable } from './report';

const answered = z.object({ ok: z.literal(true), value: z.unknown() });
const TIMES = 15;
/** What else the app asks of the evidence, so that the plan of each statement is looked at. */
const READS: readonly (readonly [string, Record<string, unknown>])[] = [
  ['knowledge.read', {}],
  ['customers.read', {}],
  ['evidence.count', {}],
  ['evidence.suggest', { text: vocabulary.slice(800, 812).join(' ') }],
  ['record.page', { kind: 'account' }],
  ['import.list', {}],
  ['planning.read', {}],
];

/**
 * The inbox at scale: a page and a search over `rows` pieces (first argument, 1,000,000 by default) as the
 * median of calls through the app, and an import of `importRows` rows (second argument, 50,000) that is killed once.
 * Fails when the plan of some statement reads a table of evidence from end to end.
 */
export async function run(args: string[]): Promise<Record<string, unknown>> {
  const rows = Number(args[0] ?? 1_000_000);
  const importRows = Number(args[1] ?? 50_000);
  const stateDirectory = mkdtempSync(join(tmpdir(), 'bench-evidence-'));
  const statements: SqlStatement[] = [];
  const host = await startDemoHost({
    stateDirectory,
    onStatement: (statement) => statements.push(statement),
  });
  try {
    const ask = async (name: string, input: Record<string, unknown>): Promise<unknown> =>
      answered.parse(await host.invoke(name, input, PM)).value;
    const projectId = await projectOf(host);
    await ask('knowledge.read', { projectId });
    const connection = await createConnection({ ...host.sql.access });
    const [found] = await connection.query('SELECT product_id FROM product_project WHERE project_id = ?', [
      projectId,
    ]);
    const productId = z.array(z.object({ product_id: z.string() })).parse(found)[0]?.product_id ?? '';
    const imported = await measureImport(host, projectId, importRows, ask);
    const startedAt = performance.now();
    const size = { pieces: rows, personas: 50, needs: 1_000, accounts: 5_000 };
    await withLargePool(connection, () => loadEvidence(connection, productId, size));
    console.error(`loaded in ${String(Math.round((performance.now() - startedAt) / 1000))} s`);
    statements.length = 0;
    const time = async (filter: Record<string, unknown>, after: unknown = null): Promise<number> => {
      const times: number[] = [];
      for (let turn = 0; turn < TIMES; turn += 1) {
        const begin = performance.now();
        await ask('evidence.page', { projectId, filter, after });
        times.push(performance.now() - begin);
      }
      return Math.round(median(times));
    };
    const frequent = vocabulary[2] ?? '';
    const details = {
      firstPageMs: await time({}),
      deepPageMs: await time({}, { saidOn: '2024-06-01', id: inventedId('piece', 1) }),
      needPageMs: await time({ needKey: 'N-1001' }),
      personaPageMs: await time({ personaKey: 'bench-1', triage: 'linked' }),
      noMatchPageMs: await time({ personaKey: 'bench-1', triage: 'new', channel: 'interview' }),
      newPageMs: await time({ triage: 'new' }),
      starredPageMs: await time({ starred: true }),
      channelPageMs: await time({ channel: 'review', triage: 'new' }),
      oneFrequentWordMs: await time({ text: frequent }),
      twoWordsMs: await time({ text: `${frequent} ${vocabulary[800] ?? ''}` }),
      misspelledMs: await time({ text: `${vocabulary[800] ?? ''}x` }),
    };
    for (const [name, input] of READS) await ask(name, { projectId, ...input });
    const plans = await plansOf(connection, statements);
    console.error(plans.map(describePlan).join('\n'));
    const scans = plans.filter((plan) => plan.scanned.length > 0);
    printTable('evidence', { ...details, ...imported, plans: plans.length, scans: scans.length });
    await connection.end();
    if (scans.length > 0)
      throw new Error(`${String(scans.length)} statements read a big table from end to end.`);
    const { oneFrequentWordMs, twoWordsMs, misspelledMs, ...pages } = details;
    return {
      rows,
      inboxPageMs: Math.max(...Object.values(pages)),
      searchMs: Math.max(oneFrequentWordMs, twoWordsMs, misspelledMs),
      ...imported,
    };
  } finally {
    await host.close();
    rmSync(stateDirectory, { recursive: true, force: true });
  }
}

/** Imports a file as the browser does, killed in the middle of one batch and gone on with. */
async function measureImport(
  host: Host,
  projectId: string,
  rows: number,
  ask: (name: string, input: Record<string, unknown>) => Promise<unknown>,
): Promise<{ importRows: number; importSeconds: number; resumedAfterKill: boolean }> {
  const lines = Array.from({ length: rows }, (_, at) => {
    const words = Array.from({ length: 12 }, (_word, k) => vocabulary[(at * 31 + k * 97) % 1_000] ?? '').join(
      ' ',
    );
    return `${String(at)},"I wish ${words}",2026-0${String(1 + (at % 9))}-1${String(at % 9)},Firm ${String(at % 500)}`;
  });
  const source = bytesInMemory(
    new TextEncoder().encode(['id,comment,created_at,company', ...lines].join('\n')),
  );
  const shape = await inspectFile(source);
  const { mapping } = mapColumns({ shape, facts: await studyFile(source, shape, '2026-11-23') });
  const importId = crypto.randomUUID();
  const begin = performance.now();
  await ask('import.start', {
    projectId,
    start: { id: importId, fileName: 'bench.csv', fingerprint: 'b', plan: '{}' },
  });
  let from = shape.start;
  const kills: unknown[] = [];
  let tried = false;
  let state: unknown;
  for await (const read of importEvidence(
    source,
    shape,
    mapping,
    '2026-11-23',
    shape.start,
    IMPORT_ROWS_PER_BATCH,
  )) {
    const input = {
      projectId,
      importId,
      batch: { ...read, from, source: mapping.source, channel: mapping.channel, mask: true },
    };
    if (!tried && read.progress01 > 0.5) {
      tried = true;
      host.faults.set({ kill: { functionKey: 'resolver', afterCalls: 8, of: 'sql' } });
      await ask('import.batch', input).catch((cause: unknown) => {
        kills.push(cause);
      });
      host.faults.set({});
    }
    state = await ask('import.batch', input);
    from = read.next;
  }
  const importSeconds = Math.round((performance.now() - begin) / 100) / 10;
  const { added, known } = z.object({ added: z.number(), known: z.number() }).parse(state);
  return {
    importRows: rows,
    importSeconds,
    resumedAfterKill: kills.length === 1 && added === rows && known === 0,
  };
}
