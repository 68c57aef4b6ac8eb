import type { ReactNode } from 'react';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { useText } from '../../../i18n/text';
import { BandLozenge } from '../../../ui/band-lozenge';
import { ConfidenceDots } from '../../../ui/confidence-dots';
import { KeptSelect } from '../../../ui/kept-select';
import { Lozenge } from '../../../ui/lozenge';
import { PersonaMarks } from '../../../ui/persona-mark';
import { StatusLozenge } from '../../../ui/status-lozenge';
import { Whisker } from '../../../ui/whisker';
import type { ItemEdit } from '../../items/item-edits/item-edit';
import { Behind } from '../../customers/behind';
import { Opener } from '../../drawer';
import type { Among } from '../../drawer';
import { PointsCell } from './points-cell';
import type { PriorityRow } from './priority-rows';
import type { Column } from './priority-view';
import styles from './priorities.module.css';

interface PriorityCellProps {
  readonly row: PriorityRow;
  readonly column: Column;
  /** Where the scale of all intervals ends. */
  readonly scaleEnd: number;
  readonly canEdit: boolean;
  readonly tabIndex: number;
  readonly onEdit: (row: PriorityRow, edit: ItemEdit) => Promise<void>;
  /** The items of the grid in its order. */
  readonly among: Among;
}

/** What stands in a cell; estimate and horizon are changed in place. */
export function PriorityCell({
  row,
  column,
  scaleEnd,
  canEdit,
  tabIndex,
  onEdit,
  among,
}: PriorityCellProps): ReactNode {
  const { t, number, percent } = useText();
  const { item } = row;
  const figure = (shown: string): ReactNode => (
    <Opener
      kind="item"
      id={item.key}
      among={among}
      tabIndex={-1}
      label={`${shown}, ${t('drawer.open', { name: item.key })}`}
    >
      {shown}
    </Opener>
  );
  switch (column) {
    case 'rank':
    case 'work':
      return null;
    case 'value':
      if (row.value === null) return '–';
      return (
        <>
          {figure(number(row.value))} <span className={styles.faint}>{t('value.of-100')}</span>
          {row.interval !== null && (
            <Whisker
              value={row.value}
              {...row.interval}
              end={scaleEnd}
              label={t('priorities.column.value')}
            />
          )}
        </>
      );
    case 'confidence':
      return <Sureness confidence01={row.confidence01} />;
    case 'backlog':
      return row.backlogPlace ?? '–';
    case 'interval':
      return row.interval === null ? '–' : figure(`${number(row.interval.low)}–${number(row.interval.high)}`);
    case 'priority':
      return item.written.priority === null ? '–' : figure(number(item.written.priority));
    case 'top':
      return row.topChance01 === null ? '–' : percent(row.topChance01);
    case 'band':
      return row.band === 'unscored' ? (
        <span className={styles.faint}>{t('band.unscored')}</span>
      ) : (
        <BandLozenge band={row.band} />
      );
    case 'points':
      return <PointsCell row={row} canEdit={canEdit} tabIndex={tabIndex} onEdit={onEdit} />;
    case 'ratio':
      return row.valuePerPoint === null ? '–' : figure(number(row.valuePerPoint));
    case 'personas':
      return <PersonaMarks personas={row.personas} />;
    case 'needs':
      return <Needs row={row} />;
    case 'horizon':
      return canEdit ? (
        <KeptSelect
          className={styles.inline}
          tabIndex={tabIndex}
          label={t('edits.horizon', { item: item.key })}
          value={item.decided?.horizon ?? ''}
          onKeep={(value) =>
            onEdit(row, {
              kind: 'horizon',
              horizon: HORIZONS.find((each) => each === value) ?? null,
            })
          }
          options={[
            { value: '', label: t('edits.by-rule', { horizon: t(`plan.horizon.${row.horizon}`) }) },
            ...HORIZONS.map((each) => ({ value: each, label: t(`plan.horizon.${each}`) })),
          ]}
        />
      ) : (
        t(`plan.horizon.${row.horizon}`)
      );
    case 'evidence':
      return <LastVoice row={row} />;
    case 'revenue':
      return row.behind === null ? '–' : <Behind behind={row.behind} />;
    case 'status':
      return <StatusLozenge item={item} />;
  }
}

function Sureness({ confidence01 }: { confidence01: number | null }): ReactNode {
  const { percent } = useText();
  if (confidence01 === null) return '–';
  return (
    <>
      <ConfidenceDots confidence01={confidence01} />{' '}
      <span aria-hidden="true" className={styles.faint}>
        {percent(confidence01)}
      </span>
    </>
  );
}

function Needs({ row }: { row: PriorityRow }): ReactNode {
  const { t } = useText();
  const [need, ...more] = row.needs;
  if (need === undefined) return <span className={styles.faint}>{t('list.no-need')}</span>;
  return (
    <>
      <Opener
        kind="need"
        id={need.key}
        tabIndex={-1}
        className={styles.summary}
        title={row.needs.map((each) => `${each.key} ${each.title}`).join('\n')}
      >
        {need.title}
      </Opener>
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
