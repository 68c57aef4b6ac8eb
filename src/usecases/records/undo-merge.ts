import { AppError } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import { recordDiff, undoState } from '../../domain/records/history';
import type { HistoryEntry } from '../../domain/records/history';
import type { KindName } from '../../domain/records/kinds';
import type { RecordPart } from '../../adapters/store/records/merge-store';
import type { Merge, MergeOfTwo } from '../../adapters/store/records/merges';
import type { Signature } from '../../ports/actor';
import type { StoredChange } from '../../adapters/store/records/history-store';
import type { Call } from '../call';
import { readTwo, recomputeBoth, ROWS_AT_ONCE, STEPS } from './merge-records';
import type { MergeDeps } from './merge-records';
import { recorded } from './record-history';

type Caller = Pick<Call, 'product' | 'by'>;
export type MergeUndone =
  | { readonly kind: 'undone' }
  /** There is more to lead back: call again. */
  | { readonly kind: 'more' }
  | {
      readonly kind: 'in-the-way';
      readonly fields: readonly string[];
      readonly accountId: string | null;
      readonly at: number | null;
    };

/**
 * Makes two of one again: both records are as they were, and what followed leads back. What somebody has changed since
 * in the record that stayed stands in the way, and then nothing is written; elsewhere it stays as it is now.
 * @throws AppError `invalid` when the merge cannot be taken back any more
 */
export async function undoMerge(call: Caller, change: StoredChange, deps: MergeDeps): Promise<MergeUndone> {
  const productId = call.product.id;
  const merge = await deps.merges.find(productId, change.recordId);
  const two = merge === null ? null : await readTwo(productId, merge, deps);
  if (merge === null || two === null || merge.state === 'undone' || merge.by.at !== change.at)
    throw new AppError('invalid', said('records.merge-settled'));
  if (merge.state !== 'undoing') {
    const obstacle = await standsInTheWay(productId, merge, deps);
    if (obstacle !== null) return obstacle;
    await deps.merges.setState(merge, 'undoing');
  }
  return (await leadBack(call, two, change.id, deps)) ? { kind: 'more' } : { kind: 'undone' };
}

/** Goes on with taking a merge back. True when there is more to do. */
export async function leadBack(
  call: Caller,
  two: MergeOfTwo,
  undoes: string | null,
  deps: MergeDeps,
): Promise<boolean> {
  const { merge } = two;
  const productId = call.product.id;
  await putBack(call, { kind: merge.kind, id: merge.intoId, by: merge.by }, deps);
  await recorded(
    productId,
    [{ kind: merge.kind, ids: [merge.fromId] }],
    call.by,
    deps,
    () => deps.merges.release(merge, call.by),
    undoes,
  );
  // First those that were there again or gained something, then those that had made way for them.
  for (const part of await deps.merges.remembered(merge)) await putBack(call, part, deps);
  for (let step = 0; step < STEPS; step += 1) {
    if ((await deps.merges.backSome(two, ROWS_AT_ONCE)) > 0) continue;
    await deps.merges.finishUndo(merge);
    await recomputeBoth(call, two, deps);
    return false;
  }
  return true;
}

async function standsInTheWay(productId: string, merge: Merge, deps: MergeDeps): Promise<MergeUndone | null> {
  const found = await deps.records.read(productId, merge.kind, [merge.fromId, merge.intoId]);
  const [from, into] = [found.get(merge.fromId), found.get(merge.intoId)];
  if (from?.mergedInto !== merge.intoId) throw new AppError('invalid', said('records.merge-settled'));
  if (into?.state == null) throw new AppError('invalid', said('records.merge-kept-gone'));
  const change = await lineOf(productId, merge.intoId, merge.by, deps);
  if (change === null || undoState(entryOf(change), into.state) !== undefined) return null;
  const [latest] = await deps.history.page(productId, { recordId: merge.intoId, seen: true }, null, 1, null);
  const own = new Set(recordDiff(change.before, change.after).map(({ field }) => field));
  return {
    kind: 'in-the-way',
    fields: recordDiff(change.after, into.state).flatMap(({ field }) => (own.has(field) ? [field] : [])),
    accountId: latest?.accountId ?? null,
    at: latest?.at ?? null,
  };
}

/** Takes back what a merge changed in a record; one that somebody has changed since stays as it is. */
async function putBack(call: Caller, { kind, id, by }: RecordPart, deps: MergeDeps): Promise<void> {
  const productId = call.product.id;
  const change = await lineOf(productId, id, by, deps);
  const seen = (await deps.records.states(productId, kind, [id])).get(id);
  if (change === null || seen === undefined) return;
  const state = undoState(entryOf(change), seen.state);
  if (state === undefined) return;
  await putState(call, kind, id, seen, state, change.id, deps);
}

async function putState(
  { product, by }: Caller,
  kind: KindName,
  id: string,
  seen: Parameters<MergeDeps['records']['put']>[3],
  state: Parameters<MergeDeps['records']['put']>[4],
  undoes: string,
  deps: MergeDeps,
): Promise<void> {
  await recorded(
    product.id,
    [{ kind, ids: [id] }],
    by,
    deps,
    () => deps.records.put(product.id, kind, id, seen, state, by),
    undoes,
  );
}

/** The line of the history that tells what one act did to a record; null when it did nothing to it. */
async function lineOf(
  productId: string,
  recordId: string,
  { accountId, at }: Signature,
  deps: Pick<MergeDeps, 'history'>,
): Promise<StoredChange | null> {
  const filter = { recordId, accountId, from: at, to: at + 1, seen: true } as const;
  const lines = await deps.history.page(productId, filter, null, 10, null);
  return lines.find(({ action }) => action !== 'erased') ?? null;
}

function entryOf(change: StoredChange): HistoryEntry {
  return {
    at: new Date(change.at).toISOString(),
    accountId: change.accountId,
    before: change.before,
    after: change.after,
  };
}
