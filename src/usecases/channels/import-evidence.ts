import { AppError } from '../../domain/app-error';
import type { Channel } from '../../domain/records/evidence';
import type { Authorship } from '../../ports/actor';
import type { FilePosition, ImportRecord, ProblemRow } from '../../adapters/store/channels/import-store';
import type { JobRow } from '../../adapters/store/job-store';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recordAct } from '../records/record-history';
import { readJob, startRecompute } from '../start-recompute';
import { writeRows } from '../evidence/write-rows';
import type { ImportedAnswer, ImportedRow, RefusedRow } from '../evidence/write-rows';
import { said } from '../../domain/words/said';

export interface ImportedBatch {
  readonly from: FilePosition;
  readonly next: FilePosition;
  readonly progress01: number;
  readonly done: boolean;
  readonly source: string;
  readonly channel: Channel;
  readonly mask: boolean;
  readonly empty: number;
  readonly rows: readonly ImportedRow[];
  readonly answers: readonly ImportedAnswer[];
  readonly rejected: readonly ProblemRow[];
}

export type ImportDeps = Pick<
  KnowledgeDeps,
  'catalogue' | 'clock' | 'evidence' | 'history' | 'imports' | 'items' | 'jobs' | 'queue'
>;

export interface ImportState {
  readonly record: ImportRecord;
  readonly job: JobRow;
}

/** Progress of an import in thousandths of its file: how many rows there will be nobody knows before the end. */
const WHOLE = 1_000;
const UNDONE_AT_ONCE = 5_000;
const UNDO_ROUNDS = 4;

export async function readImport(productId: string, id: string, deps: ImportDeps): Promise<ImportState> {
  const record = await deps.imports.find(productId, id);
  if (record === null) throw new AppError('not-found', said('channels.import-unknown'), { id });
  return { record, job: await readJob(id, productId, deps) };
}

/** Begins an import; beginning it twice begins it once. */
export async function startImport(
  call: Call,
  start: Pick<ImportRecord, 'id' | 'fileName' | 'fingerprint' | 'plan'>,
  deps: ImportDeps,
): Promise<ImportState> {
  const { by } = call;
  const productId = call.product.id;
  await deps.imports.start(productId, start, by);
  await deps.jobs.start({ id: start.id, productId, kind: 'import', total: WHOLE }, by.at);
  return readImport(productId, start.id, deps);
}

/**
 * Takes one batch of rows. Ids come from the rows, so that whatever was written before a stop is not written
 * twice; the place in the file is stored last, so that nothing before it is missing.
 */
export async function takeBatch(
  call: Call,
  importId: string,
  batch: ImportedBatch,
  deps: ImportDeps,
): Promise<ImportState> {
  const productId = call.product.id;
  const state = await readImport(productId, importId, deps);
  const { progress } = state.record;
  const stopped = state.job.state !== 'waiting' && state.job.state !== 'running';
  if (stopped) return state;
  if (!progress.done && (progress.next === null || batch.from.record >= progress.next.record)) {
    const writer = { catalogue: await call.catalogue(), by: call.by };
    const refused = await writeRows(writer, importId, batch, deps);
    const rejected = [...batch.rejected, ...refused.flatMap((row) => problemRow(batch.rows[row.place], row))];
    await deps.imports.addProblems(productId, importId, rejected);
    await deps.imports.setProgress(productId, importId, {
      next: batch.next,
      rows: progress.rows + batch.rows.length - refused.length,
      answers: progress.answers + batch.answers.length,
      rejected: progress.rejected + rejected.length,
      empty: progress.empty + batch.empty,
      done: batch.done,
    });
  }
  await deps.jobs.advance(
    importId,
    { state: batch.done ? 'done' : 'running', done: Math.round(batch.progress01 * WHOLE) },
    deps.clock.now(),
  );
  if (!batch.done) return readImport(productId, importId, deps);
  await startRecompute(call.product, 'all', deps);
  const done = await readImport(productId, importId, deps);
  await recordImport(done.record, 'done', call.by, deps);
  return done;
}

/** A row that breaks the declaration, as a row that could not be read: what it said stays to be looked at. */
function problemRow(row: ImportedRow | undefined, { field }: RefusedRow): ProblemRow[] {
  if (row === undefined) return [];
  const { line, text, author, account, persona, need } = row;
  return [
    {
      line,
      problem: said('channels.row.field-refused', { field }),
      cells: [text.slice(0, 500), author, account, persona, need],
    },
  ];
}

/** One line for the whole file, however many rows it had. */
function recordImport(
  { id, productId, fileName, added, progress }: ImportRecord,
  state: 'done' | 'stopped' | 'undone',
  by: Authorship,
  deps: ImportDeps,
): Promise<void> {
  const facts = { state, fileName, added, rows: progress.rows, rejected: progress.rejected };
  return recordAct(productId, { kind: 'import', recordId: id, facts }, by, deps);
}

/** Stops an import before its next batch; what was taken stays. */
export async function cancelImport(call: Call, importId: string, deps: ImportDeps): Promise<ImportState> {
  const { by } = call;
  const productId = call.product.id;
  const { record } = await readImport(productId, importId, deps);
  await deps.jobs.advance(importId, { state: 'cancelled' }, by.at);
  await recordImport(record, 'stopped', by, deps);
  await startRecompute(call.product, 'all', deps);
  return readImport(productId, importId, deps);
}

/** Takes back what an import added; a later import of the same file brings it again. */
export async function undoImport(
  call: Call,
  importId: string,
  deps: ImportDeps,
): Promise<ImportState & { readonly more: boolean }> {
  const { by } = call;
  const productId = call.product.id;
  await readImport(productId, importId, deps);
  await deps.jobs.advance(importId, { state: 'cancelled' }, by.at);
  let more = true;
  for (let round = 0; more && round < UNDO_ROUNDS; round += 1) {
    more = (await deps.evidence.deleteImport(productId, importId, by, UNDONE_AT_ONCE)) === UNDONE_AT_ONCE;
  }
  if (!more) {
    await deps.imports.deleteAnswers(productId, importId);
    await deps.imports.setUndone(productId, importId, by.at);
    await recordImport((await readImport(productId, importId, deps)).record, 'undone', by, deps);
    await startRecompute(call.product, 'all', deps);
  }
  return { ...(await readImport(productId, importId, deps)), more };
}

/** The latest imports, the newest first. */
export async function latestImports(
  { product }: Call,
  limit: number,
  deps: ImportDeps,
): Promise<ImportState[]> {
  const records = await deps.imports.latest(product.id, limit);
  return Promise.all(records.map(({ id }) => readImport(product.id, id, deps)));
}

/**
 * Rows of an import that could not be taken, after a line of its file.
 * @throws AppError `not-found` when the import is not of this product
 */
export async function importProblems(
  { product }: Call,
  importId: string,
  afterLine: number,
  limit: number,
  deps: ImportDeps,
): Promise<readonly ProblemRow[]> {
  await readImport(product.id, importId, deps);
  return deps.imports.problems(product.id, importId, afterLine, limit);
}
