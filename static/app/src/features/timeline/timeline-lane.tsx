import { memo } from 'react';
import type { ReactNode } from 'react';
import type { scaleOf } from '@domain/roadmap/time-scale';
import { useText } from '../../i18n/text';
import { EmptyLane } from '../roadmap/empty-lane';
import { LaneHead } from '../roadmap/lane-head';
import type { LaneTitle } from '../roadmap/lane-title';
import type { PlanRow } from '../roadmap/plan-rows';
import type { PlanContext } from '../roadmap/roadmap-tab';
import type { PlanEdits } from '../roadmap/use-plan-edits';
import type { LaneLayout } from './layout';
import { TimelineBar } from './timeline-bar';
import { UndatedTray } from './undated-tray';
import type { DrawnWindow } from './use-window';
import styles from './timeline.module.css';

interface TimelineLaneProps {
  readonly layout: LaneLayout;
  readonly title: LaneTitle;
  readonly nameOf: (laneKey: string) => string;
  readonly drawn: DrawnWindow;
  readonly scale: (typeof scaleOf)[keyof typeof scaleOf];
  readonly expanded: boolean;
  readonly onToggle: (laneKey: string) => void;
  /** Id of the item that the pointer is on, lit in all its lanes. */
  readonly lit: string | null;
  readonly onLight: (issueId: string | null) => void;
  readonly context: PlanContext;
  readonly edits: PlanEdits;
  readonly onOpen: (row: PlanRow) => void;
}

/** One lane: its head, the bars that are in view, and the tray of what has no date. */
export const TimelineLane = memo(function TimelineLane(props: TimelineLaneProps): ReactNode {
  const { layout, title, nameOf, drawn, context } = props;
  const { t } = useText();
  const { lane, hidden } = layout;
  const top = drawn.top - layout.topPx;
  const bottom = drawn.bottom - layout.topPx;
  return (
    <section
      className={styles.lane}
      aria-label={title.name}
      style={{ insetBlockStart: layout.topPx, blockSize: layout.heightPx }}
    >
      <div className={styles.head}>
        <LaneHead title={title} value={lane.value} />
      </div>
      <div className={styles.body}>
        {layout.bars.map((bar) =>
          bar.topPx < top - 60 ||
          bar.topPx > bottom ||
          bar.startPx > drawn.end ||
          bar.startPx + Math.max(bar.widthPx, 260) < drawn.start ? null : (
            <TimelineBar
              key={bar.entry.item.item.id}
              bar={bar}
              also={
                bar.entry.alsoIn.length === 0
                  ? ''
                  : t('plan.also', { lanes: bar.entry.alsoIn.map(nameOf).join(', ') })
              }
              scale={props.scale}
              lit={props.lit === bar.entry.item.item.id}
              onLight={props.onLight}
              canEdit={context.snapshot.canEdit}
              edits={props.edits}
              onOpen={props.onOpen}
            />
          ),
        )}
        {lane.entries.length === 0 && (
          <div className={styles.emptyLane}>
            <EmptyLane title={title} context={context} />
          </div>
        )}
        {(hidden > 0 || props.expanded) && (
          <button
            type="button"
            className={styles.more}
            style={{ insetBlockStart: layout.barsHeightPx - 30 }}
            aria-expanded={props.expanded}
            onClick={() => {
              props.onToggle(lane.key);
            }}
          >
            {props.expanded ? t('timeline.less') : t('plan.more', { count: hidden })}
          </button>
        )}
        {layout.undated.length > 0 && (
          <UndatedTray entries={layout.undated} canEdit={context.snapshot.canEdit} onOpen={props.onOpen} />
        )}
      </div>
    </section>
  );
});
