import { isTop } from '../plan/plan-rows';
import type { PlanRow } from '../plan/plan-rows';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';

/** Done work that is offered at most; more would hide what is coming. */
const MOST_SHIPPED = 20;

/**
 * What could be shown to others: epics, and what hangs under none. A done item that serves a need itself is offered
 * while its epic goes on: it can be used already.
 */
export function offeredRows(rows: readonly PlanRow[]): readonly PlanRow[] {
  const byId = byIdOf(rows);
  const open = rows.filter(({ item }) => !isDone(item) && isTop(item, byId));
  return [...shippedRows(rows).slice(0, MOST_SHIPPED), ...open];
}

/** What customers can use already: done tops that serve a need, and done work that does so itself below an open epic. */
export function shippedRows(rows: readonly PlanRow[]): readonly PlanRow[] {
  const byId = byIdOf(rows);
  return rows.filter(({ item, needs }) => {
    if (!isDone(item)) return false;
    if (isTop(item, byId)) return needs.length > 0;
    const above = byId.get(item.parentId ?? '');
    return item.needKeys.length > 0 && above !== undefined && !isDone(above);
  });
}

function byIdOf(rows: readonly PlanRow[]): ReadonlyMap<string, RoadmapItem> {
  return new Map(rows.map(({ item }) => [item.id, item]));
}

function isDone({ statusCategory }: Pick<RoadmapItem, 'statusCategory'>): boolean {
  return statusCategory === 'done';
}
