import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { buildLanes, totalsOf } from '@domain/roadmap/lanes';
import { useText } from '../../../i18n/text';
import { EmptyLane } from '../plan/empty-lane';
import { LaneHead } from '../plan/lane-head';
import { laneTitles } from '../plan/lane-title';
import { laneKeys, laneKeysOf } from '../plan/plan-rows';
import type { PlanViewProps } from '../plan/plan-view';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { HorizonCell } from './horizon-cell';
import { HorizonFoot } from './horizon-foot';
import { HorizonTable } from './horizon-table';
import styles from './board.module.css';

/** Now, next and later as columns, with lanes across: what comes, for whom and why, without promising dates. */
export function HorizonBoard({ rows, choice, context, edits, today, onOpen }: PlanViewProps): ReactNode {
  const { t } = useText();
  const { snapshot } = context;
  const open = useMemo(
    () => rows.filter((row) => row.item.statusCategory !== 'done' || row.item.decided?.horizon === 'now'),
    [rows],
  );
  const lanes = useMemo(
    () => buildLanes(open, laneKeys(choice.lanes, open, snapshot), laneKeysOf(choice.lanes)),
    [open, choice.lanes, snapshot],
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

  if (choice.table) return <HorizonTable rows={open} today={today} onOpen={onOpen} />;
  const total = totalsOf(open);
  return (
    <>
      <p className={styles.rule}>{t('board.rule')}</p>
      <div
        ref={viewport}
        className={styles.viewport}
        tabIndex={0}
        role="region"
        aria-label={t('plan.view.board')}
      >
        <div className={styles.board} data-lanes={choice.lanes !== 'none'}>
          <div className={styles.header}>
            {choice.lanes !== 'none' && (
              <div className={styles.corner}>{t(`plan.lanes.${choice.lanes}`)}</div>
            )}
            {HORIZONS.map((horizon) => (
              <h2 key={horizon} className={styles.column}>
                {t(`plan.horizon.${horizon}`)}{' '}
                <span className={styles.faint}>
                  {open.filter((row) => row.placed.horizon === horizon).length}
                </span>
              </h2>
            ))}
          </div>
          {lanes.map((lane) => {
            const title = titleOf(lane.key);
            return (
              <section key={lane.key} className={styles.lane} aria-label={title.name}>
                {choice.lanes !== 'none' && <LaneHead title={title} value={lane.value} />}
                {lane.entries.length === 0 ? (
                  <div className={styles.emptyLane}>
                    <EmptyLane title={title} context={context} />
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
                      onOpen={onOpen}
                    />
                  ))
                )}
              </section>
            );
          })}
          <HorizonFoot rows={open} withLanes={choice.lanes !== 'none'} total={total} />
        </div>
      </div>
    </>
  );
}
