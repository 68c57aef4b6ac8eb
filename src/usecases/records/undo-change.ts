import { AppError } from '../../domain/app-error';
import { recordDiff, undoState } from '../../domain/records/history';
import type { HistoryEntry } from '../../domain/records/history';
import { movesValues } from '../../domain/records/kind';
import { isKindName, kindNamed } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import { UNDO_DELETE_DAYS } from '../../domain/product/retention';
import type { StoredChange } from '../../adapters/store/records/history-store';
import type { RecordState } from '../../adapters/store/records/stored-record';
import type { Writing } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { said } from '../../domain/words/said';
import { ownRecord } from './owned-record';
import { recorded } from './record-history';
import type { SaveDeps } from './save-record';
import { undoMerge } from './undo-merge';
import type { MergeUndone } from './undo-merge';
import { startRecompute } from '../start-recompute';

const DAY_MS = 86_400_000;

export type Undone =
  | Exclude<MergeUndone, { readonly kind: 'undone' }>
  /** `of` is the record that is as it was before; null for a merge, of which many are. */
  | { readonly kind: 'undone'; readonly of: { readonly kind: KindName; readonly id: string } | null };

/** Merges that can be taken back, by the record that went into another one, with the instant of the merge. */
export type UndoableMerges = ReadonlyMap<string, number>;

/** Whether a change can be taken back: a merge while all that it moved is remembered, an act on the product never. */
export function undoable(
  change: Pick<StoredChange, 'kind' | 'action' | 'recordId' | 'at' | 'broughtBy'>,
  merges: UndoableMerges,
): boolean {
  // What an archive tells of happened elsewhere, if it did: there is no way back to it.
  if (change.broughtBy !== undefined) return false;
  if (change.action === 'merged') return merges.get(change.recordId) === change.at;
  return isKindName(change.kind) && change.action !== 'erased';
}

/** Which of the merges among the changes can be taken back. */
export function undoableMerges(
  productId: string,
  changes: readonly StoredChange[],
  deps: Pick<KnowledgeDeps, 'merges'>,
): Promise<UndoableMerges> {
  const merged = changes.filter(({ action }) => action === 'merged');
  return deps.merges.undoable(
    productId,
    merged.map(({ recordId }) => recordId),
  );
}

/**
 * Takes one change back, on top of what others have changed since in other fields.
 * @throws AppError `not-found` for a change that is not in the history, `invalid` for one that cannot be undone
 */
export async function undoChange(call: Writing, changeId: string, deps: KnowledgeDeps): Promise<Undone> {
  const productId = call.product.id;
  const change = await deps.history.find(productId, changeId, call.by.accountId);
  if (change === null) throw new AppError('not-found', said('records.change-gone'));
  const { kind, recordId } = change;
  if (change.broughtBy !== undefined) throw new AppError('invalid', said('records.no-way-back'));
  if (change.action === 'merged') {
    const became = await undoMerge(call, change, deps);
    return became.kind === 'undone' ? { kind: became.kind, of: null } : became;
  }
  if (!isKindName(kind) || change.action === 'erased')
    throw new AppError('invalid', said('records.no-way-back'));
  const seen = (await deps.records.states(productId, kind, [recordId])).get(recordId);
  if (seen === undefined) throw new AppError('not-found', said('records.removed'));
  ownRecord(call, seen);
  const entry = entryOf(change);
  const state = undoState(entry, seen.state);
  if (state === undefined) return inTheWay(call, change, entry, seen, deps);
  const done = await putState(call, kind, recordId, seen, state, change.id, deps);
  if (!done) return inTheWay(call, change, entry, seen, deps);
  return { kind: 'undone', of: { kind, id: recordId } };
}

/**
 * Deletes a record; it can be brought back for 30 days. False when it was deleted already.
 * @throws AppError `not-found`, or `forbidden` for a shared one of somebody else
 */
export async function deleteRecord(
  call: Writing,
  kind: KindName,
  id: string,
  deps: SaveDeps,
): Promise<boolean> {
  const seen = await stateOf(call, kind, id, deps);
  return seen.state !== null && (await putState(call, kind, id, seen, null, null, deps));
}

/**
 * Brings a deleted record back. False when it was not deleted.
 * @throws AppError `invalid` when it was merged into another one or deleted too long ago
 */
export async function restoreRecord(
  call: Writing,
  kind: KindName,
  id: string,
  deps: KnowledgeDeps,
): Promise<boolean> {
  const seen = await stateOf(call, kind, id, deps);
  if (seen.state !== null) return false;
  if (seen.mergedInto !== null) throw new AppError('invalid', said('records.merged'));
  if (seen.deletedAt < deps.clock.now() - UNDO_DELETE_DAYS * DAY_MS)
    throw new AppError('invalid', said('records.too-late', { days: UNDO_DELETE_DAYS }));
  return putState(call, kind, id, seen, {}, null, deps);
}

async function stateOf(call: Writing, kind: KindName, id: string, deps: SaveDeps): Promise<RecordState> {
  const seen = (await deps.records.states(call.product.id, kind, [id])).get(id);
  if (seen === undefined) throw new AppError('not-found', said('records.gone'), { id });
  ownRecord(call, seen);
  return seen;
}

async function putState(
  { product, by }: Writing,
  kind: KindName,
  id: string,
  seen: RecordState,
  state: Parameters<SaveDeps['records']['put']>[4],
  undoes: string | null,
  deps: SaveDeps,
): Promise<boolean> {
  const productId = product.id;
  const done = await recorded(
    productId,
    [{ kind, ids: [id] }],
    by,
    deps,
    () => deps.records.put(productId, kind, id, seen, state, by),
    undoes,
  );
  if (done && movesValues(kindNamed(kind))) await startRecompute(product, 'all', deps);
  return done;
}

function entryOf(change: StoredChange): HistoryEntry {
  return {
    at: new Date(change.at).toISOString(),
    accountId: change.accountId,
    before: change.before,
    after: change.after,
  };
}

/** Says which fields have been changed since, and who changed the record last. */
async function inTheWay(
  { product, by }: Writing,
  change: StoredChange,
  entry: HistoryEntry,
  seen: RecordState,
  deps: KnowledgeDeps,
): Promise<Undone> {
  const [latest] = await deps.history.page(
    product.id,
    { recordId: change.recordId, seen: true },
    null,
    1,
    by.accountId,
  );
  const later = latest !== undefined && latest.id !== change.id ? latest : null;
  const since = recordDiff(entry.after, seen.state).map(({ field }) => field);
  const own = recordDiff(entry.before, entry.after).map(({ field }) => field);
  return {
    kind: 'in-the-way',
    fields: entry.before === null ? since : since.filter((field) => own.includes(field)),
    accountId: later?.accountId ?? null,
    at: later?.at ?? null,
  };
}
