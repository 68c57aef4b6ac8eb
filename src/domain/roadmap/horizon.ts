import { dayNumber } from '../iso-date';
import type { IsoDate } from '../iso-date';
import type { Horizon, RoadmapItem } from './roadmap-item';

/** An item that starts within so many days belongs to *next*. */
export const NEXT_WITHIN_DAYS = 90;

/** Why an item stands in its horizon, so that the page can say it. */
export type HorizonReason =
  | 'chosen'
  | 'in-progress'
  | 'active-sprint'
  | 'started'
  | 'future-sprint'
  | 'starts-soon'
  | 'nothing-planned';

export interface Placed {
  readonly horizon: Horizon;
  readonly because: HorizonReason;
}

/**
 * The horizon of an item. What a person chose wins; else *now* is what is in progress, in the active sprint or
 * should have started; *next* is what stands in a future sprint or starts or ends within 90 days; the rest is
 * *later*.
 */
export function horizonOf(item: RoadmapItem, today: IsoDate): Placed {
  const chosen = item.decided?.horizon;
  if (chosen !== undefined) return { horizon: chosen, because: 'chosen' };
  if (item.statusCategory === 'indeterminate') return { horizon: 'now', because: 'in-progress' };
  if (item.sprint?.state === 'active') return { horizon: 'now', because: 'active-sprint' };
  const now = dayNumber(today);
  if (item.startDate !== null && dayNumber(item.startDate) <= now)
    return { horizon: 'now', because: 'started' };
  if (item.sprint?.state === 'future') return { horizon: 'next', because: 'future-sprint' };
  const begins = item.startDate ?? item.dueDate;
  if (begins !== null && dayNumber(begins) <= now + NEXT_WITHIN_DAYS)
    return { horizon: 'next', because: 'starts-soon' };
  return { horizon: 'later', because: 'nothing-planned' };
}

/** Whole days that an item has waited in *later*; null when nobody noted when it was put there. */
export function daysInLater(item: RoadmapItem, today: IsoDate): number | null {
  const since = item.decided?.laterSince;
  if (since === undefined || item.decided?.horizon !== 'later') return null;
  return Math.max(0, dayNumber(today) - dayNumber(since));
}
