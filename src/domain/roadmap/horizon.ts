import { dayNumber } from '../iso-date';
import type { IsoDate } from '../iso-date';
import { belowOf, childrenOf } from '../items/below';
import { HORIZONS } from './roadmap-item';
import type { Horizon, RoadmapItem } from './roadmap-item';

/** An item that starts or ends within so many days, before or after today, belongs to *next*. */
export const NEXT_WITHIN_DAYS = 90;

/** Why an item stands in its horizon, so that the page can say it. */
export type HorizonReason =
  | 'chosen'
  | 'stories'
  | 'in-progress'
  | 'active-sprint'
  | 'future-sprint'
  | 'starts-soon'
  | 'nothing-planned';

export interface Placed {
  readonly horizon: Horizon;
  readonly because: HorizonReason;
}

/**
 * Where every item stands, by id. An item with something open below it stands where the nearest of that stands: an epic is
 * under way when one of its stories is. Only where nothing is planned for any of them, its own status and dates say. What a
 * person chose wins over both. `elsewhere` are items of other products that may stand below these.
 */
export function horizonsOf(
  items: readonly RoadmapItem[],
  today: IsoDate,
  elsewhere: readonly RoadmapItem[] = [],
): ReadonlyMap<string, Placed> {
  const open = belowOf([...items, ...elsewhere].filter(({ statusCategory }) => statusCategory !== 'done'));
  const placed = new Map<string, Placed>();
  const place = (item: RoadmapItem): Placed => {
    const known = placed.get(item.id);
    if (known !== undefined) return known;
    const found = nearest(item, childrenOf(item.id, item.hierarchyLevel, open).map(place), today);
    placed.set(item.id, found);
    return found;
  };
  for (const item of items) place(item);
  return placed;
}

/**
 * Where an item stands by itself. What a person chose wins; else *now* is what is in progress or in the active sprint; *next*
 * is what stands in a future sprint, or whose start or end lies within 90 days of today, or today between the two; the rest
 * is *later*. That its start has passed does not put an item under way that nobody has begun.
 */
export function horizonOf(item: RoadmapItem, today: IsoDate): Placed {
  const chosen = item.decided?.horizon;
  if (chosen !== undefined) return { horizon: chosen, because: 'chosen' };
  if (item.statusCategory === 'indeterminate') return { horizon: 'now', because: 'in-progress' };
  if (item.sprint?.state === 'active') return { horizon: 'now', because: 'active-sprint' };
  if (item.sprint?.state === 'future') return { horizon: 'next', because: 'future-sprint' };
  return datesAreNear(item, dayNumber(today))
    ? { horizon: 'next', because: 'starts-soon' }
    : { horizon: 'later', because: 'nothing-planned' };
}

function datesAreNear({ startDate, dueDate }: RoadmapItem, now: number): boolean {
  const start = startDate === null ? null : dayNumber(startDate);
  const end = dueDate === null ? null : dayNumber(dueDate);
  if (start !== null && start > now) return start <= now + NEXT_WITHIN_DAYS;
  if (end !== null && start !== null && end >= now) return true;
  return [start, end].some((day) => day !== null && Math.abs(day - now) <= NEXT_WITHIN_DAYS);
}

function nearest(item: RoadmapItem, below: readonly Placed[], today: IsoDate): Placed {
  const own = horizonOf(item, today);
  if (own.because === 'chosen') return own;
  const planned = below.filter(({ because }) => because !== 'nothing-planned');
  const horizon = HORIZONS.find((each) => planned.some((placed) => placed.horizon === each));
  return horizon === undefined ? own : { horizon, because: 'stories' };
}

/** Whole days that an item has waited in *later*; null when nobody noted when it was put there. */
export function daysInLater(item: RoadmapItem, today: IsoDate): number | null {
  const since = item.decided?.laterSince;
  if (since === undefined || item.decided?.horizon !== 'later') return null;
  return Math.max(0, dayNumber(today) - dayNumber(since));
}
