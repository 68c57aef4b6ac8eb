import type { Channel } from '../../domain/records/evidence';
import type { FilePosition, ProblemRow } from '../../adapters/store/channels/import-store';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { readImport, recordImport, WHOLE } from '../records/imports';
import type { ImportState } from '../records/imports';
import { NOTHING_BACK, takeBack } from '../records/take-back';
import type { TakeBackCounts, TakeBackDeps } from '../records/take-back';
import { startRecompute } from '../start-recompute';
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

type Deps = Pick<
  KnowledgeDeps,
  'catalogue' | 'clock' | 'evidence' | 'history' | 'imports' | 'items' | 'jobs' | 'queue'
>;

const UNDONE_AT_ONCE = 5_000;
const UNDO_ROUNDS = 4;

/**
 * Takes one batch of rows. Ids come from the rows, so that whatever was written before a stop is not written
 * twice; the place in the file is stored last, so that nothing before it is missing.
 */
export async function takeBatch(
  call: Call,
  importId: string,
  batch: ImportedBatch,
  deps: Deps,
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

/**
 * Takes an import back: the pieces and answers that came with it, and what it made and changed beside them, as far as
 * nobody has built on it since. A later import of the same file brings it again. `more` asks to be called again.
 */
export async function undoImport(
  call: Call,
  importId: string,
  deps: Deps & TakeBackDeps,
): Promise<ImportState & TakeBackCounts & { readonly more: boolean }> {
  const { by } = call;
  const productId = call.product.id;
  await readImport(productId, importId, deps);
  await deps.jobs.advance(importId, { state: 'cancelled' }, by.at);
  let more = true;
  for (let round = 0; more && round < UNDO_ROUNDS; round += 1)
    more = (await deps.evidence.deleteImport(productId, importId, by, UNDONE_AT_ONCE)) === UNDONE_AT_ONCE;
  if (more) return { ...(await readImport(productId, importId, deps)), ...NOTHING_BACK, more };
  await deps.imports.deleteAnswers(productId, importId);
  // What they hung on is free by now.
  const { more: others, ...back } = await takeBack(call, importId, deps);
  if (!others) {
    const { record } = await readImport(productId, importId, deps);
    await deps.imports.setUndone(productId, importId, by.at);
    await recordImport(record, 'undone', by, deps);
    await startRecompute(call.product, 'all', deps);
  }
  return { ...(await readImport(productId, importId, deps)), ...back, more: others };
}
