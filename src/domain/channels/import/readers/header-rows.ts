import { parseDate } from '../cells/date';
import { takeApart } from '../cells/number';
import { DATE_WORDS, HEADER_WORDS } from '../columns/header-words';
import { plainHeader } from '../columns/header';
import { isJiraWord } from '../jira-fields';

/** The columns of a table, and which of its first rows is the last of its header: the one before the first where it has none. */
export interface FoundHeader {
  readonly columns: readonly string[];
  readonly lastRow: number;
}

/** Rows looked at for a header below title lines. */
export const FIRST_ROWS = 40;
const SENTENCE = 25;
const LETTERS = 26;
const A = 65;
const SHARE_OF_WIDTH = 0.6;
const RESPONDENT = /^"?respondent[ _]?id$/iu;
const RATING_WORD = /\b(?:nps|csat|ces)\b/u;

const known = new Set<string>([...Object.values(HEADER_WORDS), ...Object.values(DATE_WORDS)].flat());

/**
 * Finds the header among a file's first rows: title lines, blank ones and the date of a report above it are passed over;
 * the two header rows of SurveyMonkey and the three of Qualtrics become one. Columns of a table without any header are
 * named as spreadsheets name them. Null when every row is blank.
 */
export function findHeader(rows: readonly (readonly string[])[]): FoundHeader | null {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const width = Math.max(0, ...filled);
  if (width === 0) return null;
  const enough = Math.max(Math.min(2, width), Math.ceil(SHARE_OF_WIDTH * width));
  const first = filled.findIndex(
    (count, at) => count >= enough || RESPONDENT.test((rows[at]?.[0] ?? '').trim()),
  );
  const at = namedLater(rows, filled, first, enough, width) ?? first;
  const header = (rows[at] ?? []).map((cell) => cell.trim());
  if (isData(header, rows[at + 1] ?? []))
    return { columns: withoutBlankEnd(header).map((_, place) => letterOf(place)), lastRow: at - 1 };
  const second = rows[at + 1] ?? [];
  const third = rows[at + 2] ?? [];
  if (third.some((cell) => cell.trimStart().startsWith('{"ImportId"')))
    return { columns: header.map((name, place) => questionOr(name, second[place] ?? '')), lastRow: at + 2 };
  if (RESPONDENT.test(header[0] ?? '') && !/\d/u.test(second[0] ?? '') && rows[at + 1] !== undefined)
    return { columns: joinHeaders(header, second), lastRow: at + 1 };
  return { columns: withoutBlankEnd(header), lastRow: at };
}

/** How many of the cells are headings that are known in some language. */
export function knownHeads(row: readonly string[]): number {
  return row.filter((cell) => {
    const plain = plainHeader(cell);
    return plain !== '' && (known.has(plain) || isJiraWord(cell) || RATING_WORD.test(plain));
  }).length;
}

/**
 * A row further down that names columns, where the first wide one does not, or names only groups of them, and no data
 * stand between.
 */
function namedLater(
  rows: readonly (readonly string[])[],
  filled: readonly number[],
  first: number,
  enough: number,
  width: number,
): number | null {
  const named = knownHeads(rows[first] ?? []);
  for (let at = first + 1; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    if ((filled[at] ?? 0) < enough) continue;
    if (row.some(isFigure)) return null;
    const apart = width > 1 || filled[at - 1] === 0;
    const isFuller = named === 0 || (filled[at] ?? 0) > (filled[first] ?? 0);
    if (apart && isFuller && knownHeads(row) > named) return at;
  }
  return null;
}

/** Whether the row that should be the header holds data like the row below it: days, figures, a sentence that asks nothing. */
function isData(header: readonly string[], below: readonly string[]): boolean {
  if (knownHeads(header) > 0) return false;
  const [only = ''] = header;
  if (header.filter((cell) => cell !== '').length === 1)
    return only.length >= SENTENCE && only.split(/\s+/u).length >= 4 && !/[?？:：]$/u.test(only);
  return (
    header.some((cell, at) => isDay(cell) && isDay(below[at] ?? '')) &&
    header.some((cell) => /\p{L}/u.test(cell))
  );
}

function isDay(cell: string): boolean {
  const text = cell.trim();
  return takeApart(text) === null && /^\d/u.test(parseDate(text, { order: 'dmy', zone: null }));
}

/** `A`, `B`, … `AA`: what a spreadsheet calls a column. */
function letterOf(place: number): string {
  const rest = Math.floor(place / LETTERS);
  return (rest === 0 ? '' : letterOf(rest - 1)) + String.fromCodePoint(A + (place % LETTERS));
}

function isFigure(cell: string): boolean {
  const text = cell.trim();
  return takeApart(text) !== null || /^\d/u.test(parseDate(text, { order: 'dmy', zone: null }));
}

/** Qualtrics names columns by code in its first row and by question in the second. */
function questionOr(code: string, question: string): string {
  const asked = question.replace(/\s+/gu, ' ').trim();
  return /^q(?:id)?\d+/iu.test(code) && asked !== '' ? asked : code;
}

/** `question / answer`; a question's name is carried over the unnamed columns that follow it. */
function joinHeaders(first: readonly string[], second: readonly string[]): string[] {
  let question = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const name = (first[at] ?? '').trim();
    const answer = (second[at] ?? '').trim();
    if (name !== '') question = name;
    if (
      answer === '' ||
      /^(?:open-ended )?(?:response|antwort(?: mit offenem ende)?|réponse|respuesta)$/iu.test(answer)
    )
      return question;
    return question === '' ? answer : `${question} / ${answer}`;
  });
}

function withoutBlankEnd(header: readonly string[]): readonly string[] {
  let end = header.length;
  while (end > 1 && header[end - 1] === '') end -= 1;
  return header.slice(0, end);
}
