import type { IsoDate } from './iso-date';

export const PERIOD_LENGTHS = ['month', 'quarter'] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/** `2026-11` or `2026-Q4`: the calendar month or quarter in which a day lies. Sorts in the order of time. */
export function periodOf(day: IsoDate, length: PeriodLength): string {
  if (length === 'month') return day.slice(0, 7);
  return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
}

/** Running number of a period as `periodOf` writes it: neighbours in time differ by 1. */
export function placeOfPeriod(period: string): number {
  const year = Number(period.slice(0, 4));
  const isQuarter = period.charAt(5) === 'Q';
  return isQuarter ? 4 * year + Number(period.slice(6)) : 12 * year + Number(period.slice(5));
}
