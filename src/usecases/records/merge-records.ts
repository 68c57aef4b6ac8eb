import { AppError } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import { brokenRules } from '../../domain/records/check-record';
import { joinedFields, joinRecords, tooMuchTogether } from '../../domain/records/join-records';
import type { JoinedField } from '../../domain/records/join-records';
import type { AnyKind } from '../../domain/records/kind';
import { kindNamed } from '../../domain/records/kinds';
import { recordIdOf } from '../../domain/records/record-id';
import { wordOf } from '../../domain/records/references';
import type { HeldCount } from '../../adapters/store/records/move-held';
import type { MergeStore } from '../../adapters/store/records/merge-store';
import type { Merge, MergeOfTwo } from '../../adapters/store/records/merges';
import type { StoredRecord } from '../../ports/records/record-store';
import type { Call } from '../call';
import { startRecompute } from '../start-recompute';
import { followMerge, tooMuch, whatFollows } from './follow-merge';
import type { FollowingCount } from './follow-merge';
import { recorded } from './record-history';
import type { SaveDeps } from './save-record';

export interface MergeDeps extends SaveDeps {
  readonly merges: MergeStore;
}

/** Kinds of which two can become one by the general procedure; pieces of evidence gather voices by one of their own. */
export const MERGED_KINDS = ['persona', 'need', 'account'] as const;
export type MergedKind = (typeof MERGED_KINDS)[number];

/** Rows that follow in one step, and steps in one call: a call is to end long before its time is up. */
export const ROWS_AT_ONCE = 2_000;
export const STEPS = 5;

/** Two records of one kind: the one that goes, and the one that stays. */
export interface Pair {
  readonly id: string;
  readonly into: string;
}

export interface MergePreview {
  readonly versions: { readonly id: number; readonly into: number };
  readonly fields: readonly JoinedField[];
  readonly rows: readonly HeldCount[];
  readonly records: readonly FollowingCount[];
}

/** What merging would do; nothing is written. @throws AppError as `mergeRecords` does */
export async function previewMerge(
  call: Call,
  name: MergedKind,
  pair: Pair,
  deps: MergeDeps,
): Promise<MergePreview> {
  const { from, into } = await twoRecords(call, name, pair, deps);
  const merge = newMerge(call, name, from, into);
  const two = mergeOfTwo(merge, from, into);
  mustFit(kindNamed(name), from, into);
  const [rows, records] = await Promise.all([deps.merges.counts(two), whatFollows(call, two, deps)]);
  return {
    versions: { id: from.version, into: into.version },
    fields: joinedFields(kindNamed(name), into.value, from.value),
    rows,
    records,
  };
}

/**
 * Makes two records one: the one that stays takes on what is joined by the declaration, and whatever names the other
 * one follows. True when it has to be called again; each call goes on where the last one ended.
 * @throws AppError `conflict` when one of the two is not as it was seen, and then nothing is written; `not-found`,
 * `invalid` when together they hold more than one record may
 */
export async function mergeRecords(
  call: Call,
  name: MergedKind,
  pair: Pair & { readonly versions: MergePreview['versions'] },
  deps: MergeDeps,
): Promise<boolean> {
  const under = await underWay(call, name, pair, deps);
  if (under === 'done') return false;
  return carryOn(call, under ?? (await decide(call, name, pair, deps)), deps);
}

/** Goes on with a merge that is decided. True when there is more to do. */
export async function carryOn(
  call: Pick<Call, 'product' | 'by'>,
  two: MergeOfTwo,
  deps: MergeDeps,
): Promise<boolean> {
  await followMerge(call, two, deps);
  for (let step = 0; step < STEPS; step += 1) {
    if ((await deps.merges.moveSome(two, ROWS_AT_ONCE)) > 0) continue;
    await deps.merges.setState(two.merge, 'done');
    await recomputeBoth(call, two, deps);
    return false;
  }
  return true;
}

/** What both served is computed again: of two needs just that, of all else everything. */
export async function recomputeBoth(
  call: Pick<Call, 'product'>,
  { merge, from, into }: MergeOfTwo,
  deps: MergeDeps,
): Promise<void> {
  await startRecompute(call.product, merge.kind === 'need' ? [from.word, into.word] : 'all', deps);
}

/** A merge that was begun, with the names of its two records; null when one of them is gone for good. */
export async function readTwo(productId: string, merge: Merge, deps: MergeDeps): Promise<MergeOfTwo | null> {
  const found = await deps.records.read(productId, merge.kind, [merge.fromId, merge.intoId]);
  const [from, into] = [found.get(merge.fromId), found.get(merge.intoId)];
  return from === undefined || into === undefined ? null : mergeOfTwo(merge, from, into);
}

/** The merge of just these two where it is decided already; null when it is not. */
async function underWay(
  call: Call,
  name: MergedKind,
  pair: Pair,
  deps: MergeDeps,
): Promise<MergeOfTwo | 'done' | null> {
  const productId = call.product.id;
  const from = (await deps.records.read(productId, name, [pair.id])).get(pair.id);
  if (from?.mergedInto == null || from.mergedInto !== pair.into) return null;
  const merge = await deps.merges.find(productId, pair.id);
  if (merge?.state === 'undoing') throw new AppError('conflict', said('records.merge-being-undone'));
  return merge?.state === 'running' ? readTwo(productId, merge, deps) : 'done';
}

async function decide(
  call: Call,
  name: MergedKind,
  pair: Pair & { readonly versions: MergePreview['versions'] },
  deps: MergeDeps,
): Promise<MergeOfTwo> {
  const { from, into } = await twoRecords(call, name, pair, deps);
  if (from.version !== pair.versions.id || into.version !== pair.versions.into) throw changedMeanwhile();
  const kind = kindNamed(name);
  const joined = mustFit(kind, from, into);
  const merge = newMerge(call, name, from, into);
  const two = mergeOfTwo(merge, from, into);
  await whatFollows(call, two, deps);
  await deps.merges.begin(merge);
  const done = await recorded(call.product.id, [{ kind: name, ids: [from.id, into.id] }], call.by, deps, () =>
    deps.merges.commit(merge, { from, into }, joined, call.by),
  );
  if (done) return two;
  await deps.merges.forget(merge);
  throw changedMeanwhile();
}

async function twoRecords(
  call: Call,
  name: MergedKind,
  { id, into }: Pair,
  deps: MergeDeps,
): Promise<{ readonly from: StoredRecord; readonly into: StoredRecord }> {
  if (id === into) throw new AppError('invalid', said('records.merge-with-itself'), { path: 'into' });
  const found = await deps.records.read(call.product.id, name, [id, into]);
  const [from, kept] = [found.get(id), found.get(into)];
  if (from?.state == null || kept?.state == null)
    throw new AppError('not-found', said('records.merge-one-gone'), {
      kind: name,
      id: from?.state == null ? id : into,
    });
  return { from, into: kept };
}

/** What the record that stays takes on. @throws AppError `invalid` with the field in which it would be too much */
function mustFit(
  kind: AnyKind & Parameters<typeof brokenRules>[0],
  from: StoredRecord,
  into: StoredRecord,
): Readonly<Record<string, unknown>> {
  const field = tooMuchTogether(kind, into.value, from.value);
  if (field !== null) throw tooMuch(kind.name, field);
  const joined = joinRecords(kind, into.value, from.value);
  const [broken] = brokenRules(kind, { ...into.value, ...joined }, into.value);
  if (broken === undefined) return joined;
  throw new AppError('invalid', said(`records.rule.${broken.rule}`), { kind: kind.name, path: broken.field });
}

function changedMeanwhile(): AppError {
  return new AppError('conflict', said('records.merge-changed'));
}

function newMerge(call: Call, kind: MergedKind, from: StoredRecord, into: StoredRecord): Merge {
  const productId = call.product.id;
  return {
    id: recordIdOf('merge', productId, from.id, into.id, String(from.version), String(into.version)),
    productId,
    kind,
    fromId: from.id,
    intoId: into.id,
    state: 'running',
    fromArchivedAt: from.archived ? from.deletedAt : 0,
    by: call.by,
  };
}

function mergeOfTwo(merge: Merge, from: StoredRecord, into: StoredRecord): MergeOfTwo {
  const kind = kindNamed(merge.kind);
  const named = ({ id, value }: StoredRecord) => ({ id, word: wordOf(kind, id, value) });
  return { merge, from: named(from), into: named(into) };
}
