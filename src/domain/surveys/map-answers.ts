import type { IsoDate } from '../iso-date';
import type { Survey, SurveyAnswer, SurveyQuestion } from './survey';
import type { RowOutcome } from '../channels/import/import-table';
import { cleanCell } from '../channels/import/map-row';
import { parseDate } from '../channels/import/parse-date';
import type { DateOrder } from '../channels/import/parse-date';
import { numberOf } from '../channels/import/parse-rating';
import { problem } from '../channels/import/problem';
import { stableHash } from '../stable-hash';

/** What each column of a file of survey answers is: a question of the survey, or who and when. */
export type AnswerColumn = SurveyQuestion | 'respondent' | 'account' | 'persona' | 'date' | 'ignore';

const IDENTITY: readonly (readonly [Extract<AnswerColumn, string>, RegExp])[] = [
  ['respondent', /^(#|respondent.*|response.?id|e-?mail.*|user.*|id|name)$/i],
  ['account', /^(account|company|organi[sz]ation|customer).*$/i],
  ['persona', /^(persona|role|segment).*$/i],
  ['date', /^(date|submit date.*|end.?date|submitted.*|completed.*|recorded.*|timestamp|zeitstempel)$/i],
];

/** How the one question of these surveys is often named in the export of another tool. */
const RATING_NAMES: Partial<Record<Survey['kind'], RegExp>> = {
  nps: /\bnps\b|likely.*recommend|weiterempf|^(score|rating)$/i,
  csat: /\bcsat\b|satisf|zufrieden|^(score|rating)$/i,
  ces: /\bces\b|effort|made it easy|aufwand|^(score|rating)$/i,
};

/**
 * Recognises a survey's questions by their ids (the answer sheet, LimeSurvey's codes) or their texts (a survey
 * tool's export), and the one question of a rating by the names it is known under.
 */
export function answerColumns(columns: readonly string[], survey: Survey): AnswerColumn[] {
  const taken = new Set<AnswerColumn>();
  const take = (use: AnswerColumn | undefined): AnswerColumn => {
    if (use === undefined || taken.has(use)) return 'ignore';
    taken.add(use);
    return use;
  };
  const exact = columns.map((column) =>
    take(
      survey.questions.find(
        ({ id, text }) =>
          plain(column) === plain(id) || plain(column) === plain(text) || code(column) === code(id),
      ) ?? IDENTITY.find(([use, pattern]) => !taken.has(use) && pattern.test(column.trim()))?.[0],
    ),
  );
  const rating = survey.questions.find(({ aspect }) => aspect === 'rating');
  const name = RATING_NAMES[survey.kind];
  if (rating === undefined || name === undefined || taken.has(rating)) return exact;
  const at = exact.findIndex((use, column) => use === 'ignore' && name.test(columns[column] ?? ''));
  return exact.map((use, column) => (column === at ? rating : use));
}

/** The survey whose questions the columns answer, most of them first; null when no column is a question. */
export function recogniseSurvey(columns: readonly string[], surveys: readonly Survey[]): Survey | null {
  const asked = (survey: Survey): number =>
    answerColumns(columns, survey).filter((use) => typeof use !== 'string' && use.kind !== 'text').length;
  const [best] = [...surveys].sort((a, b) => asked(b) - asked(a));
  return best === undefined || asked(best) === 0 ? null : best;
}

/**
 * Reads rows as the answers of one respondent each, by number or by the words of an option. A row without any
 * answer is empty; an answer that is none of the options, or a day after `importedOn`, rejects the row. Without a
 * respondent's name the row's own content stands for it, with its place among rows just like it, so that a second
 * import of the file changes nothing and equal answers of several people all count. `importedOn` stands in for a
 * missing date.
 */
export function answerReader(
  columns: readonly AnswerColumn[],
  dateOrder: DateOrder,
  importedOn: IsoDate,
): (cells: readonly string[]) => RowOutcome<readonly SurveyAnswer[]> {
  const seen = new Map<string, number>();
  return (cells) => {
    const cellOf = (use: AnswerColumn): string => {
      const at = columns.indexOf(use);
      return at < 0 ? '' : cleanCell(cells[at] ?? '');
    };
    const written = cellOf('date').slice(0, 60);
    const answeredOn = written === '' ? importedOn : parseDate(cellOf('date'), dateOrder);
    if (answeredOn === 'unreadable' || answeredOn === 'impossible')
      return { kind: 'rejected', problem: problem(`date-${answeredOn}`, { value: written }) };
    if (answeredOn > importedOn)
      return { kind: 'rejected', problem: problem('date-in-future', { value: written }) };
    const given: { question: SurveyQuestion; value: number }[] = [];
    for (const [at, question] of columns.entries()) {
      const cell = cleanCell(cells[at] ?? '');
      if (typeof question === 'string' || question.kind === 'text' || cell === '') continue;
      const value = valueOf(cell, question);
      if (value === null)
        return { kind: 'rejected', problem: problem('not-an-option', { value: cell.slice(0, 60) }) };
      given.push({ question, value });
    }
    if (given.length === 0) return { kind: 'empty' };
    const respondent = cellOf('respondent') === '' ? nameless(cells, seen) : cellOf('respondent');
    const accountId = cellOf('account') === '' ? null : cellOf('account');
    const personaKey = cellOf('persona') === '' ? null : cellOf('persona');
    return {
      kind: 'taken',
      row: given.map(({ question: { needKey, aspect }, value }) => ({
        respondent,
        accountId,
        personaKey,
        answeredOn,
        needKey,
        aspect,
        value,
      })),
    };
  };
}

function nameless(cells: readonly string[], seen: Map<string, number>): string {
  const content = stableHash(JSON.stringify(cells));
  const place = (seen.get(content) ?? 0) + 1;
  seen.set(content, place);
  return place === 1 ? content : `${content}-${String(place)}`;
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

/** Letters and digits alone, as LimeSurvey writes a question's id. */
function code(text: string): string {
  return text.replace(/[^a-zA-Z0-9]/g, '').toLowerCase();
}
