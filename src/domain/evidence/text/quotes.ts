/** A part of a source text: `source.slice(start, end)` is the quote, character for character. */
export interface QuoteRange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Whether the quote stands in its source word for word. An empty quote never does. */
export function isVerbatim(quote: string, source: string): boolean {
  return quote !== '' && source.includes(quote);
}

const LINE = /[^\n\r]+/gu;
const LEAD = /^\s*(?:[-*•–—>]+\s+|\d{1,3}[.)]\s+|\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+)*/u;
const SENTENCE_END = /[.!?…。！？]+["'”’»)\]]*(?=\s+[\p{Lu}\p{N}"'“‘«(¿¡])|[。！？]+/gu;
/** Sentences are joined until a quote has this many characters: shorter ones rarely stand alone. */
const QUOTE_AT_LEAST = 40;
const QUOTE_AT_MOST = 400;

/**
 * Splits a note (interview, call, long review) into quotes: lines and list points, long lines cut between
 * sentences. List signs, numbers and times at the beginning of a line are left out; each quote is an exact
 * part of the note, in order, without overlap.
 */
export function splitIntoQuotes(note: string): QuoteRange[] {
  const quotes: QuoteRange[] = [];
  for (const line of note.matchAll(LINE)) {
    const lead = LEAD.exec(line[0])?.[0].length ?? 0;
    let start = line.index + lead;
    for (const end of sentenceEnds(line[0], lead)) {
      const stop = line.index + end;
      const isLast = end === line[0].length;
      if (!isLast && stop - start < QUOTE_AT_LEAST) continue;
      const range = trimmed(note, start, stop);
      if (range !== null) quotes.push(...cutOverlong(note, range));
      start = stop;
    }
  }
  return quotes;
}

function sentenceEnds(line: string, from: number): number[] {
  const ends: number[] = [];
  for (const match of line.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end > from && end < line.length) ends.push(end);
  }
  return [...ends, line.length];
}

function cutOverlong(note: string, range: QuoteRange): QuoteRange[] {
  const parts: QuoteRange[] = [];
  let start = range.start;
  while (range.end - start > QUOTE_AT_MOST) {
    const gap = note.slice(start, start + QUOTE_AT_MOST).lastIndexOf(' ');
    let stop = gap > 0 ? start + gap : start + QUOTE_AT_MOST;
    // Never between the two halves of one character.
    if (/[\uDC00-\uDFFF]/.test(note.charAt(stop))) stop -= 1;
    const part = trimmed(note, start, stop);
    if (part !== null) parts.push(part);
    start = stop;
  }
  const rest = trimmed(note, start, range.end);
  return rest === null ? parts : [...parts, rest];
}

function trimmed(note: string, start: number, end: number): QuoteRange | null {
  const text = note.slice(start, end);
  const bare = text.trim();
  if (!/[\p{L}\p{N}]/u.test(bare)) return null;
  const at = start + text.indexOf(bare);
  return { start: at, end: at + bare.length, text: bare };
}
