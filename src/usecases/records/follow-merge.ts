import { joinRecords, tooMuchTogether } from '../../domain/records/join-records';
import { kindNamed, referencesTo } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import { movesInBulk, newReferences, withMovedReference } from '../../domain/records/references';
import type { MovedMention } from '../../domain/records/references';
import type { MergeStore } from '../../adapters/store/records/merge-store';
import type { MergeOfTwo } from '../../adapters/store/records/merges';
import { AppError } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import type { Authorship } from '../../ports/actor';
import type { StoredRecord } from '../../adapters/store/records/stored-record';
import type { Call } from '../call';
import type { Recording } from './record-history';
import { recorded } from './record-history';

type Values = Readonly<Record<string, unknown>>;
interface FollowDeps extends Recording {
  readonly merges: MergeStore;
}
type Caller = Pick<Call, 'product' | 'by'>;

const RECORDS_AT_ONCE = 200;

/** How many records of a kind name the one that goes, and how many of them become one with another of their kind. */
export interface FollowingCount {
  readonly kind: KindName;
  readonly records: number;
  readonly joined: number;
}

interface Follower {
  readonly kind: KindName;
  readonly record: StoredRecord;
  /** Its fields as they are to be. */
  readonly set: Values;
  /** The record, deleted or not, that stands already where this one would come to stand. */
  readonly twin: StoredRecord | null;
}

/**
 * What follows record by record, counted before anything is written.
 * @throws AppError `invalid` when two that would become one hold too much together
 */
export async function whatFollows(
  { product }: Caller,
  two: MergeOfTwo,
  deps: FollowDeps,
): Promise<FollowingCount[]> {
  const counts: FollowingCount[] = [];
  for (const [kind, fields] of followingKinds(two)) {
    const followers = await followersOf(product.id, kind, fields, two, deps);
    for (const { record, set, twin } of followers) {
      if (twin?.state == null) continue;
      const field = tooMuchTogether(kindNamed(kind), twin.value, { ...record.value, ...set });
      if (field !== null) throw tooMuch(kind, field);
    }
    if (followers.length > 0)
      counts.push({
        kind,
        records: followers.length,
        joined: followers.filter(({ twin }) => twin?.state != null).length,
      });
  }
  return counts;
}

/** The error for two records that hold more together than one may. */
export function tooMuch(kind: string, path: string): AppError {
  return new AppError('invalid', said('records.merge-too-much'), { kind, path });
}

/** Has each record that names the one that went name the one that stays, with its line in the history. */
export async function followMerge({ product, by }: Caller, two: MergeOfTwo, deps: FollowDeps): Promise<void> {
  for (const [kind, fields] of followingKinds(two)) {
    for (const follower of await followersOf(product.id, kind, fields, two, deps))
      await follow(product.id, follower, two, by, deps);
  }
}

/** Kinds whose records follow one by one, with the fields in which they name the record. */
function followingKinds({ merge }: MergeOfTwo): Map<KindName, readonly string[]> {
  const fields = new Map<KindName, string[]>();
  for (const { kind, field } of referencesTo(merge.kind)) {
    const declared = kindNamed(kind);
    const spec = declared.specs[field];
    if (spec === undefined || movesInBulk(declared, spec, merge.kind)) continue;
    fields.set(kind, [...(fields.get(kind) ?? []), field]);
  }
  return fields;
}

async function followersOf(
  productId: string,
  kind: KindName,
  fields: readonly string[],
  { merge, from, into }: MergeOfTwo,
  deps: FollowDeps,
): Promise<Follower[]> {
  const move: MovedMention = { of: merge.kind, from, into };
  const followers: Follower[] = [];
  let after: { readonly title: string; readonly id: string } | null = null;
  do {
    const query = { text: '', archived: true, where: {}, reader: null, after, limit: RECORDS_AT_ONCE };
    const page = await deps.records.page(productId, kind, query);
    for (const record of page.records) {
      const set = movedFields(kind, fields, record, move);
      if (Object.keys(set).length > 0)
        followers.push({ kind, record, set, twin: await twinOf(productId, kind, record, set, deps) });
    }
    after = page.next;
  } while (after !== null);
  return followers;
}

function movedFields(
  kind: KindName,
  fields: readonly string[],
  { value }: StoredRecord,
  move: MovedMention,
): Values {
  const { specs } = kindNamed(kind);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const spec = specs[field];
      if (spec === undefined) return [];
      const moved = withMovedReference(spec, value[field], move);
      return JSON.stringify(moved) === JSON.stringify(value[field]) ? [] : [[field, moved] as const];
    }),
  );
}

async function twinOf(
  productId: string,
  kind: KindName,
  record: StoredRecord,
  set: Values,
  deps: FollowDeps,
): Promise<StoredRecord | null> {
  const { once } = kindNamed(kind);
  if (!once.some((field) => Object.hasOwn(set, field))) return null;
  const id = await deps.merges.standingAt(productId, kind, { ...record.value, ...set });
  return id === null ? null : ((await deps.records.read(productId, kind, [id])).get(id) ?? null);
}

async function follow(
  productId: string,
  { kind, record, set, twin }: Follower,
  { merge }: MergeOfTwo,
  by: Authorship,
  deps: FollowDeps,
): Promise<void> {
  const ids = twin === null ? [record.id] : [twin.id, record.id];
  for (const id of ids) await deps.merges.remember(merge, { kind, id, by });
  await recorded(productId, [{ kind, ids }], by, deps, async () => {
    if (twin === null) await update(productId, kind, record, set, by, deps);
    else if (await joinInto(productId, kind, twin, { ...record.value, ...set }, by, deps))
      await deps.records.put(productId, kind, record.id, record, null, by);
  });
}

/** The twin with what the record says besides; a deleted one is there again and says just that. */
async function joinInto(
  productId: string,
  kind: KindName,
  twin: StoredRecord,
  value: Values,
  by: Authorship,
  deps: FollowDeps,
): Promise<boolean> {
  if (twin.state !== null) {
    const joined = joinRecords(kindNamed(kind), twin.value, value);
    return Object.keys(joined).length === 0 || update(productId, kind, twin, joined, by, deps);
  }
  if (!(await deps.records.put(productId, kind, twin.id, twin, {}, by))) return false;
  const back = (await deps.records.read(productId, kind, [twin.id])).get(twin.id);
  return back !== undefined && update(productId, kind, back, value, by, deps);
}

function update(
  productId: string,
  kind: KindName,
  seen: StoredRecord,
  set: Values,
  by: Authorship,
  deps: FollowDeps,
): Promise<boolean> {
  const declared = kindNamed(kind);
  const named = newReferences(declared, { ...seen.value, ...set }, seen.value);
  return deps.records.update(productId, kind, seen, set, named, by);
}
