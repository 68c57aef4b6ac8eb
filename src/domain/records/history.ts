import { KIND_NAMES } from './kinds';
import type { KindName } from './kinds';
import type { IsoInstant } from '../iso-date';
import { same } from './three-way-merge';
import type { PlainRecord } from './three-way-merge';

/** Acts on a whole product that stand in the history as one line each. */
export const ACT_KINDS = [
  'model',
  'sample',
  'import',
  'archive',
  'retention',
  'erasure',
  'projects',
  'promises',
] as const;
/** Records of every kind, whose every field is kept so that a change can be taken back, and those acts. */
export type HistoryKind = KindName | (typeof ACT_KINDS)[number];
export const HISTORY_KINDS: readonly HistoryKind[] = [...KIND_NAMES, ...ACT_KINDS];

export const HISTORY_ACTIONS = [
  'created',
  'changed',
  'deleted',
  'restored',
  'merged',
  'erased',
  'done',
] as const;
export type HistoryAction = (typeof HISTORY_ACTIONS)[number];

/** One changed field of a record; `before` or `after` is undefined when it was not there. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** An entry of a record's history. `before` null: created; `after` null: deleted. */
export interface HistoryEntry {
  readonly at: IsoInstant;
  readonly accountId: string;
  readonly before: PlainRecord | null;
  readonly after: PlainRecord | null;
}

/** The fields that differ between two states of a record, in the order of the later state. */
export function recordDiff(before: PlainRecord | null, after: PlainRecord | null): FieldChange[] {
  const fields = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...fields]
    .filter((field) => !same(before?.[field], after?.[field]))
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }));
}

/**
 * The state to save to undo an entry: its state before, put on top of what others have changed since in other
 * fields. Null when undoing means deleting; undefined when a later change of the same field stands in the way.
 */
export function undoState(entry: HistoryEntry, now: PlainRecord | null): PlainRecord | null | undefined {
  if (entry.before === null) return same(entry.after, now) ? null : undefined;
  if (entry.after === null) return now === null ? entry.before : undefined;
  if (now === null) return undefined;
  const state: Record<string, unknown> = { ...now };
  for (const change of recordDiff(entry.before, entry.after)) {
    if (!same(now[change.field], change.after)) return undefined;
    if (change.before === undefined) Reflect.deleteProperty(state, change.field);
    else state[change.field] = change.before;
  }
  return state;
}
