import { z } from 'zod';
import { kindNamed, kinds } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import { conflictWith } from '../conflict';
import { recordId } from '../identifiers';
import { recordKind } from './history-views';
import { WRITTEN_KINDS } from './written-kinds';
import { shownOf } from './wire';
import { saidView } from '../said-view';

export const writtenKind = z.enum(WRITTEN_KINDS);

/** A record of a kind as an answer shows it. */
export function shownRecord<N extends KindName>(kind: N) {
  return z.object({
    kind: z.literal(kind),
    id: recordId,
    version: z.number().int(),
    archived: z.boolean(),
    value: shownOf(kinds[kind]),
  });
}

/** Kinds that a file may be taken in as; what is a person's own is nobody else's to import. */
export const importedKind = z.enum(WRITTEN_KINDS.filter((kind) => kindNamed(kind).owned === undefined));

/** A record of a kind with every field of its declaration. */
export const recordView = z.discriminatedUnion('kind', [
  shownRecord('persona'),
  shownRecord('need'),
  shownRecord('account'),
  shownRecord('goal'),
  shownRecord('segment'),
  shownRecord('plan'),
  shownRecord('view'),
  shownRecord('direction'),
  shownRecord('policy'),
  shownRecord('alternative'),
  shownRecord('news'),
]);
export type RecordView = z.infer<typeof recordView>;

/** Saved, or what somebody else has made of it meanwhile: then nothing was written and the two can be merged. */
export const saveOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), record: recordView }),
  conflictWith(recordView),
]);

/** Kinds of which two can become one. */
export const mergedKind = z.enum(['persona', 'need', 'account']);

const count = z.number().int().nonnegative();
/** What merging two records would do; the versions are sent along, so that nobody merges what has changed meanwhile. */
export const mergePreview = z.object({
  versions: z.object({ id: count, into: count }),
  /** Fields in which the two differ; of a `lost` one only what the record that stays says is kept. */
  fields: z.array(
    z.object({
      field: z.string(),
      kept: z.unknown(),
      other: z.unknown(),
      becomes: z.unknown(),
      lost: z.boolean(),
    }),
  ),
  /** Rows that follow by the table that holds them; of `both` the two are joined or that of the one that stays counts. */
  rows: z.array(z.object({ table: z.string(), rows: count, both: count })),
  /** Records that follow, of which so many are joined with one of the record that stays. */
  records: z.array(z.object({ kind: recordKind, records: count, joined: count })),
});

export const recordCursor = z.object({ title: z.string().max(1_000), id: recordId });
export const recordPage = z.object({ records: z.array(recordView), next: recordCursor.nullable() });

/** Rows of a file, each a patch of a record by its name. */
export const importedRows = z.array(z.record(z.string(), z.unknown())).min(1).max(200);

/** Which rows of an import a call brings; a part that is sent again changes nothing. */
export const importPart = z.object({
  /** The import, which was begun before. */
  id: recordId,
  /** Place of the first of the rows among those of the file. */
  from: z.number().int().nonnegative(),
  done: z.boolean(),
});

export const importOutcome = z.object({
  created: z.number().int(),
  changed: z.number().int(),
  /** Rows that the declaration refuses, by their place in the call. */
  problems: z.array(z.object({ row: z.number().int(), field: z.string(), said: saidView })),
});
