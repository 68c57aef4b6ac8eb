import { z } from 'zod';
import { HISTORY_ACTIONS, HISTORY_KINDS } from '../../domain/records/history';
import { KIND_NAMES } from '../../domain/records/kinds';
import { recordId } from '../identifiers';

export const recordKind = z.enum(KIND_NAMES);
export const historyKind = z.enum(HISTORY_KINDS);

/** One changed field; a value that was not there is null. */
export const fieldChange = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });

export const changeView = z.object({
  id: recordId,
  kind: historyKind,
  recordId: z.string(),
  action: z.enum(HISTORY_ACTIONS),
  /** Milliseconds since 1970. */
  at: z.number().int(),
  accountId: z.string(),
  /** Who took the line in with an archive, where it came so: then the archive alone says whose change it was. */
  broughtBy: z.string().nullable(),
  fields: z.array(fieldChange),
  /** Whether this change took another one back. */
  undid: z.boolean(),
  /** Whether it is of a kind that can be taken back at all. */
  undoable: z.boolean(),
});
export type ChangeView = z.infer<typeof changeView>;

export const changeFilter = z.object({
  kind: historyKind.optional(),
  recordId: recordId.optional(),
  accountId: z.string().max(128).optional(),
  from: z.number().int().optional(),
  to: z.number().int().optional(),
});
export type ChangeFilterView = z.infer<typeof changeFilter>;

export const changeCursor = z.object({ at: z.number().int(), id: recordId });

export const changePage = z.object({
  changes: z.array(changeView),
  /** How the records are called that the changes are about or speak of, by id; purged ones are missing. */
  names: z.record(z.string(), z.string()),
  more: z.boolean(),
});
export type ChangePage = z.infer<typeof changePage>;

/**
 * Taken back, or what stands in the way: the fields that somebody has changed since, and who it was. A merge that
 * moved much is taken back bit by bit: `more` asks to be called again.
 */
export const undoOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('undone') }),
  z.object({ kind: z.literal('more') }),
  z.object({
    kind: z.literal('in-the-way'),
    fields: z.array(z.string()),
    accountId: z.string().nullable(),
    at: z.number().int().nullable(),
  }),
]);
export type UndoOutcome = z.infer<typeof undoOutcome>;

export const deletedRecord = z.object({
  kind: recordKind,
  id: recordId,
  name: z.string(),
  deletedAt: z.number().int(),
  /** Account of who deleted it, where that is known. */
  deletedBy: z.string().nullable(),
  daysLeft: z.number().int(),
});
export type DeletedRecord = z.infer<typeof deletedRecord>;
