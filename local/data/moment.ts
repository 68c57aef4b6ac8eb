import { parseDate } from '../../src/domain/channels/import/cells/date';
import type { DateStyle } from '../../src/domain/channels/import/cells/date';
import type { IsoDate, IsoInstant } from '../../src/domain/iso-date';

const CLOCK =
  /(?:^|[T ,]|[午前後上下])\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6}))?)?\s*([ap]\.? ?m\.?|午[前後]|[上下]午)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?\s*$/iu;
const HALF_BEFORE = /(午後|下午|오후)/u;
const MS_PER_MINUTE = 60_000;

/**
 * The instant that a cell means, in UTC: its day by `parseDate`, its time as written, less its offset. Without an offset
 * it is the time in the style's zone, without a zone that in UTC, without a time midnight. Undefined where the text is
 * no date.
 */
export function momentIn(
  cell: string,
  { order, zone }: DateStyle = { order: 'dmy', zone: null },
): IsoInstant | undefined {
  const text = cell.trim();
  const day = parseDate(text, { order, zone: null });
  if (!/^\d/u.test(day)) return undefined;
  const inZone = (written: number): number => (zone === null ? written : instantInZone(written, zone));
  const clock = CLOCK.exec(text.slice(1));
  if (clock === null) return new Date(inZone(Date.parse(`${day}T00:00:00Z`))).toISOString();
  const half = (clock[5] ?? '').toLowerCase();
  const isLate = half.startsWith('p') || HALF_BEFORE.test(text);
  const isHalf = half !== '' || /午前|上午|오전/u.test(text) || isLate;
  const hour = isHalf ? (Number(clock[1]) % 12) + (isLate ? 12 : 0) : Number(clock[1]);
  const ms = Number(`0.${clock[4] ?? '0'}`) * 1000;
  const offset = /^([+-])(\d{2}):?(\d{2})$/u.exec(clock[6] ?? '');
  const ahead =
    offset === null ? 0 : (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  const time = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + Number(clock[2]) - ahead) * MS_PER_MINUTE;
  const written = time + Number(clock[3] ?? 0) * 1000 + Math.round(ms);
  if (hour > 24 || Number.isNaN(written)) return undefined;
  return new Date(clock[6] === undefined ? inZone(written) : written).toISOString();
}

/** The day that a cell means, as it is written or in the style's zone; undefined where the text is no date. */
export function dayIn(cell: string, style: DateStyle): IsoDate | undefined {
  const day = parseDate(cell, style);
  return /^\d/u.test(day) ? day : undefined;
}

/**
 * The instant at which clocks of a zone show what clocks at UTC show at `clock` (all in milliseconds since 1970). Of the
 * two instants of an hour that comes twice it is one, and for an hour that is left out one beside it.
 */
function instantInZone(clock: number, zone: string): number {
  // Swedish writes `2026-10-03 02:00:00`.
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const ahead = (ms: number): number =>
    Date.parse(`${shown.format(ms).replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000;
  return clock - ahead(clock - ahead(clock));
}
