import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { useText } from '../../../i18n/text';
import { EmptyLane } from '../plan/empty-lane';
import { LaneHead } from '../plan/lane-head';
import { laneTitles } from '../plan/lane-title';
import { planLanes } from '../plan/plan-lanes';
import { PlanTotal } from '../plan/plan-total';
import type { PlanRow } from '../plan/plan-rows';
import type { PlanViewProps } from '../plan/plan-view';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { HorizonCell } from './horizon-cell';
import { HorizonHeads } from './horizon-heads';
import { HorizonTable } from './horizon-table';
import styles from './board.module.css';

/** Now, next and later as columns, with lanes across: what comes, for whom and why, without promising dates. */
export function HorizonBoard(props: PlanViewProps): ReactNode {
  const { rows, all, filter, choice, context, edits, today, onOpen } = props;
  const { t } = useText();
  const { snapshot, basis } = context;
  const open = useMemo(() => rows.filter(isOnBoard), [rows]);
  const lanes = useMemo(
    () =>
      planLanes({
        kind: choice.lanes,
        rows: open,
        all: all.filter(isOnBoard),
        filter,
        knowledge: snapshot,
        basis,
      }),
    [open, all, filter, choice.lanes, snapshot, basis],
  );
  const titleOf = useMemo(
    () => laneTitles(choice.lanes, open, snapshot, t),
    [choice.lanes, open, snapshot, t],
  );
  const viewport = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(viewport);
  const latest = useRef({ open, edits });
  useEffect(() => {
    latest.current = { open, edits };
  });

  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data['issueId'] === 'string',
        onDrop: ({ source, location }) => {
          const target = location.current.dropTargets[0]?.data['horizon'];
          const horizon = HORIZONS.find((each) => each === target);
          const row = latest.current.open.find((each) => each.item.id === source.data['issueId']);
          if (horizon === undefined || row === undefined || row.placed.horizon === horizon) return;
          void latest.current.edits.apply(row.item, { horizon });
        },
      }),
    [],
  );

  const total = <PlanTotal rows={open} filtered={rows.length < all.length} basis={basis} />;
  if (choice.table)
    return (
      <>
        <HorizonTable rows={open} today={today} onOpen={onOpen} />
        {total}
      </>
    );
  return (
    <>
      <div
        ref={viewport}
        className={styles.viewport}
        tabIndex={0}
        role="region"
        aria-label={t('plan.view.board')}
      >
        <div className={styles.board} data-lanes={choice.lanes !== 'none'}>
          <HorizonHeads rows={open} lanes={choice.lanes} basis={basis} />
          {lanes.map((lane) => {
            const title = titleOf(lane.key);
            return (
              <section key={lane.key} className={styles.lane} aria-label={title.name}>
                {choice.lanes !== 'none' && <LaneHead title={title} lane={lane} />}
                {lane.entries.length === 0 ? (
                  <div className={styles.emptyLane}>
                    <EmptyLane title={title} hidden={lane.hidden} context={context} />
                  </div>
                ) : (
                  HORIZONS.map((horizon) => (
                    <HorizonCell
                      key={horizon}
                      horizon={horizon}
                      entries={lane.entries.filter((entry) => entry.item.placed.horizon === horizon)}
                      nameOf={(key) => titleOf(key).name}
                      edits={edits}
                      keepFocus={keepFocus}
                      canEdit={snapshot.canEdit}
                      today={today}
                      scaleEnd={props.scaleEnd}
                      onOpen={onOpen}
                    />
                  ))
                )}
              </section>
            );
          })}
        </div>
      </div>
      {total}
      <p className={styles.rule}>
        {t('board.rule')} {t('value.scale', { end: props.scaleEnd })}
      </p>
    </>
  );
}

/** Open work, and what a person keeps in Now although it is done. */
function isOnBoard({ item }: PlanRow): boolean {
  return item.statusCategory !== 'done' || item.decided?.horizon === 'now';
}
