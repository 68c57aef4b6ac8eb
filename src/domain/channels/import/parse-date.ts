import { isoDateOf } from '../../iso-date';
import type { IsoDate } from '../../iso-date';

/** Which of day and month comes first where a date is written in numbers. */
export type DateOrder = 'dmy' | 'mdy';

/** An ISO day, or one of the words `unreadable` and `impossible`. */
export type ParsedDate = IsoDate;

/** Months as Jira and common tools write them: English, Spanish, German, French, Portuguese, Italian, Dutch. */
const MONTHS: readonly string[] = [
  'jan january ene enero januar janv janvier janeiro gen gennaio januari',
  'feb february febrero februar fev fevr fevrier fevereiro febbraio februari',
  'mar march marzo marz mrz mars marco maart mrt',
  'apr april abr abril avr avril aprile',
  'may mayo mai maio mag maggio mei',
  'jun june junio juni juin junho giu giugno',
  'jul july julio juli juil juillet julho lug luglio',
  'aug august ago agosto aout augustus',
  'sep sept september septiembre septembre setembro set settembre',
  'oct october octubre okt oktober octobre outubro out ottobre ott',
  'nov november noviembre novembre novembro',
  'dec december dic diciembre dez dezember decembre dezembro dicembre',
];
const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[ ,T].*)?$/;
const DAY_MONTH_NAME =
  /^(?:\p{L}+\.?,? )?(\d{1,2})(?:st|nd|rd|th|\.|º)?[ /.-]+(?:de )?(\p{L}+)\.?,?[ /.-]+(?:de )?(\d{4}|\d{2})(?:[ ,T].*)?$/iu;
const MONTH_NAME_DAY = /^(?:\p{L}+\.?,? )?(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[ ,T].*)?$/iu;
const MS_PER_DAY = 86_400_000;

/**
 * The day a cell means: ISO, `10/Jan/26 11:19 AM` with month names in seven languages, `16/02/2017 15:26` by
 * the given order, `05.03.2024`, `Mar 5, 2024`, `Sun, 10 Mar 2024 03:55:33 -0700`, `20240305`, seconds or
 * milliseconds since 1970, and spreadsheet day numbers. The day is that which is written: no time zone is
 * applied. Two-digit years are 2000–2069 and 1970–1999.
 */
export function parseDate(cell: string, order: DateOrder): ParsedDate {
  const text = cell.trim().replace(/\s+/g, ' ');
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso !== null && plausibleYear(Number(iso[1])))
    return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) {
    const first = Number(numbers[1]);
    const second = Number(numbers[3]);
    const year = fullYear(numbers[4] ?? '');
    // A dot is written between day and month only; beyond 12 there is no doubt which is the day.
    const dayFirst = numbers[2] === '.' || first > 12 || (order === 'dmy' && second <= 12);
    return dayFirst ? day(year, second, first) : day(year, first, second);
  }
  const named = DAY_MONTH_NAME.exec(text);
  if (named !== null) return withMonthName(named[3] ?? '', named[2] ?? '', named[1] ?? '');
  const american = MONTH_NAME_DAY.exec(text);
  if (american !== null) return withMonthName(american[3] ?? '', american[1] ?? '', american[2] ?? '');
  return fromNumber(text);
}

/** The order in a column of numeric dates, by the first that leaves no doubt; null when all do. */
export function guessDateOrder(cells: readonly string[]): DateOrder | null {
  for (const cell of cells) {
    const numbers = NUMBERS.exec(cell.trim());
    if (numbers === null) continue;
    if (numbers[2] === '.' || Number(numbers[1]) > 12) return 'dmy';
    if (Number(numbers[3]) > 12) return 'mdy';
  }
  return null;
}

function withMonthName(year: string, name: string, dayOfMonth: string): ParsedDate {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const month = MONTH_NUMBERS.get(plain) ?? MONTH_NUMBERS.get(plain.slice(0, 3));
  return month === undefined ? 'unreadable' : day(fullYear(year), month, Number(dayOfMonth));
}

function fromNumber(text: string): ParsedDate {
  if (!/^\d{5}(\.\d+)?$|^\d{10}$|^\d{13}$/.test(text)) return 'unreadable';
  const number = Number(text);
  const ms = number < 100_000 ? (number - 25_569) * MS_PER_DAY : text.length === 10 ? number * 1000 : number;
  const date = new Date(ms);
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

function plausibleYear(year: number): boolean {
  return year >= 1900 && year < 2200;
}

function day(year: number, month: number, dayOfMonth: number): ParsedDate {
  return isoDateOf(year, month, dayOfMonth) ?? 'impossible';
}
