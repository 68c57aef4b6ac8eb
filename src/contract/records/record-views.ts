import { z } from 'zod';
import { kinds } from '../../domain/records/kinds';
import { conflictWith } from '../conflict';
import { recordId } from '../identifiers';
import { WRITTEN_KINDS } from './written-kinds';
import type { WrittenKind } from './written-kinds';
import { patchOf, shownOf } from './wire';

export const writtenKind = z.enum(WRITTEN_KINDS);

function shown<N extends WrittenKind>(kind: N) {
  return z.object({
    kind: z.literal(kind),
    id: recordId,
    version: z.number().int(),
    archived: z.boolean(),
    value: shownOf(kinds[kind]),
  });
}

/** A record of a kind with every field of its declaration. */
export const recordView = z.discriminatedUnion('kind', [
  shown('persona'),
  shown('need'),
  shown('account'),
  shown('goal'),
  shown('segment'),
  shown('plan'),
]);
export type RecordView = z.infer<typeof recordView>;

/** Saved, or what somebody else has made of it meanwhile: then nothing was written and the two can be merged. */
export const saveOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), record: recordView }),
  conflictWith(recordView),
]);
export type SaveOutcomeView = z.infer<typeof saveOutcome>;

function change<N extends WrittenKind>(kind: N) {
  return z.object({ kind: z.literal(kind), set: patchOf(kinds[kind]) });
}

/** Fields of a kind that change. */
export const recordChange = z.discriminatedUnion('kind', [
  change('persona'),
  change('need'),
  change('account'),
  change('goal'),
  change('segment'),
  change('plan'),
]);

export const recordCursor = z.object({ title: z.string().max(1_000), id: recordId });
export const recordPage = z.object({ records: z.array(recordView), next: recordCursor.nullable() });

/** Rows of a file, each a patch of a record by its name. */
export const importedRows = z.array(z.record(z.string(), z.unknown())).min(1).max(200);

export const importOutcome = z.object({
  created: z.number().int(),
  changed: z.number().int(),
  /** Rows that the declaration refuses, by their place in the call. */
  problems: z.array(z.object({ row: z.number().int(), field: z.string(), problem: z.string() })),
});
