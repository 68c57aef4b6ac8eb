import type { RecordKind } from '../../../domain/records/history';

/** Rows of another table that belong to a record and are kept with its fields. */
export interface RecordParts {
  readonly table: string;
  /** Column with the id of the record. */
  readonly of: string;
  /** Column that tells one part from another; the field of a part is `name.<its value>`. */
  readonly by: string;
  readonly name: string;
}

export interface RecordTable {
  readonly table: string;
  /** The column by which people call a record. */
  readonly title: string;
  /** Columns that hold JSON, so that what changed inside a value is shown and merged as data. */
  readonly json: readonly string[];
  /** A JSON column whose own fields count as fields of the record, as `column.field`. */
  readonly flat?: string;
  /** Columns that nobody edits. */
  readonly hidden: readonly string[];
  readonly parts?: RecordParts;
}

/** Columns of bookkeeping, in whichever table they stand. */
export const BOOKKEEPING: readonly string[] = [
  'id',
  'product_id',
  'version',
  'created_at',
  'updated_at',
  'updated_by',
  'deleted_at',
  'saved_at',
  'saved_by',
  'piece_day',
];

/** Where records of each kind stand; columns that are added later are part of the history by themselves. */
export const RECORD_TABLES: Readonly<Record<RecordKind, RecordTable>> = {
  persona: {
    table: 'persona',
    title: 'name',
    json: ['profile'],
    flat: 'profile',
    hidden: ['persona_key', 'merged_into'],
  },
  need: {
    table: 'need',
    title: 'title',
    json: ['decline'],
    hidden: ['number', 'merged_into'],
    parts: { table: 'need_persona', of: 'need_id', by: 'persona_id', name: 'rating' },
  },
  evidence: {
    table: 'evidence',
    title: 'quote',
    json: ['tags', 'attributes'],
    hidden: ['evidence_type', 'external_id', 'import_id', 'indexed', 'deleted_why'],
    parts: { table: 'evidence_need', of: 'evidence_id', by: 'need_id', name: 'link' },
  },
  account: { table: 'account', title: 'name', json: ['attributes'], hidden: [] },
  goal: { table: 'goal', title: 'title', json: ['need_ids', 'milestones'], hidden: ['number'] },
  plan: { table: 'release_plan', title: 'name', json: ['plan'], hidden: [] },
  segment: { table: 'segment', title: 'name', json: ['rule'], hidden: [] },
};
