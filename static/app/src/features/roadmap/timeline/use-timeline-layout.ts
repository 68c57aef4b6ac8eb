import { useCallback, useMemo, useState } from 'react';
import { dayNumber } from '@domain/iso-date';
import { scaleOf } from '@domain/roadmap/time-scale';
import { useText } from '../../../i18n/text';
import { laneTitles } from '../plan/lane-title';
import { planLanes } from '../plan/plan-lanes';
import type { PlanViewProps } from '../plan/plan-view';
import { layoutTimeline } from './layout';

/** Lane heads need this height for name, share, total with what is assumed of it, and the widest gap. */
const HEAD_PX = 132;
const PLAIN_HEAD_PX = 72;

type TimelineInput = Pick<PlanViewProps, 'rows' | 'all' | 'filter' | 'choice' | 'context' | 'today'>;

/** Where lanes and bars lie, how the lanes are called, and which of them a person has opened. */
export function useTimelineLayout({ rows, all, filter, choice, context, today }: TimelineInput) {
  const { t } = useText();
  const { snapshot, basis } = context;
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const todayDay = dayNumber(today);
  const scale = scaleOf[choice.scale];
  const lanes = useMemo(
    () => planLanes({ kind: choice.lanes, rows, all, filter, knowledge: snapshot, basis }),
    [rows, all, filter, choice.lanes, snapshot, basis],
  );
  const titleOf = useMemo(
    () => laneTitles(choice.lanes, rows, snapshot, t),
    [choice.lanes, rows, snapshot, t],
  );
  const layout = useMemo(
    () =>
      layoutTimeline(lanes, {
        scale: choice.scale,
        today: todayDay,
        headHeightPx: ['persona', 'need', 'theme'].includes(choice.lanes) ? HEAD_PX : PLAIN_HEAD_PX,
        isExpanded: (key) => expanded.has(key),
      }),
    [lanes, choice.scale, choice.lanes, todayDay, expanded],
  );
  const todayPx = (todayDay - layout.firstDay) * scale.dayPx;
  const toggle = useCallback((key: string): void => {
    setExpanded((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  return { layout, titleOf, todayPx, expanded, toggle };
}
