import { memo } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { EmptyLane } from '../plan/empty-lane';
import { LaneHead } from '../plan/lane-head';
import type { LaneTitle } from '../plan/lane-title';
import type { PlanRow } from '../plan/plan-rows';
import type { PlanContext } from '../plan/plan-view';
import type { LaneLayout } from './layout';
import { TimelineRow } from './timeline-row';
import { UndatedTray } from './undated-tray';
import type { DrawnWindow } from './use-window';
import styles from './timeline.module.css';

interface TimelineLaneProps {
  readonly layout: LaneLayout;
  readonly title: LaneTitle;
  readonly nameOf: (laneKey: string) => string;
  readonly drawn: DrawnWindow;
  readonly expanded: boolean;
  readonly onToggle: (laneKey: string) => void;
  readonly context: PlanContext;
  readonly scaleEnd: number;
  readonly onOpen: (row: PlanRow) => void;
}

/** A row with a line for further lanes is no higher than this. */
const ROW_REACH_PX = 60;

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
        <LaneHead title={title} lane={lane} />
      </div>
      <div className={styles.body}>
        {layout.rows.map((row) =>
          row.topPx < top - ROW_REACH_PX || row.topPx > bottom ? null : (
            <TimelineRow
              key={row.topPx}
              row={row}
              startPx={drawn.start}
              endPx={drawn.end}
              nameOf={nameOf}
              canEdit={context.snapshot.canEdit}
              scaleEnd={props.scaleEnd}
            />
          ),
        )}
        {lane.entries.length === 0 && (
          <div className={styles.emptyLane}>
            <EmptyLane title={title} hidden={lane.hidden} context={context} />
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
