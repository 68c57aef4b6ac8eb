import { JqlError } from './jql-error';

const MINUTE = 60_000;
const UNIT_MS: Readonly<Record<string, number>> = {
  w: 7 * 24 * 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  h: 60 * MINUTE,
  m: MINUTE,
};
const ABSOLUTE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;
const PERIOD = /^([+-]?)\s*((?:\d+\s*[wdhmWDHM]\s*)+)$/;

/** Milliseconds of a period such as `-4w 2d` or `1h`; undefined when the text is none. */
export function parsePeriod(text: string): number | undefined {
  const match = PERIOD.exec(text.trim());
  if (!match) return undefined;
  let total = 0;
  for (const [, amount, unit] of (match[2] ?? '').matchAll(/(\d+)\s*([wdhm])/gi)) {
    total += Number(amount) * (UNIT_MS[(unit ?? '').toLowerCase()] ?? 0);
  }
  return match[1] === '-' ? -total : total;
}

/** A JQL date literal in UTC, as milliseconds. Throws JqlError in Jira's words. */
export function parseDate(text: string, field: string, now: Date): number {
  const absolute = ABSOLUTE.exec(text.trim());
  if (absolute) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = absolute
      .slice(1)
      .map((part: string | undefined) => Number(part ?? 0));
    const time = new Date(Date.UTC(year, month - 1, day, hour, minute));
    if (time.getUTCMonth() === month - 1 && time.getUTCDate() === day && hour < 24 && minute < 60)
      return time.getTime();
  }
  const period = parsePeriod(text);
  if (period !== undefined) return now.getTime() + period;
  throw new JqlError(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

type Unit = 'Day' | 'Week' | 'Month' | 'Year';

/** startOfDay("-1"), endOfWeek("2d"), …: the argument moves by whole units, or by the unit it names. Weeks start on Sunday, as in Jira. */
export function dateFunction(name: string, argument: string | undefined, now: Date): number | undefined {
  const match = /^(start|end)of(day|week|month|year)$/i.exec(name);
  if (!match) return name.toLowerCase() === 'now' ? now.getTime() : undefined;
  const unit = capitalised(match[2] ?? '') as Unit;
  const shifted = shift(now, unit, argument ?? '0', name);
  const start = startOf(shifted, unit);
  return match[1]?.toLowerCase() === 'start' ? start.getTime() : addUnits(start, unit, 1).getTime() - 1;
}

function shift(now: Date, unit: Unit, argument: string, name: string): Date {
  const match = /^([+-]?\d+)\s*([ywdhmM])?$/.exec(argument.trim());
  if (!match)
    throw new JqlError(
      `Duration for function '${name}' should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier.`,
    );
  const amount = Number(match[1]);
  switch (match[2]) {
    case undefined:
      return addUnits(now, unit, amount);
    case 'y':
      return addUnits(now, 'Year', amount);
    case 'M':
      return addUnits(now, 'Month', amount);
    default:
      return new Date(now.getTime() + amount * (UNIT_MS[match[2]] ?? 0));
  }
}

function startOf(time: Date, unit: Unit): Date {
  const day = Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate());
  switch (unit) {
    case 'Day':
      return new Date(day);
    case 'Week':
      return new Date(day - time.getUTCDay() * 24 * 60 * MINUTE);
    case 'Month':
      return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), 1));
    case 'Year':
      return new Date(Date.UTC(time.getUTCFullYear(), 0, 1));
  }
}

function addUnits(time: Date, unit: Unit, amount: number): Date {
  const moved = new Date(time);
  if (unit === 'Day') moved.setUTCDate(moved.getUTCDate() + amount);
  else if (unit === 'Week') moved.setUTCDate(moved.getUTCDate() + 7 * amount);
  else if (unit === 'Month') moved.setUTCMonth(moved.getUTCMonth() + amount);
  else moved.setUTCFullYear(moved.getUTCFullYear() + amount);
  return moved;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
