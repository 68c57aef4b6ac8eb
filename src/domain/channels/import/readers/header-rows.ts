import { parseDate } from '../cells/date';
import { takeApart } from '../cells/number';
import { DATE_WORDS, HEADER_WORDS } from '../columns/header-words';
import { plainHeader } from '../columns/header';
import { isJiraWord } from '../jira-fields';

/** The columns of a table, and which of its first rows is the last of its header. */
export interface FoundHeader {
  readonly columns: readonly string[];
  readonly lastRow: number;
}

/** Rows looked at for a header below title lines. */
export const FIRST_ROWS = 40;
const SHARE_OF_WIDTH = 0.6;
const RESPONDENT = /^"?respondent[ _]?id$/iu;
const RATING_WORD = /\b(?:nps|csat|ces)\b/u;

const known = new Set<string>([...Object.values(HEADER_WORDS), ...Object.values(DATE_WORDS)].flat());

/**
 * Finds the header among a file's first rows: title lines, blank ones and the date of a report above it are passed over;
 * the two header rows of SurveyMonkey and the three of Qualtrics become one. Null when every row is blank.
 */
export function findHeader(rows: readonly (readonly string[])[]): FoundHeader | null {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const width = Math.max(0, ...filled);
  if (width === 0) return null;
  const enough = Math.max(Math.min(2, width), Math.ceil(SHARE_OF_WIDTH * width));
  const first = filled.findIndex(
    (count, at) => count >= enough || RESPONDENT.test((rows[at]?.[0] ?? '').trim()),
  );
  const at =
    knownHeads(rows[first] ?? []) > 0 ? first : (namedLater(rows, filled, first, enough, width) ?? first);
  const header = (rows[at] ?? []).map((cell) => cell.trim());
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

/** A row further down that names columns, where the first wide one does not and no data stand between. */
function namedLater(
  rows: readonly (readonly string[])[],
  filled: readonly number[],
  first: number,
  enough: number,
  width: number,
): number | null {
  for (let at = first + 1; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    if ((filled[at] ?? 0) < enough) continue;
    if (row.some(isFigure)) return null;
    const apart = width > 1 || filled[at - 1] === 0;
    if (apart && knownHeads(row) > 0) return at;
  }
  return null;
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
