import { memo } from 'react';
import type { ReactNode } from 'react';
import { openIssue } from '../../api/view';
import { useText } from '../../i18n/text';
import { BandLozenge } from '../../ui/band-lozenge';
import { ItemTypeIcon } from '../../ui/item-type-icon';
import { Lozenge } from '../../ui/lozenge';
import type { LozengeTone } from '../../ui/lozenge';
import { PersonaMarks } from '../../ui/persona-mark';
import type { PriorityRow } from './priority-rows';
import { RankChange } from './rank-change';
import styles from './priorities.module.css';

const statusTone: Readonly<Record<PriorityRow['item']['statusCategory'], LozengeTone>> = {
  new: 'neutral',
  indeterminate: 'info',
  done: 'success',
};

interface PriorityLineProps {
  readonly row: PriorityRow;
  readonly index: number;
  readonly active: boolean;
  /** Where the line stands in the list, in CSS pixels from its top. */
  readonly topPx: number;
  readonly onFocus: (index: number) => void;
}

/** One work item: its place, what it is worth, and how fresh the voices behind it are. */
export const PriorityLine = memo(function PriorityLine(props: PriorityLineProps): ReactNode {
  const { row, index, active, topPx, onFocus } = props;
  const { t, number, percent } = useText();
  const { item, points, valuePerPoint } = row;
  return (
    <div
      role="row"
      id={`priority-${item.id}`}
      className={styles.row}
      aria-rowindex={index + 2}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${String(topPx)}px)` }}
      onFocus={() => {
        onFocus(index);
      }}
    >
      <div role="gridcell" className={styles.rank}>
        {row.rank === null ? (
          <span title={t('priorities.no-rank')}>
            –<span className="visually-hidden">{t('priorities.no-rank')}</span>
          </span>
        ) : (
          <>
            {row.rank} <RankChange rank={row.rank} before={row.rankBefore} />
          </>
        )}
      </div>
      <div role="gridcell" className={styles.work}>
        <ItemTypeIcon typeName={item.typeName} level={item.hierarchyLevel} />
        <a
          href={`/browse/${item.key}`}
          className={styles.key}
          data-done={item.statusCategory === 'done'}
          tabIndex={-1}
          onClick={(event) => {
            event.preventDefault();
            void openIssue(item.key);
          }}
        >
          {item.key}
        </a>
        <span className={styles.summary} title={item.summary}>
          {item.summary}
        </span>
      </div>
      <div role="gridcell" className={styles.value}>
        {row.value === null ? '–' : number(row.value)}
      </div>
      <div role="gridcell" className={styles.priority}>
        {item.written.priority === null ? '–' : number(item.written.priority)}
      </div>
      <div role="gridcell" className={styles.top}>
        {row.topShare01 === null ? '–' : percent(row.topShare01)}
      </div>
      <div role="gridcell" className={styles.band}>
        {row.band === 'unscored' ? (
          <span className={styles.faint}>{t('band.unscored')}</span>
        ) : (
          <BandLozenge band={row.band} />
        )}
      </div>
      <div role="gridcell" className={styles.points}>
        {points === null ? '–' : number(points, Number.isInteger(points) ? 0 : 1)}
      </div>
      <div role="gridcell" className={styles.ratio}>
        {valuePerPoint === null ? '–' : number(valuePerPoint)}
      </div>
      <div role="gridcell" className={styles.personas}>
        <PersonaMarks personas={row.personas} />
      </div>
      <div role="gridcell" className={styles.needs}>
        <Needs row={row} />
      </div>
      <div role="gridcell" className={styles.evidence}>
        <LastVoice row={row} />
      </div>
      <div role="gridcell" className={styles.status}>
        <Lozenge tone={statusTone[item.statusCategory]}>{item.statusName}</Lozenge>
      </div>
    </div>
  );
});

function Needs({ row }: { row: PriorityRow }): ReactNode {
  const { t } = useText();
  const [need, ...more] = row.needs;
  if (need === undefined) return <span className={styles.faint}>{t('list.no-need')}</span>;
  return (
    <>
      <span
        className={styles.summary}
        title={row.needs.map((each) => `${each.key} ${each.title}`).join('\n')}
      >
        {need.title}
      </span>
      {more.length > 0 && <span className={styles.faint}>+{more.length}</span>}
    </>
  );
}

function LastVoice({ row }: { row: PriorityRow }): ReactNode {
  const { t, day } = useText();
  if (row.needs.length === 0) return '–';
  if (row.lastVoiceOn === null) return <Lozenge tone="warning">{t('priorities.evidence.none')}</Lozenge>;
  return (
    <>
      {day(row.lastVoiceOn)}
      {row.isOld && (
        <span title={t('priorities.evidence.old.title')}>
          {' '}
          <Lozenge tone="warning">{t('priorities.evidence.old')}</Lozenge>
        </span>
      )}
    </>
  );
}
