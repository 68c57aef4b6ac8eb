import { stemmer } from 'stemmer';
import { STOP_WORDS } from './stop-words';

/** A word as it stands in a text: where, how it is written, and the term it counts as. */
export interface Token {
  /** Index of its first UTF-16 unit in the text. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly term: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LATIN = /^[a-z]+$/;
const MARKS = /\p{M}/gu;
const ASCII = /^[\x00-\x7f]*$/; // eslint-disable-line no-control-regex -- the range is what is asked
const MAX_TERM_LENGTH = 40;

const stems = new Map<string, string>();
const STEMS_KEPT = 50_000;

/**
 * The words of a text with their terms. Lower case, accents removed, Porter stem for Latin words (Porter
 * 1980); other scripts keep the word, and scripts without spaces are cut into overlapping pairs of
 * characters. Stop words are left out.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    if (IDEOGRAPHIC.test(word)) {
      pushPairs(tokens, word, start);
      continue;
    }
    const term = termOf(word);
    if (term !== null) tokens.push({ start, end: start + word.length, word, term });
  }
  return tokens;
}

/** The terms of a text alone, in order, repeats kept. */
export function termsOf(text: string): string[] {
  return tokenise(text).map((token) => token.term);
}

/** The term a single word counts as; null for a stop word or an overlong run of characters. */
export function termOf(word: string): string | null {
  const lower = word.toLowerCase();
  const bare = (ASCII.test(lower) ? lower : lower.normalize('NFKD').replace(MARKS, '')).replace(
    /['’].*$/u,
    '',
  );
  if (bare === '' || bare.length > MAX_TERM_LENGTH || STOP_WORDS.has(bare)) return null;
  if (bare.length === 1 && LATIN.test(bare)) return null;
  return stemOf(bare);
}

function stemOf(bare: string): string {
  if (bare.length < 3 || !LATIN.test(bare)) return bare;
  const known = stems.get(bare);
  if (known !== undefined) return known;
  const stem = stemmer(bare);
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(bare, stem);
  return stem;
}

function pushPairs(tokens: Token[], word: string, start: number): void {
  const characters = Array.from(word);
  let offset = start;
  for (let index = 0; index < characters.length; index += 1) {
    const first = characters[index] ?? '';
    const pair = first + (characters[index + 1] ?? '');
    if (pair !== first || characters.length === 1) {
      tokens.push({ start: offset, end: offset + pair.length, word: pair, term: pair });
    }
    offset += first.length;
  }
}
