import { useDeferredValue, useMemo, useState } from 'react';
import { userDay } from '../../../api/user-day';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { useIntervals } from '../use-intervals';
import type { TabProps } from '../../tab';
import type { Level } from '@domain/value/model/facts';
import type { Family } from '../../../api/work-items/family';
import { useFamily } from '../../../api/work-items/use-family';
import { fitsFilter } from '../../../api/work-items/item-filter';
import { priorityRows, sortRows } from './priority-rows';
import type { PriorityView } from './priority-view';
import type { ProcedureOutput } from '@contract/rpc';
import type { PriorityRow } from './priority-rows';

interface ShownRowsInput extends Pick<TabProps, 'snapshot' | 'work'> {
  readonly projectId: string;
  readonly view: PriorityView;
  readonly comparison: ProcedureOutput<'ranking.compare'> | undefined;
}

interface ShownRows {
  readonly rows: readonly PriorityRow[];
  readonly efforts: Family['efforts'];
}

/** The rows that the view asks for, in its order, and what is left of epics; what has not come yet is missing in them. */
export function useShownRows({ snapshot, work, projectId, view, comparison }: ShownRowsInput): ShownRows {
  const { locale } = useText();
  const { byIssue: intervals } = useIntervals(projectId);
  const outline = useRead('roadmap.outline', { projectId });
  const reviewed = useRead('changes.ranks', { projectId });
  const [today] = useState(userDay);
  const items = useDeferredValue(work.items);
  const family = useFamily(projectId, snapshot, { items, elsewhere: work.elsewhere });
  const extras = useMemo(
    () => ({
      intervals,
      family,
      reviewedRanks: reviewed.data?.ranks,
      themeOf: new Map(outline.data?.themes.map(({ needKey, theme }) => [needKey, theme])),
    }),
    [intervals, family, reviewed.data, outline.data],
  );
  const rows = useMemo(
    () => priorityRows(items, snapshot, comparison, view.preset, today, extras),
    [items, snapshot, comparison, view.preset, today, extras],
  );
  const shown = useMemo(() => {
    const fits = fitsFilter(view.filter, locale);
    return sortRows(
      rows.filter((row) => isRanked(row, view.level) && fits(row) && (!view.stale || row.isOld)),
      view,
    );
  }, [rows, view, locale]);
  return { rows: shown, efforts: family.efforts };
}

/** Open work of one level: done work keeps its value and has no place in an order any more. */
function isRanked({ item }: PriorityRow, level: Level): boolean {
  return item.statusCategory !== 'done' && item.hierarchyLevel > 0 === (level === 'epic');
}
