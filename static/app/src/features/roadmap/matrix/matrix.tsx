import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ItemIntervals } from '@contract/roadmap/outline-views';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { useIntervals } from '../use-intervals';
import type { PlanRow } from '../plan/plan-rows';
import type { PlanViewProps } from '../plan/plan-view';
import { useOpenedOf } from '../../drawer';
import { MatrixList } from './matrix-list';
import { MatrixPlot } from './matrix-plot';
import { byValuePerPoint, plotted } from './matrix-rows';
import { MatrixTable } from './matrix-table';
import { UnplottedTray } from './unplotted-tray';
import styles from './matrix.module.css';

const words = ['views'] as const;
const noIntervals: ReadonlyMap<string, ItemIntervals> = new Map();

/** Customer value against effort, with what is not known yet as whiskers; plot and list choose for each other. */
export function Matrix(props: PlanViewProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <MatrixView {...props} />
    </MoreWords>
  );
}

function MatrixView({ rows, choice, context, place, onOpen }: PlanViewProps): ReactNode {
  const { t } = useText();
  const { read: intervals, byIssue: ranges = noIntervals } = useIntervals(context.projectId);
  const open = useMemo(() => rows.filter((row) => row.item.statusCategory !== 'done'), [rows]);
  const { drawn, withoutValue, withoutEffort } = useMemo(() => plotted(open), [open]);
  const sorted = useMemo(() => byValuePerPoint(drawn), [drawn]);
  const opened = useOpenedOf('item');
  // What was open when somebody walked on by keys: then what they walked to counts, else what is open.
  const [walkedFrom, setWalkedFrom] = useState<string | null>(null);
  const walkedTo = new URLSearchParams(place.search).get('item');
  const selected = opened === null || walkedFrom === opened ? (walkedTo ?? opened) : opened;
  const select = (key: string): void => {
    const params = new URLSearchParams(place.search);
    params.set('item', key);
    place.setSearch(`?${params.toString()}`);
    setWalkedFrom(opened);
  };
  const openRow = (row: PlanRow): void => {
    setWalkedFrom(null);
    onOpen(row);
  };
  return (
    <>
      {intervals.isError && <FailureNote error={intervals.error} onRetry={() => void intervals.refetch()} />}
      {choice.table ? (
        <MatrixTable rows={sorted} ranges={ranges} onOpen={onOpen} />
      ) : drawn.length === 0 ? (
        <Note tone="neutral" title={t('matrix.empty')}>
          {t('matrix.empty.text')}
        </Note>
      ) : (
        <div className={styles.sides}>
          <MatrixPlot rows={sorted} ranges={ranges} selected={selected} onSelect={select} onOpen={openRow} />
          <MatrixList rows={sorted} selected={selected} onSelect={select} onOpen={openRow} />
        </div>
      )}
      <UnplottedTray title={t('matrix.no-effort')} rows={withoutEffort} onOpen={onOpen} />
      <UnplottedTray title={t('matrix.no-value')} rows={withoutValue} onOpen={onOpen} />
    </>
  );
}
