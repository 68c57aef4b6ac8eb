import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Horizon } from '@domain/roadmap/roadmap-item';
import { useText } from '../../../i18n/text';
import { dropArea } from '../../../ui/drop-area';
import type { PlanEntry } from '../plan/plan-lanes';
import type { PlanRow } from '../plan/plan-rows';
import type { PlanEdits } from '../plan/use-plan-edits';
import { HorizonCard } from './horizon-card';
import styles from './board.module.css';

/** Cards that a cell shows before a person asks for more: enough to see at once, few enough to stay quick. */
const FIRST = 12;
const MORE = 50;

interface HorizonCellProps {
  readonly horizon: Horizon;
  readonly entries: readonly PlanEntry[];
  readonly nameOf: (laneKey: string) => string;
  readonly edits: PlanEdits;
  /** Keeps the keyboard on a card, by its selector, wherever it then stands. */
  readonly keepFocus: (selector: string) => void;
  readonly canEdit: boolean;
  readonly today: string;
  /** Where the scale of all intervals ends. */
  readonly scaleEnd: number;
  readonly onOpen: (row: PlanRow) => void;
}

/** One horizon in one lane: a place to drop, with its cards. */
export function HorizonCell(props: HorizonCellProps): ReactNode {
  const { horizon, entries, nameOf, edits, keepFocus, canEdit, today, onOpen } = props;
  const { t } = useText();
  const cell = useRef<HTMLUListElement>(null);
  const [over, setOver] = useState(false);
  const [most, setMost] = useState(FIRST);
  useEffect(() => {
    const element = cell.current;
    if (element === null || !canEdit) return undefined;
    return dropArea(
      {
        element,
        getData: () => ({ horizon }),
        canDrop: ({ source }) => typeof source.data['issueId'] === 'string',
      },
      setOver,
    );
  }, [horizon, canEdit]);
  return (
    <ul ref={cell} className={styles.cell} data-over={over} aria-label={t(`plan.horizon.${horizon}`)}>
      {entries.slice(0, most).map((entry) => (
        <HorizonCard
          key={entry.item.item.id}
          entry={entry}
          horizon={horizon}
          nameOf={nameOf}
          edits={edits}
          keepFocus={keepFocus}
          canEdit={canEdit}
          today={today}
          scaleEnd={props.scaleEnd}
          onOpen={onOpen}
        />
      ))}
      {entries.length > most && (
        <li>
          <button
            type="button"
            className={styles.more}
            onClick={() => {
              setMost(most + MORE);
            }}
          >
            {t('plan.more', { count: entries.length - most })}
          </button>
        </li>
      )}
    </ul>
  );
}
