import { AppError } from '../../domain/app-error';
import type { ImportedSort } from '../../domain/records/taken-back';
import { said } from '../../domain/words/said';
import type { Authorship } from '../../ports/actor';
import type {
  ImportRecord,
  ImportStart,
  ImportStore,
  ProblemRow,
} from '../../adapters/store/channels/import-store';
import type { JobRow } from '../../adapters/store/job-store';
import type { Call, Writing } from '../call';
import type { Requests } from '../requests';
import { readJob, startRecompute } from '../start-recompute';
import { recordAct } from './record-history';
import { foreseeTakeBack } from './take-back';
import type { TakeBackCounts, TakeBackDeps } from './take-back';

export type ImportDeps = Pick<Requests, 'clock' | 'history' | 'items' | 'jobs' | 'queue'> & {
  readonly imports: ImportStore;
};

export interface ImportState {
  readonly record: ImportRecord;
  readonly job: JobRow;
}

/** The rows of a file that one call takes in. */
export interface ImportPart {
  readonly id: string;
  /** Place of the first of the rows among those of the file. */
  readonly from: number;
  readonly rows: number;
  /** Whether these are the last. */
  readonly done: boolean;
}

/** Progress of an import in thousandths of its file: how many rows there will be nobody knows before the end. */
export const WHOLE = 1_000;

/** @throws AppError `not-found` when the import is not of this product */
export async function readImport(productId: string, id: string, deps: ImportDeps): Promise<ImportState> {
  const record = await deps.imports.find(productId, id);
  if (record === null) throw new AppError('not-found', said('channels.import-unknown'), { id });
  return { record, job: await readJob(id, productId, deps) };
}

/** Begins an import; beginning it twice begins it once. */
export async function startImport(call: Call, start: ImportStart, deps: ImportDeps): Promise<ImportState> {
  const { by } = call;
  const productId = call.product.id;
  await deps.imports.start(productId, start, by);
  await deps.jobs.start({ id: start.id, productId, kind: 'import', total: WHOLE }, by.at);
  return readImport(productId, start.id, deps);
}

/**
 * The import that rows belong to.
 * @throws AppError `conflict` when it was taken back, or is of something else
 */
export async function openImport(
  productId: string,
  id: string,
  kind: ImportedSort,
  deps: ImportDeps,
): Promise<ImportRecord> {
  const { record } = await readImport(productId, id, deps);
  if (record.undone || record.kind !== kind)
    throw new AppError('conflict', said('channels.import-taken-back'), { id });
  return record;
}

/** Notes how far an import is; a part that is sent again is not counted again. */
export async function notePart(
  call: Writing,
  { progress }: ImportRecord,
  { id, from, rows, done }: ImportPart,
  deps: ImportDeps,
): Promise<void> {
  const productId = call.product.id;
  if (progress.done) return;
  if (progress.next === null || from >= progress.next.record)
    await deps.imports.setProgress(productId, id, {
      ...progress,
      next: { byte: 0, line: 0, record: from + rows },
      rows: progress.rows + rows,
      done,
    });
  await deps.jobs.advance(id, { state: done ? 'done' : 'running', done: done ? WHOLE : 0 }, deps.clock.now());
  if (done) await recordImport((await readImport(productId, id, deps)).record, 'done', call.by, deps);
}

/** One line for the whole file, however many rows it had. */
export function recordImport(
  { id, productId, fileName, pieces, made, progress }: ImportRecord,
  state: 'done' | 'stopped' | 'undone',
  by: Authorship,
  deps: Pick<ImportDeps, 'history'>,
): Promise<void> {
  const added = pieces + made;
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

/** What taking an import back would do; nothing is written. */
export interface Foreseen extends TakeBackCounts {
  /** Pieces and answers that came with it. */
  readonly pieces: number;
  readonly answers: number;
}

/** What taking an import or a file of answers back would do; of one that is none nothing. */
export async function foreseeUndo(
  { product }: Call,
  importId: string,
  deps: ImportDeps & TakeBackDeps,
): Promise<Foreseen> {
  const [came, changes] = await Promise.all([
    deps.imports.cameWith(product.id, importId),
    foreseeTakeBack(product.id, importId, deps),
  ]);
  return { ...came, ...changes };
}

/** The latest imports, the newest first. */
export async function latestImports(
  { product }: Call,
  kinds: readonly ImportedSort[],
  limit: number,
  deps: ImportDeps,
): Promise<ImportState[]> {
  const records = await deps.imports.latest(product.id, kinds, limit);
  return Promise.all(
    records.map(async (record) => ({ record, job: await readJob(record.id, product.id, deps) })),
  );
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
): Promise<{ readonly rows: readonly ProblemRow[]; readonly more: boolean }> {
  await readImport(product.id, importId, deps);
  return deps.imports.problems(product.id, importId, afterLine, limit);
}
