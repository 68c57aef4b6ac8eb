import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { dayNumber } from '@domain/iso-date';
import { buildLanes, totalsOf } from '@domain/roadmap/lanes';
import { ASSUMED_EPIC_DAYS } from '@domain/roadmap/span';
import { isoOf, scaleOf } from '@domain/roadmap/time-scale';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { laneTitles } from '../plan/lane-title';
import { laneKeys, laneKeysOf } from '../plan/plan-rows';
import type { PlanViewProps } from '../plan/plan-view';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { layoutTimeline } from './layout';
import { TimelineLane } from './timeline-lane';
import { TimelineScale } from './timeline-scale';
import { TimelineTable } from './timeline-table';
import { useBarPointer } from './use-bar-pointer';
import { useWindow } from './use-window';
import styles from './timeline.module.css';

/** Lane heads need this height for name, share, need and gap. */
const HEAD_PX = 108;
const PLAIN_HEAD_PX = 56;

/** The roadmap over time, in lanes: bars between start and due date, estimated ends soft, undated items in a tray. */
export function Timeline(props: PlanViewProps): ReactNode {
  const { choice, context, rows } = props;
  const { t } = useText();
  const { planFields } = context.work;
  return (
    <>
      {planFields !== null && planFields.startDate === null && (
        <Note tone="info" title={t('timeline.no-start-field')} />
      )}
      {choice.table ? <TimelineTable rows={rows} onOpen={props.onOpen} /> : <TimelineChart {...props} />}
    </>
  );
}

function TimelineChart({ rows, choice, context, edits, today, onOpen }: PlanViewProps): ReactNode {
  const { t, number, day } = useText();
  const { snapshot } = context;
  const viewport = useRef<HTMLDivElement>(null);
  const lanesArea = useRef<HTMLDivElement>(null);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const todayDay = dayNumber(today);
  const scale = scaleOf[choice.scale];
  const lanes = useMemo(
    () => buildLanes(rows, laneKeys(choice.lanes, rows, snapshot), laneKeysOf(choice.lanes)),
    [rows, choice.lanes, snapshot],
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
  const { firstDay } = layout;
  const todayPx = (todayDay - firstDay) * scale.dayPx;

  // Opens with today in view, a quarter of the way in; later the person decides.
  useLayoutEffect(() => {
    const element = viewport.current;
    if (element === null) return;
    const sign = document.documentElement.dir === 'rtl' ? -1 : 1;
    element.scrollLeft = sign * Math.max(0, todayPx - element.clientWidth / 5);
    // Only when the scale changes: data that arrives must not move what a person looks at.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [choice.scale]);
  // After the line above, so that what is drawn first is what is in view.
  const drawn = useWindow(viewport);

  const latest = useRef({ rows, edits, firstDay, dayPx: scale.dayPx });
  useEffect(() => {
    latest.current = { rows, edits, firstDay, dayPx: scale.dayPx };
  });
  useEffect(() => {
    const element = viewport.current;
    if (element === null) return undefined;
    const stopScrolling = autoScrollForElements({ element });
    const stopDropping = dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data['undatedId'] === 'string',
      onDrop: ({ source, location }) => {
        const row = latest.current.rows.find((each) => each.item.id === source.data['undatedId']);
        const scaleElement = element.querySelector('[data-scale-start]');
        if (row === undefined || scaleElement === null) return;
        const box = scaleElement.getBoundingClientRect();
        const px =
          document.documentElement.dir === 'rtl'
            ? box.right - location.current.input.clientX
            : location.current.input.clientX - box.left;
        const day = latest.current.firstDay + Math.floor(px / latest.current.dayPx);
        void latest.current.edits.apply(row.item, {
          startDate: isoOf(day),
          dueDate: isoOf(day + ASSUMED_EPIC_DAYS - 1),
        });
      },
    });
    return () => {
      stopScrolling();
      stopDropping();
    };
  }, []);

  const toggle = useCallback((key: string): void => {
    setExpanded((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const nameOf = useCallback((key: string) => titleOf(key).name, [titleOf]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.item.id, row])), [rows]);
  const keepFocus = useKeptFocus(lanesArea);
  useBarPointer(lanesArea, viewport, {
    dayPx: scale.dayPx,
    stepDays: scale.stepDays,
    canEdit: snapshot.canEdit,
    edits,
    keepFocus,
    rowOf: (issueId) => byId.get(issueId),
    onOpen,
    day,
  });
  const total = useMemo(() => totalsOf(rows), [rows]);
  return (
    <>
      <div
        ref={viewport}
        className={styles.viewport}
        role="region"
        tabIndex={0}
        aria-label={t('timeline.name')}
      >
        <div
          className={styles.canvas}
          style={{ inlineSize: `calc(var(--head) + ${String(layout.widthPx)}px)` }}
        >
          <TimelineScale
            layout={layout}
            scale={choice.scale}
            todayPx={todayPx}
            startPx={drawn.start}
            endPx={drawn.end}
            lanesLabel={t(`plan.lanes.${choice.lanes}`)}
          />
          <div ref={lanesArea} className={styles.lanes} style={{ blockSize: layout.heightPx }}>
            <div
              className={styles.todayLine}
              style={{ insetInlineStart: `calc(var(--head) + ${String(todayPx)}px)` }}
            />
            {layout.lanes
              .filter((lane) => lane.topPx + lane.heightPx > drawn.top && lane.topPx < drawn.bottom)
              .map((lane) => (
                <TimelineLane
                  key={lane.lane.key}
                  layout={lane}
                  title={titleOf(lane.lane.key)}
                  nameOf={nameOf}
                  drawn={drawn}
                  expanded={layout.lanes.length > 1 && expanded.has(lane.lane.key)}
                  onToggle={toggle}
                  context={context}
                  onOpen={onOpen}
                />
              ))}
          </div>
        </div>
      </div>
      <div className={styles.legend}>
        <span>
          {t('timeline.total')} <strong>{number(total.value)}</strong>
        </span>
        <span>
          <span className={styles.sureSample} /> {t('timeline.sure')}
        </span>
        <span>
          <span className={styles.softSample} /> {t('timeline.soft')}
        </span>
        {snapshot.canEdit && <span>{t('timeline.keys')}</span>}
      </div>
    </>
  );
}
