import { movesOf } from './moved-places';
import { trimmed, turnsOf } from './turns';

/** Words of a transcript that become a quote: verbatim, of one speaker. */
export interface Highlight {
  readonly begins: number;
  readonly text: string;
  /** What the transcript calls whoever says it; empty where it names nobody. */
  readonly speaker: string;
}

/** What stands there says too little to be a quote. */
const LEAST = 3;

/**
 * The quotes that a stretch of a passage makes: one for each turn of speaking in it, without labels and times, since
 * one person says a quote.
 */
export function highlightsIn(
  passage: { readonly text: string; readonly speaker: string },
  from: number,
  to: number,
  known: ReadonlySet<string>,
): readonly Highlight[] {
  const { text } = passage;
  return turnsOf(text, known, passage.speaker).flatMap((turn): Highlight[] => {
    const words = trimmed(text, Math.max(turn.from, from), Math.min(turn.to, to));
    if (words.to - words.from < LEAST) return [];
    return [{ begins: words.from, text: text.slice(words.from, words.to), speaker: turn.speaker }];
  });
}

/** A quote and where it began in its passage when that was known. */
export interface Placed {
  readonly text: string;
  readonly begins: number | null;
}

/**
 * Where a quote stands in its passage, word for word: where it was, or where it stands alone; null = its source was
 * changed.
 */
export function placeOfQuote(passage: string, { text, begins }: Placed): number | null {
  if (text === '') return null;
  if (begins !== null && passage.startsWith(text, begins)) return begins;
  const first = passage.indexOf(text);
  return first !== -1 && passage.indexOf(text, first + 1) === -1 ? first : null;
}

/**
 * Where quotes of a passage stand after it was edited: they move along with the words around them. Null where their
 * own words were changed.
 */
export function movedQuotes(before: string, after: string, quotes: readonly Placed[]): (number | null)[] {
  const moved = movesOf(before, after);
  return quotes.map((quote) => {
    const stood = placeOfQuote(before, quote);
    if (stood === null) return null;
    const begins = moved(stood, stood + quote.text.length);
    return begins === null ? placeOfQuote(after, { text: quote.text, begins: null }) : begins;
  });
}
