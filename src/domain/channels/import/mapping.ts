import type { Channel, Stance, Strength } from '../../records/evidence';
import type { DecimalSign } from './cells/currency';
import type { DateOrder } from './cells/date';

/** What a column is used as. Several columns may be `text`, `tags`, `author` or `attribute`. */
export const COLUMN_TARGETS = [
  'ignore',
  'text',
  'title',
  'date',
  'rating',
  'votes',
  'author',
  'account',
  'persona',
  'need',
  'stance',
  'strength',
  'tags',
  'url',
  'id',
  'attribute',
] as const;
export type ColumnTarget = (typeof COLUMN_TARGETS)[number];

export interface RatingScale {
  readonly min: number;
  readonly max: number;
}

/** How the rows of a file become evidence. One target for each column, in the file's order. */
export interface ImportMapping {
  readonly targets: readonly ColumnTarget[];
  /** Tool the file came from, for example `canny`; part of each row's id. */
  readonly source: string;
  readonly channel: Channel;
  readonly dateOrder: DateOrder;
  readonly ratingScale: RatingScale;
  /** Of each column the sign for decimals; an import that an earlier version began has none, and reads points. */
  readonly decimals?: readonly DecimalSign[];
  /** Whose days instants are, `Europe/Berlin`; without one the days that are written. */
  readonly zone?: string | null;
  /** What the tool's words for importance mean. */
  readonly strengths?: Readonly<Record<string, Strength>>;
}

/** Rows as they will be stored: everything but the links to the product's own records. */
export interface EvidenceRow {
  /** Same row, same id: a second import of the same file or a longer export finds its rows again. */
  readonly id: string;
  /** Changes when anything that is stored changes under the same id. */
  readonly contentHash: string;
  readonly line: number;
  readonly text: string;
  readonly title: string;
  readonly source: string;
  readonly channel: Channel;
  readonly externalId: string;
  readonly url: string;
  /** Null when the file has no date for it; the importer then takes the day of the import, marked so. */
  readonly saidOn: string | null;
  readonly author: string;
  /** Name or id of the account, persona and need as the file writes them; empty when it does not say. */
  readonly account: string;
  readonly persona: string;
  readonly need: string;
  readonly stance: Stance;
  readonly strength: Strength | null;
  readonly rating01: number | null;
  readonly votes: number;
  readonly tags: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** A rating without words, as most star ratings and many survey answers are: counted, never quoted. */
export interface AnswerRow {
  readonly id: string;
  readonly line: number;
  readonly source: string;
  readonly saidOn: string | null;
  readonly author: string;
  readonly account: string;
  readonly persona: string;
  readonly need: string;
  readonly rating01: number;
}
