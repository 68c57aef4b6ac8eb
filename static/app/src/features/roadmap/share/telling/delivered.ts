import { addDays } from '@domain/iso-date';
import type { IsoDate } from '@domain/iso-date';
import type { PlanRow } from '../../plan/plan-rows';
import { shippedRows } from '../offered-rows';

/** Days back of which is told; 0 = whenever it was. */
export const PERIODS = [30, 90, 365, 0] as const;
export type Period = (typeof PERIODS)[number];
/** More than this is no text that anybody reads; it is also what one call brings. */
export const MOST_TOLD = 100;

/** The days that an address names: the last quarter where it names none, any time where a version is chosen. */
export function periodIn(search: string): Period {
  const params = new URLSearchParams(search);
  const asked = params.get('days');
  return PERIODS.find((days) => asked === String(days)) ?? ((params.get('version') ?? '') === '' ? 90 : 0);
}

/** What was delivered in the days up to `today`, the newest first, and how much has no day. */
export function deliveredIn(
  rows: readonly PlanRow[],
  period: Period,
  today: IsoDate,
): { readonly rows: readonly PlanRow[]; readonly undated: number } {
  const shipped = shippedRows(rows);
  const since = addDays(today, -period);
  const told = shipped.filter(({ item: { doneOn } }) => period === 0 || (doneOn !== null && doneOn >= since));
  const day = ({ item }: PlanRow): string => item.doneOn ?? '';
  return {
    rows: [...told].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0)).slice(0, MOST_TOLD),
    undated: period === 0 ? 0 : shipped.filter(({ item }) => item.doneOn === null).length,
  };
}
