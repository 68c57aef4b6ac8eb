/** A calendar day, `YYYY-MM-DD`, in the proleptic Gregorian calendar and UTC; instants are read as their day. */
export type IsoDate = string;
/** An instant, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type IsoInstant = string;

const MS_PER_DAY = 86_400_000;
const ZERO = 48;
const NINE = 57;
const HYPHEN = 45;

/** The day made of its numbers (month 1–12), or null when no such day exists. Years 1900–2199. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, 10);
}

/** Whether the text is a calendar day that exists, and nothing more. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDateOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** Days since 1970-01-01 of a day or instant; NaN when it is neither. */
export function dayNumber(date: IsoDate): number {
  // By sign, not by pattern: the facts of one product hold a hundred thousand days.
  if (date.charCodeAt(4) !== HYPHEN || date.charCodeAt(7) !== HYPHEN) return Number.NaN;
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  return Math.round(Date.UTC(year, month - 1, digits(date, 8, 10)) / MS_PER_DAY);
}

/** The number that these signs write; NaN when one is no digit, or missing. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    number = code >= ZERO && code <= NINE ? 10 * number + code - ZERO : Number.NaN;
  }
  return number;
}

/** The day of an instant in milliseconds since 1970 as UTC counts it: for reckoning with days, never for today. */
export function dayAt(instant: number): IsoDate {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day that lies `days` after (or before, when negative) the given one. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}
