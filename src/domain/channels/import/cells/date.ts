import { dayInZone } from '../../../day-in-zone';
import { dayAt, isoDateOf } from '../../../iso-date';
import type { IsoDate } from '../../../iso-date';
import { monthNamed } from './month-names';

/** Which part comes first where a date is written in numbers; `ymd` for those that begin with a short year. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** How the dates of a column are read. */
export interface DateStyle {
  readonly order: DateOrder;
  /** The zone whose day an instant is, `Europe/Berlin`; null takes the day as it is written. */
  readonly zone: string | null;
  /** The heading says that times without a zone are UTC. */
  readonly utc?: boolean;
}

/** An ISO day, or one of the words `unreadable` and `impossible`. */
export type ParsedDate = IsoDate;

const CLOCK = String.raw`(?:[ ,T]+(?:um |at |à |a las |om )?(?:(?:上午|下午|午前|午後|오전|오후)\s*)?\d{1,2}[:.h時시点].*)?`;
const ISO = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ,].*)?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T ]?\d{4,6}(?:\.\d+)?Z?)?$/u;
const EAST =
  /^(\d{4})\s*[年년.]\s*(\d{1,2})\s*[月월.]\s*(\d{1,2})\s*[日일.]?(?:\s*[(（]\p{L}+[)）])?(?:\s.*)?$/u;
const NUMBERS = new RegExp(
  String.raw`^(?:\p{L}+\.?,? )?(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})\.?${CLOCK}$`,
  'u',
);
const DAY_MONTH_NAME =
  /^(?:[\p{L}-]+\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|\.|º|°|日)?[ /.-]*(?:de |d’|d')?(\d{1,2}[月월]|\p{L}[\p{L}\p{M}’']*)\.?,?[ /.-]+(?:de |del )?(\d{4}|’?'?\d{2})(?:[ ,T].*)?$/u;
const MONTH_NAME_DAY =
  /^(?:[\p{L}-]+\.?,? )?(\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[ ,T].*)?$/u;
const YEAR_NAME_DAY = /^(\d{4})[ /.-]+(\p{L}[\p{L}\p{M}]*)\.?[ /.-]+(\d{1,2})\.?(?:[ ,T].*)?$/u;
const ZONED = /[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/u;
const CLOCK_TIME = /[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?\s?[Mm]\.?)?$/u;
const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
/** Years of the Buddhist calendar, as Thailand writes them, for 1900 to 2099. */
const BUDDHIST = { first: 2443, last: 2642, ahead: 543 };

/**
 * The day a cell means: ISO, `10/Jan/26 11:19 AM` with month names in some forty languages, `16/02/2017 15:26` by the
 * order of its column, `05.03.2024`, `Mar 5, 2024`, `2026年10月1日`, `Sun, 10 Mar 2024 03:55:33 -0700`, `20240305`,
 * seconds or milliseconds since 1970, spreadsheet day numbers; of a month, quarter, week or year the first day. An
 * instant is the day that it is in the style's zone, everything else the day that is written. Two-digit years are
 * 2000–2069 and 1970–1999.
 */
export function parseDate(cell: string, style: DateStyle): ParsedDate {
  const text = latinDigits(cell)
    .trim()
    .replace(/^['’]/u, '')
    .replace(/[\s\u202f]+/gu, ' ');
  if (text === '' || text.length > 60 || !/\d/u.test(text)) return 'unreadable';
  const written =
    dayWritten(text, style.order) ?? fromNumber(text, style) ?? periodStart(text) ?? 'unreadable';
  return style.zone === null || !/^\d/u.test(written) ? written : inZone(text, written, style);
}

/** What a cell says about the order of day and month: sure of one, open, or nothing at all. */
export function orderIn(cell: string): DateOrder | 'either' | null {
  const numbers = NUMBERS.exec(
    latinDigits(cell)
      .trim()
      .replace(/[\s\u202f]+/gu, ' '),
  );
  if (numbers === null) return null;
  const first = Number(numbers[1]);
  const second = Number(numbers[3]);
  if (first > 31 || (first === 0 && (numbers[4] ?? '').length === 2)) return 'ymd';
  if (numbers[2] === '.' || (first > 12 && second <= 12)) return 'dmy';
  if (second > 12 && first <= 12) return 'mdy';
  return 'either';
}

function dayWritten(text: string, order: DateOrder): ParsedDate | null {
  const iso = ISO.exec(text);
  if (iso !== null) return day(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const east = EAST.exec(text);
  if (east !== null) return day(Number(east[1]), Number(east[2]), Number(east[3]));
  const compact = COMPACT.exec(text);
  if (compact !== null && plausibleYear(Number(compact[1])) && Number(compact[2]) <= 12)
    return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) return fromNumbers(numbers, order);
  // A form may fit with a word that names no month (`October 1st, 2026`): then the next one is tried.
  return (
    withMonthName(DAY_MONTH_NAME.exec(text), [3, 2, 1]) ??
    withMonthName(MONTH_NAME_DAY.exec(text), [3, 1, 2]) ??
    withMonthName(YEAR_NAME_DAY.exec(text), [1, 2, 3])
  );
}

function fromNumbers(numbers: RegExpExecArray, order: DateOrder): ParsedDate {
  const first = Number(numbers[1]);
  const second = Number(numbers[3]);
  const last = numbers[4] ?? '';
  if (order === 'ymd' && last.length === 2) {
    const turned = day(fullYear(numbers[1] ?? ''), second, Number(last));
    if (turned !== 'impossible') return turned;
  }
  // A point is written between day and month only; beyond 12 there is no doubt which is the day.
  const dayFirst = numbers[2] === '.' || first > 12 || (order !== 'mdy' && second <= 12);
  return dayFirst ? day(fullYear(last), second, first) : day(fullYear(last), first, second);
}

/** The day of a form with year, month name and day at the given places. */
function withMonthName(
  parts: RegExpExecArray | null,
  [year, month, dayOfMonth]: readonly [number, number, number],
): ParsedDate | null {
  if (parts === null) return null;
  return dayNamed(parts[year] ?? '', parts[month] ?? '', Number(parts[dayOfMonth]));
}

function dayNamed(year: string, name: string, dayOfMonth: number): ParsedDate | null {
  const month = monthNamed(name);
  return month === undefined ? null : day(fullYear(year.replace(/\D/gu, '')), month, dayOfMonth);
}

/** Days of a spreadsheet, seconds or milliseconds since 1970. */
function fromNumber(text: string, { zone }: DateStyle): ParsedDate | null {
  if (/^\d{5}(?:[.,]\d+)?$/u.test(text)) {
    return dayOfMs((Math.floor(Number(text.replace(',', '.'))) - 25_569) * MS_PER_DAY);
  }
  if (!/^\d{10}(?:\.\d+)?$|^\d{13}$/u.test(text)) return null;
  const ms = text.includes('.') || text.length === 10 ? Number(text) * 1000 : Number(text);
  return dayOfMs(ms, zone ?? 'UTC');
}

/** The first day of `2019`, `2024-03`, `03/2024`, `März 2024`, `Q1 2024`, `2024-Q1`, `KW 12 2026`, `2026-W12`. */
function periodStart(text: string): ParsedDate | null {
  const year = /^(\d{4})(?:年|년)?$/u.exec(text);
  if (year !== null) return plausibleYear(Number(year[1])) ? day(Number(year[1]), 1, 1) : null;
  const month = /^(\d{4})[-/.年](\d{1,2})月?$/u.exec(text);
  if (month !== null)
    return plausibleYear(Number(month[1])) ? day(Number(month[1]), Number(month[2]), 1) : null;
  const turned = /^(\d{1,2})[-/.](\d{4})$/u.exec(text);
  if (turned !== null) return day(Number(turned[2]), Number(turned[1]), 1);
  const quarter =
    /^(?:[QqTtKk]\.?\s?([1-4])|([1-4])\.?\s?(?:[QqTt]|quarter|quartal|trim\.?))[ /'’-]*(?:FY)?(\d{4}|\d{2})$/u.exec(
      text,
    );
  if (quarter !== null) return day(fullYear(quarter[3] ?? ''), 3 * Number(quarter[1] ?? quarter[2]) - 2, 1);
  const quarterLast = /^(\d{4})[ /-]*[QqTt]([1-4])$/u.exec(text);
  if (quarterLast !== null) return day(Number(quarterLast[1]), 3 * Number(quarterLast[2]) - 2, 1);
  const half = /^H([12])[ /'’-]*(\d{4}|\d{2})$/iu.exec(text);
  if (half !== null) return day(fullYear(half[2] ?? ''), half[1] === '1' ? 1 : 7, 1);
  const week = /^(\d{4})[ -]*(?:W|KW|CW)\s?(\d{1,2})$/iu.exec(text);
  if (week !== null) return mondayOf(Number(week[1]), Number(week[2]));
  const weekFirst = /^(?:W|KW|CW|Week|Woche)\.?\s?(\d{1,2})[ /.,-]*(\d{4})$/iu.exec(text);
  if (weekFirst !== null) return mondayOf(Number(weekFirst[2]), Number(weekFirst[1]));
  const named = /^(\p{L}[\p{L}\p{M}]*)\.?[ /.'’-]+(?:de )?(\d{4}|\d{2})$/u.exec(text);
  return named === null ? null : dayNamed(named[2] ?? '', named[1] ?? '', 1);
}

function mondayOf(year: number, week: number): ParsedDate {
  if (week < 1 || week > 53 || !plausibleYear(year)) return 'impossible';
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * MS_PER_DAY;
  return dayAt(monday + (week - 1) * 7 * MS_PER_DAY);
}

/** The written day brought to a zone, where the text says which instant it is. */
function inZone(text: string, written: IsoDate, { zone, utc }: DateStyle): ParsedDate {
  const zoned = ZONED.exec(text);
  const clock = zoned ?? (utc === true ? CLOCK_TIME.exec(text) : null);
  if (clock === null) return written;
  const offset = /^([+-])(\d{2}):?(\d{2})$/u.exec(zoned?.[4] ?? '');
  const ahead = offset === null ? 0 : Number(offset[2]) * 60 + Number(offset[3]);
  const half = zoned === null ? (clock[4] ?? '').toLowerCase() : '';
  const hour = half === '' ? Number(clock[1]) : (Number(clock[1]) % 12) + (half.startsWith('p') ? 12 : 0);
  const minutes = hour * 60 + Number(clock[2]) - (offset?.[1] === '-' ? -ahead : ahead);
  return dayOfMs(Date.parse(`${written}T00:00:00Z`) + minutes * MS_PER_MINUTE, zone ?? 'UTC');
}

function dayOfMs(ms: number, zone = 'UTC'): ParsedDate {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return 'impossible';
  if (zone === 'UTC') return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  return dayInZone(ms, zone);
}

function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

function plausibleYear(year: number): boolean {
  return year >= 1900 && year < 2200;
}

function day(year: number, month: number, dayOfMonth: number): ParsedDate {
  const gregorian = year >= BUDDHIST.first && year <= BUDDHIST.last ? year - BUDDHIST.ahead : year;
  return isoDateOf(gregorian, month, dayOfMonth) ?? 'impossible';
}

function latinDigits(text: string): string {
  return /^[\x20-\x7e]*$/u.test(text) ? text : text.normalize('NFKC').replace(/[\u200e\u200f]/gu, '');
}
