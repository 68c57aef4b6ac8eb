import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import type { OutlineView } from '@contract/roadmap/outline-views';
import { scaleOf } from '@domain/roadmap/time-scale';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { PlanTotal } from '../plan/plan-total';
import type { PlanViewProps } from '../plan/plan-view';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { DependencyLines } from './dependency-lines';
import { DependencyList, MilestoneList } from './timeline-lists';
import { useDependencies } from './use-dependencies';
import type { Dependencies } from './use-dependencies';
import { TimelineLane } from './timeline-lane';
import { TimelineScale } from './timeline-scale';
import { TimelineTable } from './timeline-table';
import { useBarPointer } from './use-bar-pointer';
import { useWindow } from './use-window';
import { useUndatedDrops } from './use-undated-drops';
import { opensAt } from './layout';
import { useTimelineLayout } from './use-timeline-layout';
import styles from './timeline.module.css';

/** The roadmap over time, in lanes: bars between start and due date, estimated ends soft, undated items in a tray. */
export function Timeline(props: PlanViewProps): ReactNode {
  const { choice, context, rows, all } = props;
  const { t } = useText();
  const { planFields } = context.work;
  const milestones = context.snapshot.milestones ?? NONE;
  const dependencies = useDependencies(rows, context.work, choice.links);
  return (
    <>
      {planFields !== null && planFields.startDate === null && (
        <Note tone="info" title={t('timeline.no-start-field')} />
      )}
      {choice.table ? (
        <TimelineTable rows={rows} onOpen={props.onOpen} />
      ) : (
        <TimelineChart {...props} milestones={milestones} dependencies={dependencies} />
      )}
      {choice.links && <DependencyList dependencies={dependencies} rows={rows} />}
      <MilestoneList milestones={milestones} hidden={!choice.table} />
      <PlanTotal rows={rows} filtered={rows.length < all.length} basis={context.basis} />
    </>
  );
}

const NONE: OutlineView['milestones'] = [];

interface TimelineChartProps extends PlanViewProps {
  readonly milestones: OutlineView['milestones'];
  readonly dependencies: Dependencies;
}

function TimelineChart(props: TimelineChartProps): ReactNode {
  const { rows, choice, context, edits, onOpen } = props;
  const { t, day } = useText();
  const { snapshot } = context;
  const viewport = useRef<HTMLDivElement>(null);
  const lanesArea = useRef<HTMLDivElement>(null);
  const { layout, expanded, toggle, titleOf, todayPx } = useTimelineLayout(props);
  const scale = scaleOf[choice.scale];
  const { firstDay } = layout;

  // Opens with today in view, or else with the bars that are nearest to it; later the person decides.
  useLayoutEffect(() => {
    const element = viewport.current;
    if (element === null) return;
    const sign = document.documentElement.dir === 'rtl' ? -1 : 1;
    element.scrollLeft = sign * opensAt(layout, todayPx, element.clientWidth);
    // Only when the scale changes: data that arrives must not move what a person looks at.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [choice.scale]);
  // After the line above, so that what is drawn first is what is in view.
  const drawn = useWindow(viewport);

  useUndatedDrops(viewport, { rows, edits, firstDay, dayPx: scale.dayPx });

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
            milestones={props.milestones}
          />
          <div ref={lanesArea} className={styles.lanes} style={{ blockSize: layout.heightPx }}>
            <div
              className={styles.todayLine}
              style={{ insetInlineStart: `calc(var(--head) + ${String(todayPx)}px)` }}
            />
            {choice.links && <DependencyLines found={props.dependencies.found} layout={layout} />}
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
                  scaleEnd={props.scaleEnd}
                  onOpen={onOpen}
                />
              ))}
          </div>
        </div>
      </div>
      <TimelineLegend canEdit={snapshot.canEdit} scaleEnd={props.scaleEnd} />
    </>
  );
}

function TimelineLegend({
  canEdit,
  scaleEnd,
}: {
  readonly canEdit: boolean;
  readonly scaleEnd: number;
}): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.legend}>
      <span>
        <span className={styles.sureSample} /> {t('timeline.sure')}
      </span>
      <span>
        <span className={styles.softSample} /> {t('timeline.soft')}
      </span>
      <span>{t('value.scale', { end: scaleEnd })}</span>
      {canEdit && <span>{t('timeline.keys')}</span>}
    </div>
  );
}
