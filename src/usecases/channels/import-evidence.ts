import { AppError } from '../../domain/app-error';
import type { Channel } from '../../domain/records/evidence';
import type { Actor, Authorship } from '../../ports/actor';
import type { FilePosition, ImportRecord, ProblemRow } from '../../ports/channels/import-store';
import type { JobRow } from '../../ports/job-store';
import { productAtHand } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recordAct } from '../records/record-history';
import { readJob, startRecompute } from '../start-recompute';
import { writeRows } from '../evidence/write-rows';
import type { ImportedAnswer, ImportedRow } from '../evidence/write-rows';

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

export interface ImportState {
  readonly record: ImportRecord;
  readonly job: JobRow;
}

/** Progress of an import in thousandths of its file: how many rows there will be nobody knows before the end. */
const WHOLE = 1_000;
const UNDONE_AT_ONCE = 5_000;
const UNDO_ROUNDS = 4;

export async function readImport(productId: string, id: string, deps: KnowledgeDeps): Promise<ImportState> {
  const record = await deps.imports.find(productId, id);
  if (record === null) throw new AppError('not-found', 'This import is not known any more.', { id });
  return { record, job: await readJob(id, productId, deps) };
}

/** Begins an import; beginning it twice begins it once. */
export async function startImport(
  projectId: string,
  start: Pick<ImportRecord, 'id' | 'fileName' | 'fingerprint' | 'plan'>,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ImportState> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  await deps.imports.start(catalogue.productId, start, by);
  await deps.jobs.start(
    { id: start.id, productId: catalogue.productId, kind: 'import', total: WHOLE },
    by.at,
  );
  return readImport(catalogue.productId, start.id, deps);
}

/**
 * Takes one batch of rows. Ids come from the rows, so that whatever was written before a stop is not written
 * twice; the place in the file is stored last, so that nothing before it is missing.
 */
export async function takeBatch(
  projectId: string,
  importId: string,
  batch: ImportedBatch,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ImportState> {
  const product = await productAtHand(projectId, actor, deps);
  const { productId } = product.catalogue;
  const state = await readImport(productId, importId, deps);
  const { progress } = state.record;
  const stopped = state.job.state !== 'waiting' && state.job.state !== 'running';
  if (stopped) return state;
  if (!progress.done && (progress.next === null || batch.from.record >= progress.next.record)) {
    await writeRows(product, importId, batch, deps);
    await deps.imports.addProblems(importId, batch.rejected);
    await deps.imports.setProgress(importId, {
      next: batch.next,
      rows: progress.rows + batch.rows.length,
      answers: progress.answers + batch.answers.length,
      rejected: progress.rejected + batch.rejected.length,
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
  await startRecompute({ id: productId, projectIds: product.catalogue.projectIds }, 'all', deps);
  const done = await readImport(productId, importId, deps);
  await recordImport(done.record, 'done', product.by, deps);
  return done;
}

/** One line for the whole file, however many rows it had. */
function recordImport(
  { id, productId, fileName, added, progress }: ImportRecord,
  state: 'done' | 'stopped' | 'undone',
  by: Authorship,
  deps: KnowledgeDeps,
): Promise<void> {
  const facts = { state, fileName, added, rows: progress.rows, rejected: progress.rejected };
  return recordAct(productId, { kind: 'import', recordId: id, facts }, by, deps);
}

/** Stops an import before its next batch; what was taken stays. */
export async function cancelImport(
  projectId: string,
  importId: string,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ImportState> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { record } = await readImport(catalogue.productId, importId, deps);
  await deps.jobs.advance(importId, { state: 'cancelled' }, by.at);
  await recordImport(record, 'stopped', by, deps);
  await startRecompute({ id: catalogue.productId, projectIds: catalogue.projectIds }, 'all', deps);
  return readImport(catalogue.productId, importId, deps);
}

/** Takes back what an import added; a later import of the same file brings it again. */
export async function undoImport(
  projectId: string,
  importId: string,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ImportState & { readonly more: boolean }> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { productId } = catalogue;
  await readImport(productId, importId, deps);
  await deps.jobs.advance(importId, { state: 'cancelled' }, by.at);
  let more = true;
  for (let round = 0; more && round < UNDO_ROUNDS; round += 1) {
    more = (await deps.evidence.deleteImport(productId, importId, by, UNDONE_AT_ONCE)) === UNDONE_AT_ONCE;
  }
  if (!more) {
    await deps.imports.deleteAnswers(importId);
    await deps.imports.setUndone(importId, by.at);
    await recordImport((await readImport(productId, importId, deps)).record, 'undone', by, deps);
    await startRecompute({ id: productId, projectIds: catalogue.projectIds }, 'all', deps);
  }
  return { ...(await readImport(productId, importId, deps)), more };
}
