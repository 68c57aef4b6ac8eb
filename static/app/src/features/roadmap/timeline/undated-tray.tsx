import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { LaneEntry } from '@domain/roadmap/lanes';
import { useText } from '../../../i18n/text';
import type { PlanRow } from '../plan/plan-rows';
import styles from './timeline.module.css';

/** Chips in the tray before a person asks for all of them. */
const FIRST = 8;

interface UndatedTrayProps {
  readonly entries: readonly LaneEntry<PlanRow>[];
  readonly canEdit: boolean;
  readonly onOpen: (row: PlanRow) => void;
}

/** Items without any date: to be seen, opened, or dragged onto the days above. */
export function UndatedTray({ entries, canEdit, onOpen }: UndatedTrayProps): ReactNode {
  const { t } = useText();
  const [most, setMost] = useState(FIRST);
  return (
    <div className={styles.tray} data-all={most > FIRST}>
      <div className={styles.trayRow}>
        <span className={styles.trayName}>{t('timeline.undated', { count: entries.length })}</span>
        {entries.slice(0, most).map((entry) => (
          <Chip key={entry.item.item.id} row={entry.item} canEdit={canEdit} onOpen={onOpen} />
        ))}
        {entries.length > most && (
          <button
            type="button"
            className={styles.trayMore}
            onClick={() => {
              setMost(most + 100);
            }}
          >
            {t('plan.more', { count: entries.length - most })}
          </button>
        )}
      </div>
    </div>
  );
}

interface ChipProps {
  readonly row: PlanRow;
  readonly canEdit: boolean;
  readonly onOpen: (row: PlanRow) => void;
}

function Chip({ row, canEdit, onOpen }: ChipProps): ReactNode {
  const { number } = useText();
  const chip = useRef<HTMLButtonElement>(null);
  const { id } = row.item;
  useEffect(() => {
    const element = chip.current;
    if (element === null || !canEdit) return undefined;
    return draggable({ element, getInitialData: () => ({ undatedId: id }) });
  }, [id, canEdit]);
  return (
    <button
      ref={chip}
      type="button"
      className={styles.chip}
      title={row.item.summary}
      onClick={() => {
        onOpen(row);
      }}
    >
      <span>{row.item.key}</span> <span className={styles.chipName}>{row.item.summary}</span>{' '}
      {row.value !== null && <strong>{number(row.value)}</strong>}
    </button>
  );
}
