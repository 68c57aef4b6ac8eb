import { z } from 'zod';
import { ITEM_KINDS } from '../../domain/outcomes/item-kinds';
import { conflictWith } from '../conflict';
import { ofItem } from '../permission';
import { recordId } from '../identifiers';
import { shownRecord } from '../records/record-views';

const ofRecord = ofItem.extend({ id: recordId });
const set = z.record(z.string(), z.unknown());

/** A new record (version 0) or a patch on the version that the person saw; testers come by an invitation only. */
export const itemRecordSave = z.discriminatedUnion('kind', [
  ofRecord.extend({ kind: z.literal('test'), version: z.number().int().nonnegative(), set }),
  ofRecord.extend({ kind: z.literal('beta-member'), version: z.number().int().positive(), set }),
]);
export const itemRecordDelete = ofRecord.extend({ kind: z.enum(ITEM_KINDS) });

export const itemRecordView = z.discriminatedUnion('kind', [shownRecord('test'), shownRecord('beta-member')]);

/** Saved, or what somebody else has made of it meanwhile: then nothing was written and the two can be merged. */
export const itemSaveOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), record: itemRecordView }),
  conflictWith(itemRecordView),
]);
