import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { dayAt } from '../../../domain/iso-date';
import type { TextPlace } from '../../../domain/product/erasure';

/** Whether a row was written for the last time before an instant (ms). */
type Aged = (before: number, productId: string) => RawBuilder<unknown>;

const by =
  (column: string): Aged =>
  (before) =>
    sql`${sql.ref(column)} < ${before}`;
const byDay =
  (column: string): Aged =>
  (before) =>
    sql`${sql.ref(column)} < ${dayAt(before)}`;
const within =
  (column: string, table: string, since: string): Aged =>
  (before, productId) =>
    sql`${sql.ref(column)} IN (SELECT id FROM ${sql.table(table)}
      WHERE product_id = ${productId} AND ${sql.ref(since)} < ${before})`;

/** By what each place tells how old its texts are; null where retention reaches them another way, or never. */
const AGES: Readonly<Record<TextPlace, Aged | null>> = {
  persona: by('updated_at'),
  need: by('updated_at'),
  // Rules of their own, by the day of the piece.
  evidence: null,
  account: by('updated_at'),
  goal: by('updated_at'),
  segment: by('updated_at'),
  map: by('updated_at'),
  plan: by('saved_at'),
  view: by('updated_at'),
  test: by('updated_at'),
  'beta-member': by('updated_at'),
  publication: by('updated_at'),
  hook: by('created_at'),
  'standing-import': by('updated_at'),
  round: by('updated_at'),
  vote: by('updated_at'),
  session: by('updated_at'),
  passage: by('updated_at'),
  direction: by('updated_at'),
  policy: by('updated_at'),
  alternative: by('updated_at'),
  news: by('updated_at'),
  benefit: by('updated_at'),
  'move-reason': by('moved_at'),
  'sprint-goal': by('changed_at'),
  'model-reason': by('changed_at'),
  import: by('started_at'),
  // They go, words and all.
  'rejected-row': null,
  'import-change': within('import_id', 'evidence_import', 'started_at'),
  'survey-file': by('taken_at'),
  metric: by('updated_at'),
  'link-reason': byDay('piece_day'),
  // What the product is called now has no age.
  product: null,
  history: by('changed_at'),
  merge: within('merge_id', 'record_merge', 'started_at'),
};

/** Texts that were written for the last time in a stretch of time: not before `from`, and before `to` (ms). */
export interface Age {
  readonly from: number;
  readonly to: number;
}

/** The condition that a row of a place is of that age; null where the place has no age. */
export function isOfAge(productId: string, place: TextPlace, { from, to }: Age): RawBuilder<unknown> | null {
  const aged = AGES[place];
  return aged === null ? null : sql`(${aged(to, productId)} AND NOT (${aged(from, productId)}))`;
}
