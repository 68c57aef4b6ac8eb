import { useDeferredValue, useMemo, useState } from 'react';
import { userDay } from '../../../api/user-day';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { useBehindItems } from '../../customers/use-behind-items';
import { useIntervals } from '../use-intervals';
import type { TabProps } from '../../tab';
import type { Level } from '@domain/value/model/facts';
import type { Family } from '../../../api/work-items/family';
import { useFamily } from '../../../api/work-items/use-family';
import { NO_FILTER, fitsFilter } from '../../../api/work-items/item-filter';
import { priorityRows, sortRows } from './priority-rows';
import type { PriorityView } from './priority-view';
import type { ProcedureOutput } from '@contract/rpc';
import type { PriorityRow } from './priority-rows';

interface ShownRowsInput extends Pick<TabProps, 'snapshot' | 'work'> {
  readonly projectId: string;
  readonly view: PriorityView;
  readonly comparison: ProcedureOutput<'ranking.compare'> | undefined;
  /** Whether who is behind the items is to be seen, which is asked for only then. */
  readonly withRevenue: boolean;
}

interface ShownRows {
  readonly rows: readonly PriorityRow[];
  /** How many there are without the filter. */
  readonly ranked: number;
  readonly efforts: Family['efforts'];
}

/** The rows that the view asks for, in its order, and what is left of epics; what has not come yet is missing in them. */
export function useShownRows(input: ShownRowsInput): ShownRows {
  const { snapshot, work, projectId, view, comparison, withRevenue } = input;
  const { locale } = useText();
  const { byIssue: intervals } = useIntervals(projectId);
  const outline = useRead('roadmap.outline', { projectId });
  const reviewed = useRead('changes.ranks', { projectId });
  const [today] = useState(userDay);
  const items = useDeferredValue(work.items);
  const family = useFamily(projectId, snapshot, { items, elsewhere: work.elsewhere });
  const behind = useBehindItems(projectId, items, withRevenue);
  const extras = useMemo(
    () => ({
      intervals,
      family,
      behind,
      reviewedRanks: reviewed.data?.ranks,
      themeOf: new Map(outline.data?.themes.map(({ needKey, theme }) => [needKey, theme])),
    }),
    [intervals, family, behind, reviewed.data, outline.data],
  );
  const rows = useMemo(
    () => priorityRows(items, snapshot, comparison, view.preset, today, extras),
    [items, snapshot, comparison, view.preset, today, extras],
  );
  const { level } = view;
  const { status } = view.filter;
  const ranked = useMemo(
    () => rows.filter(isOf(level)).filter(fitsFilter({ ...NO_FILTER, status }, locale)),
    [rows, level, status, locale],
  );
  const shown = useMemo(() => {
    const fits = fitsFilter(view.filter, locale);
    return sortRows(
      ranked.filter((row) => fits(row) && (!view.stale || row.isOld)),
      view,
    );
  }, [ranked, view, locale]);
  return { rows: shown, ranked: ranked.length, efforts: family.efforts };
}

/** Epics or stories: an epic and its stories are no rivals. */
function isOf(level: Level): (row: PriorityRow) => boolean {
  return ({ item }) => item.hierarchyLevel > 0 === (level === 'epic');
}
