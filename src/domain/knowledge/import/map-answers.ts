import type { IsoDate } from '../iso-date';
import type { Survey, SurveyAnswer, SurveyQuestion } from '../survey';
import type { RowOutcome } from './import-table';
import { cleanCell } from './map-row';
import { parseDate } from './parse-date';
import type { DateOrder } from './parse-date';
import { numberOf } from './parse-rating';
import { problem } from './problem';
import { stableHash } from './row-id';

/** What each column of a file of survey answers is: a question of the survey, or who and when. */
export type AnswerColumn = SurveyQuestion | 'respondent' | 'account' | 'persona' | 'date' | 'ignore';

const IDENTITY: readonly (readonly [Extract<AnswerColumn, string>, RegExp])[] = [
  ['respondent', /^(#|respondent.*|response.?id|e-?mail.*|user.*|id|name)$/i],
  ['account', /^(account|company|organi[sz]ation|customer).*$/i],
  ['persona', /^(persona|role|segment).*$/i],
  ['date', /^(date|submit date.*|end.?date|submitted.*|completed.*|recorded.*|timestamp|zeitstempel)$/i],
];

/** Recognises a survey's questions by their ids (the answer sheet) or their texts (a survey tool's export). */
export function answerColumns(columns: readonly string[], survey: Survey): AnswerColumn[] {
  const taken = new Set<AnswerColumn>();
  return columns.map((column) => {
    const question = survey.questions.find(
      ({ id, text }) => plain(column) === plain(id) || plain(column) === plain(text),
    );
    const known =
      question ?? IDENTITY.find(([use, pattern]) => !taken.has(use) && pattern.test(column.trim()))?.[0];
    if (known === undefined || taken.has(known)) return 'ignore';
    taken.add(known);
    return known;
  });
}

/**
 * One row as the answers of one respondent, by number or by the words of an option. A row without any answer
 * is empty; an answer that is none of the options rejects the row. Without a respondent's name the row's own
 * content stands for it, so that a second import changes nothing. `importedOn` stands in for a missing date.
 */
export function mapAnswers(
  cells: readonly string[],
  columns: readonly AnswerColumn[],
  dateOrder: DateOrder,
  importedOn: IsoDate,
): RowOutcome<readonly SurveyAnswer[]> {
  const cellOf = (use: AnswerColumn): string => {
    const at = columns.indexOf(use);
    return at < 0 ? '' : cleanCell(cells[at] ?? '');
  };
  const answeredOn = cellOf('date') === '' ? importedOn : parseDate(cellOf('date'), dateOrder);
  if (answeredOn === 'unreadable' || answeredOn === 'impossible') {
    return {
      kind: 'rejected',
      problem: problem(`date-${answeredOn}`, { value: cellOf('date').slice(0, 60) }),
    };
  }
  const respondent = cellOf('respondent') === '' ? stableHash(JSON.stringify(cells)) : cellOf('respondent');
  const accountId = cellOf('account') === '' ? null : cellOf('account');
  const personaKey = cellOf('persona') === '' ? null : cellOf('persona');
  const answers: SurveyAnswer[] = [];
  for (const [at, question] of columns.entries()) {
    const cell = cleanCell(cells[at] ?? '');
    if (typeof question === 'string' || question.kind === 'text' || cell === '') continue;
    const value = valueOf(cell, question);
    if (value === null)
      return { kind: 'rejected', problem: problem('not-an-option', { value: cell.slice(0, 60) }) };
    const { needKey, aspect } = question;
    answers.push({ respondent, accountId, personaKey, answeredOn, needKey, aspect, value });
  }
  return answers.length === 0 ? { kind: 'empty' } : { kind: 'taken', row: answers };
}

function valueOf(cell: string, question: SurveyQuestion): number | null {
  const at = question.options.findIndex((option) => option !== '' && plain(option) === plain(cell));
  const value =
    at >= 0 ? (question.values[at] ?? null) : numberOf(cell.replace(/^(\d{1,2})\s*[-–—:=]\s.*$/u, '$1'));
  return value !== null && question.values.includes(value) ? value : null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”„"'‘’\s]+/g, ' ')
    .trim();
}
