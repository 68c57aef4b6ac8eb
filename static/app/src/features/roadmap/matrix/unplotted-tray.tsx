import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import type { PlanRow } from '../plan/plan-rows';
import styles from './matrix.module.css';

const FIRST = 8;

interface UnplottedTrayProps {
  readonly title: string;
  readonly rows: readonly PlanRow[];
  readonly onOpen: (row: PlanRow) => void;
}

/** Items that lack a number of the plot: beside it, never hidden. */
export function UnplottedTray({ title, rows, onOpen }: UnplottedTrayProps): ReactNode {
  const { t, number } = useText();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  return (
    <section className={styles.tray} aria-label={title}>
      <h2>
        {title} <span className={styles.hint}>{rows.length}</span>
      </h2>
      <ul>
        {(all ? rows : rows.slice(0, FIRST)).map((row) => (
          <li key={row.item.id}>
            <button
              type="button"
              onClick={() => {
                onOpen(row);
              }}
            >
              <span className={styles.key}>{row.item.key}</span> {row.item.summary}
              {row.value !== null && <strong> {number(row.value)}</strong>}
            </button>
          </li>
        ))}
      </ul>
      {rows.length > FIRST && !all && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('plan.more', { count: rows.length - FIRST })}
        </button>
      )}
    </section>
  );
}
