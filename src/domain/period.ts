import type { IsoDate } from './iso-date';

export const PERIOD_LENGTHS = ['month', 'quarter'] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/** `2026-11` or `2026-Q4`: the calendar month or quarter in which a day lies. Sorts in the order of time. */
export function periodOf(day: IsoDate, length: PeriodLength): string {
  if (length === 'month') return day.slice(0, 7);
  return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
}
