import { addDays } from '../iso-date';
import type { IsoDate } from '../iso-date';
import { cutText } from '../cut-text';
import { stableHash } from '../stable-hash';
import { cleanCell } from '../channels/import/cells/clean-cell';
import type { DecimalSign } from '../channels/import/cells/currency';
import { parseDate } from '../channels/import/cells/date';
import type { DateOrder } from '../channels/import/cells/date';
import { isNothing, isSignForNothing } from '../channels/import/cells/nothing';
import { ratingIn } from '../channels/import/cells/rating';
import { dateStyle } from '../channels/import/columns/styles';
import type { RowOutcome } from '../channels/import/import-table';
import { problem } from '../channels/import/problem';
import type { Survey, SurveyQuestion } from './survey';

/** What each column of a file of survey answers is: a question of the survey, who and when, or words. */
export type AnswerColumn = SurveyQuestion | (typeof OTHER_USES)[number];

/** What a column of a file of answers can be that is no question. */
export const OTHER_USES = ['ignore', 'respondent', 'date', 'persona', 'account', 'words'] as const;

/** How the rows of a file are answers to a survey. */
export interface AnswerPlan {
  readonly survey: Survey;
  readonly headings: readonly string[];
  readonly columns: readonly AnswerColumn[];
  readonly decimals: readonly DecimalSign[];
  readonly order: DateOrder;
  readonly zone: string | null;
}

/** What one person answered: to the questions of the survey, and in words. */
export interface Respondent {
  /** As the file names the person; empty where it does not. */
  readonly respondent: string;
  /** Stands for the person among all files: the name, or what the row holds where a number or nothing names it. */
  readonly key: string;
  readonly account: string;
  readonly persona: string;
  /** Null where the file has no day. */
  readonly answeredOn: IsoDate | null;
  readonly answers: readonly { readonly question: SurveyQuestion; readonly value: number }[];
  readonly words: string;
}

const SHOWN_CHARACTERS = 60;
const MOST_WORDS = 20_000;
/** A code of LimeSurvey, as this app's own files define them: `A9` is the answer 9. */
const CODE = /^a(\d{1,2})$/iu;

/**
 * Reads rows as the answers of one respondent each, by number, by code or by the words of an option. A row without any
 * answer or word is empty; an answer that is none of the options, or a day that lies after `today` (with one day of
 * grace: it is tomorrow already somewhere), rejects the row. Without a respondent's name the row's own content stands
 * for it, with its place among rows just like it, so that a second import of the file changes nothing and equal answers
 * of several people all count.
 */
export function answerReader(
  plan: AnswerPlan,
  today: IsoDate,
): (cells: readonly string[]) => RowOutcome<Respondent> {
  const seen = new Map<string, number>();
  const { columns, headings } = plan;
  const dates = dateStyle(headings[columns.indexOf('date')] ?? '', plan.order, plan.zone);
  const latest = addDays(today, 1);
  return (cells) => {
    const cellOf = (use: AnswerColumn): string => {
      const at = columns.indexOf(use);
      const cell = at < 0 ? '' : cleanCell(cells[at] ?? '');
      return isNothing(cell) ? '' : cell;
    };
    const day = cellOf('date');
    const answeredOn = day === '' ? null : parseDate(day, dates);
    const written = { value: cutText(day, SHOWN_CHARACTERS) };
    if (answeredOn === 'unreadable' || answeredOn === 'impossible')
      return { kind: 'rejected', problem: problem(`date-${answeredOn}`, written) };
    if (answeredOn !== null && answeredOn > latest)
      return { kind: 'rejected', problem: problem('date-in-future', written) };
    const answers: { question: SurveyQuestion; value: number }[] = [];
    const words: string[] = [];
    for (const [at, use] of columns.entries()) {
      const cell = cleanCell(cells[at] ?? '');
      if (use === 'words' || (typeof use !== 'string' && use.kind === 'text')) {
        if (!isSignForNothing(cell)) words.push(cell);
      } else if (typeof use !== 'string' && !isNothing(cell)) {
        const value = answerOf(cell, use, plan.decimals[at] ?? '.');
        if (value === null)
          return {
            kind: 'rejected',
            problem: problem('not-an-option', { value: cutText(cell, SHOWN_CHARACTERS) }),
          };
        answers.push({ question: use, value });
      }
    }
    if (answers.length === 0 && words.length === 0) return { kind: 'empty' };
    const respondent = cutText(nameIn(cells, columns), 500);
    return {
      kind: 'taken',
      row: {
        respondent,
        key: keyOf(respondent, cells, seen),
        account: cellOf('account'),
        persona: cellOf('persona'),
        answeredOn,
        answers,
        words: cutText(words.join('\n\n'), MOST_WORDS),
      },
    };
  };
}

/** An address before a name, a name before a number, as an address names the same person in every file. */
function nameIn(cells: readonly string[], columns: readonly AnswerColumn[]): string {
  const named = columns.flatMap((use, at) => {
    const cell = use === 'respondent' ? cleanCell(cells[at] ?? '') : '';
    return isNothing(cell) || isAnonymous(cell) ? [] : [cell];
  });
  return named.find((cell) => cell.includes('@')) ?? named.find((cell) => /\D/u.test(cell)) ?? named[0] ?? '';
}

/** What tools write for who is not to be known: `anonymous`, `Anonym`, `Anônimo`. */
export function isAnonymous(cell: string): boolean {
  return /^an[oóô]n[iy]m/iu.test(cell.trim());
}

/** A row's number names nobody: every file has a respondent 1. */
function keyOf(respondent: string, cells: readonly string[], seen: Map<string, number>): string {
  if (respondent !== '' && !/^\d{1,7}$/u.test(respondent)) return respondent;
  const content = stableHash(JSON.stringify(cells));
  if (respondent !== '') return `${respondent} ${content}`;
  const place = (seen.get(content) ?? 0) + 1;
  seen.set(content, place);
  return place === 1 ? content : `${content}-${String(place)}`;
}

/** The value of an answer: an option by its words, its number, or LimeSurvey's code; null where it is none of them. */
export function answerOf(cell: string, question: SurveyQuestion, decimal: DecimalSign): number | null {
  const at = question.options.findIndex((option) => option !== '' && plain(option) === plain(cell));
  const value = at >= 0 ? (question.values[at] ?? null) : ratingIn(cell.trim().replace(CODE, '$1'), decimal);
  return value !== null && question.values.includes(value) ? value : null;
}

/** Words in the form in which questions and options are compared. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”„"'‘’\s]+/gu, ' ')
    .trim();
}
