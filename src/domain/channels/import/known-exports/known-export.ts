import type { Channel, Strength } from '../../../records/evidence';
import type { DateOrder } from '../cells/date';
import type { ColumnTarget, RatingScale } from '../mapping';

/** An export whose headings are known, and what its columns mean. */
export interface KnownExport {
  readonly source: string;
  readonly name: string;
  readonly channel: Channel;
  /** Columns that must be there; each entry lists the accepted (translated) headings. */
  readonly signature: readonly (readonly string[])[];
  /** The first entry of the signature has to be the first column: its word alone would be too common. */
  readonly leads?: true;
  /** What columns mean; those that are not named are guessed or ignored. */
  readonly targets: Readonly<Partial<Record<ColumnTarget, readonly string[]>>>;
  /** Whether columns that are not named are to be guessed: answers to questions, or further facts. */
  readonly guessRest: boolean;
  readonly ratingScale?: RatingScale;
  /** How the tool writes dates where nothing else tells; it is asked nevertheless. */
  readonly dateOrder?: DateOrder;
  readonly strengths?: Readonly<Record<string, Strength>>;
}

export const FIVE_STARS: RatingScale = { min: 1, max: 5 };
