import type { SegmentRule } from './segment-rule';
import { document, text } from './field';
import { record } from './kind';
import type { RecordValue } from './kind';

/** A named part of the accounts, by a rule. */
export const segment = record('segment', {
  title: 'name',
  fields: {
    name: text(80, 1).personal(),
    /** Data, never code; it names attributes of accounts, and values that may be their names. */
    rule: document<SegmentRule>('segment-rule').personal(),
  },
});
export interface Segment extends RecordValue<typeof segment> {}
