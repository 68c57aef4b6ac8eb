import { isPlain } from './check-record';
import { KIND_NAMES } from './kinds';
import { same, threeWayMerge } from './three-way-merge';
import type { PlainRecord } from './three-way-merge';

/** What the rows of a file become: records, and points of metrics by their day. */
export const IMPORTED_SORTS = [...KIND_NAMES, 'point'] as const;
export type ImportedSort = (typeof IMPORTED_SORTS)[number];

/** What an import did to one record: the fields that it changed, before and after. `before` null = it made the record. */
export interface ImportedChange {
  readonly recordId: string;
  readonly before: PlainRecord | null;
  readonly after: PlainRecord;
}

/** What becomes of a record when the import is taken back. */
export type TakenBack =
  /** Nothing is left of what the import did: it is gone already, or as it was before. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'removed' }
  /** It was made by the import and stays, as others hang on it or somebody has worked on it since. */
  | { readonly kind: 'kept'; readonly why: 'held' | 'changed' }
  /** The fields of `value` are as they were before; those of `kept` somebody has changed since. */
  | { readonly kind: 'restored'; readonly value: PlainRecord; readonly kept: readonly string[] };

/** The fields that an import changes of a record; null where it changes none. */
export function importedChange(
  recordId: string,
  before: PlainRecord | null,
  after: PlainRecord,
): ImportedChange | null {
  if (before === null) return { recordId, before, after };
  const fields = Object.keys(after).filter((field) => !same(before[field], after[field]));
  if (fields.length === 0) return null;
  const only = (state: PlainRecord): PlainRecord =>
    Object.fromEntries(fields.map((field) => [field, state[field]]));
  return { recordId, before: only(before), after: only(after) };
}

/** Two changes of one record by one import as one, the earlier first. */
export function joinedChange(first: ImportedChange, second: ImportedChange): ImportedChange {
  return {
    recordId: first.recordId,
    before: first.before === null ? null : { ...second.before, ...first.before },
    after: { ...first.after, ...second.after },
  };
}

/**
 * What taking a change back makes of a record, field by field: what somebody has changed since stays. Facts by name are
 * fields of their own. `now` is the record as it is, null when it is gone; `held` says that something hangs on it.
 */
export function takenBack(
  { before, after }: Pick<ImportedChange, 'before' | 'after'>,
  now: PlainRecord | null,
  held: boolean,
): TakenBack {
  if (now === null) return { kind: 'nothing' };
  if (before === null) {
    if (held) return { kind: 'kept', why: 'held' };
    const changed = Object.keys(after).some((field) => !same(after[field], now[field]));
    return changed ? { kind: 'kept', why: 'changed' } : { kind: 'removed' };
  }
  const restored: Record<string, unknown> = {};
  const kept: string[] = [];
  for (const [field, value] of Object.entries(after)) {
    const merged = mergedField(before[field], value, now[field]);
    if (merged.kept) kept.push(field);
    if (!same(merged.value, now[field])) restored[field] = merged.value;
  }
  if (kept.length === 0 && Object.keys(restored).length === 0) return { kind: 'nothing' };
  return { kind: 'restored', value: restored, kept };
}

/** The value of a field without what the import made of it; `kept` where somebody has changed just that since. */
function mergedField(
  before: unknown,
  after: unknown,
  now: unknown,
): { readonly value: unknown; readonly kept: boolean } {
  if (isPlain(before) && isPlain(after) && isPlain(now)) {
    const { merged, conflicts } = threeWayMerge(after, before, now);
    const gone = Object.keys(merged).filter((name) => merged[name] === undefined);
    const value = Object.fromEntries(Object.entries(merged).filter(([name]) => !gone.includes(name)));
    return { value, kept: conflicts.length > 0 };
  }
  if (same(now, after)) return { value: before, kept: false };
  return { value: now, kept: !same(now, before) };
}
