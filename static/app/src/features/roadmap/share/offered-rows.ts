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
  const byId = new Map(rows.map(({ item }) => [item.id, item]));
  const isDone = ({ statusCategory }: Pick<RoadmapItem, 'statusCategory'>): boolean =>
    statusCategory === 'done';
  const open = rows.filter(({ item }) => !isDone(item) && isTop(item, byId));
  const shipped = rows.filter(({ item, needs }) => {
    if (!isDone(item)) return false;
    if (isTop(item, byId)) return needs.length > 0;
    const above = byId.get(item.parentId ?? '');
    return item.needKeys.length > 0 && above !== undefined && !isDone(above);
  });
  return [...shipped.slice(0, MOST_SHIPPED), ...open];
}
