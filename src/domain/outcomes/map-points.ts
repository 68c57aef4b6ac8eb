import { AppError } from '../app-error';
import type { MetricPoint } from './goal';
import type { IsoDate } from '../iso-date';
import type { RowOutcome } from '../channels/import/import-table';
import { amountOf } from '../channels/import/map-record';
import { cleanCell } from '../channels/import/map-row';
import { parseDate } from '../channels/import/parse-date';
import type { DateOrder } from '../channels/import/parse-date';
import { problem } from '../channels/import/problem';

/** Which columns of a file hold a metric's points; `answers` is −1 without a column for it. */
export interface PointColumns {
  readonly date: number;
  readonly value: number;
  readonly answers: number;
}

const DATE = /^(date|day|month|week|measured.*|datum|tag|monat|zeit.*|period)$/i;
const ANSWERS = /^(n|answers?|responses?|people|respondents?|sample.*|antworten|personen|anzahl)$/i;
const VALUE = /^(value|score|rate|share|percent|wert|anteil|prozent|metric|%)$/i;

/**
 * The columns by their names; a value has the first column of its own that is left when none is named so.
 * @throws AppError `invalid` when no column holds dates or values
 */
export function pointColumns(columns: readonly string[]): PointColumns {
  const find = (pattern: RegExp): number => columns.findIndex((column) => pattern.test(column.trim()));
  const date = find(DATE);
  const answers = find(ANSWERS);
  const named = find(VALUE);
  const value = named >= 0 ? named : columns.findIndex((_, at) => at !== date && at !== answers);
  if (date < 0 || value < 0) {
    throw new AppError(
      'invalid',
      'No columns of this file hold dates and values. Name them "Date" and "Value", and "Answers" if you have it.',
    );
  }
  return { date, value, answers };
}

/** Reads rows as points of a metric; a row without a value is empty, one of a day after `today` is rejected. */
export function pointReader(
  columns: PointColumns,
  dateOrder: DateOrder,
  today: IsoDate,
): (cells: readonly string[]) => RowOutcome<MetricPoint> {
  return (cells) => {
    const cellOf = (at: number): string => (at < 0 ? '' : cleanCell(cells[at] ?? '').trim());
    const written = { value: cellOf(columns.date).slice(0, 60) };
    if (cellOf(columns.value) === '') return { kind: 'empty' };
    // `2026-11` is the month's first day.
    const day = cellOf(columns.date).replace(/^(\d{4}-\d{2})$/, '$1-01');
    const date = parseDate(day, dateOrder);
    if (date === 'unreadable' || date === 'impossible')
      return { kind: 'rejected', problem: problem(`date-${date}`, written) };
    if (date > today) return { kind: 'rejected', problem: problem('date-in-future', written) };
    const value = amountOf(cellOf(columns.value).replace(/%$/, ''));
    const answers = amountOf(cellOf(columns.answers));
    if (value === null || Number.isNaN(value) || Math.abs(value) > 1e12)
      return unreadable(cellOf(columns.value));
    if (answers !== null && !(answers >= 1 && answers <= 100_000_000))
      return unreadable(cellOf(columns.answers));
    return {
      kind: 'taken',
      row: { date, value, answers: answers === null ? null : Math.round(answers) },
    };
  };
}

function unreadable(cell: string): RowOutcome<never> {
  return { kind: 'rejected', problem: problem('amount-unreadable', { value: cell.slice(0, 60) }) };
}
