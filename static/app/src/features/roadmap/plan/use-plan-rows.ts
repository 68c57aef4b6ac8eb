import { useDeferredValue, useMemo } from 'react';
import { useRead } from '../../../api/read';
import { NO_FILTER, filterFrom, fitsFilter } from '../../../api/work-items/item-filter';
import type { ItemFilter } from '../../../api/work-items/item-filter';
import { totalBasis } from '../../../api/work-items/total-basis';
import { useFamily } from '../../../api/work-items/use-family';
import { useText } from '../../../i18n/text';
import { roundAbove } from '../../../ui/interval-bar';
import { useSurface } from '../../../ui/surface-root';
import type { TabProps } from '../../tab';
import { useIntervals } from '../use-intervals';
import { views } from '../views';
import { planRows } from './plan-rows';
import type { PlanRow } from './plan-rows';
import type { PlanContext } from './plan-view';
import type { ViewChoice } from './view-choice';

interface PlanRowsInput extends Pick<TabProps, 'snapshot' | 'work' | 'place'> {
  readonly choice: ViewChoice;
  /** `YYYY-MM-DD` in UTC. */
  readonly today: string;
}

interface ShownPlan {
  /** The filter of the address. */
  readonly filter: ItemFilter;
  /** The filter that the rows follow; a moment behind while thousands of them are drawn. */
  readonly applied: ItemFilter;
  /** What the filter lets through, and what it could let through. */
  readonly rows: readonly PlanRow[];
  readonly all: readonly PlanRow[];
  readonly context: PlanContext;
  /** Where the scale of all intervals ends. */
  readonly scaleEnd: number;
}

/** Where the scale of the intervals ends: one for all rows, whatever a filter hides. */
function scaleEndOf(rows: readonly PlanRow[]): number {
  return roundAbove(
    rows.reduce((most, { measured, value }) => Math.max(most, measured?.value.high ?? value ?? 0), 1),
  );
}

/** The rows that a view of the roadmap draws, with what their totals are made of. */
export function usePlanRows({ snapshot, work, place, choice, today }: PlanRowsInput): ShownPlan {
  const { locale } = useText();
  const surface = useSurface();
  const filter = useMemo(() => filterFrom(place.search), [place.search]);
  const applied = useDeferredValue(filter);
  const items = useDeferredValue(work.items);
  const projectId = surface.projectId ?? snapshot.projectIds[0] ?? '';
  const outline = useRead('roadmap.outline', { projectId }).data;
  const known = useMemo(
    () => (outline === undefined ? snapshot : { ...snapshot, ...outline }),
    [snapshot, outline],
  );
  const { byIssue: intervals } = useIntervals(projectId);
  const detail = choice.view === 'map' ? 'all' : choice.detail;
  const family = useFamily(projectId, snapshot, { items, elsewhere: work.elsewhere });
  const planned = useMemo(
    () => planRows(items, { ...known, intervals }, today, detail, family),
    [items, known, intervals, today, detail, family],
  );
  // The filter hides rows of those that it could ask for: done work is no work that it hides.
  const status = applied.status === 'open' && views[choice.view].showsDone ? 'all' : applied.status;
  const all = useMemo(
    () => planned.filter(fitsFilter({ ...NO_FILTER, status }, locale)),
    [planned, status, locale],
  );
  const rows = useMemo(
    () => all.filter(fitsFilter({ ...applied, status }, locale)),
    [all, applied, status, locale],
  );
  const basis = useMemo(() => totalBasis(items, snapshot, family.efforts), [items, snapshot, family]);
  const scaleEnd = useMemo(() => scaleEndOf(all), [all]);
  const context = useMemo(
    () => ({ projectId, snapshot: known, work, basis }),
    [projectId, known, work, basis],
  );
  return { filter, applied, rows, all, context, scaleEnd };
}
