import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { PersonaMarks } from '../../../ui/persona-mark';
import type { PlanRow } from '../plan/plan-rows';
import type { PlottedRow } from './matrix-rows';
import styles from './matrix.module.css';

const ROW_PX = 44;

interface MatrixListProps {
  readonly rows: readonly PlottedRow[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (row: PlanRow) => void;
}

/** The dots as a list, the most value per point first; choosing here chooses in the plot. */
export function MatrixList({ rows, selected, onSelect, onOpen }: MatrixListProps): ReactNode {
  const { t, number } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    getItemKey: (index) => rows[index]?.item.id ?? index,
  });
  const at = rows.findIndex((row) => row.item.key === selected);
  const stop = Math.max(0, at);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Only when another one is chosen: scrolling by hand must stay where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = rows[stop + step];
    if (event.key === 'Enter') {
      const row = rows[stop];
      if (row !== undefined) onOpen(row);
    } else if (step !== 0 && next !== undefined) {
      onSelect(next.item.key);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles.list}>
      <h2>{t('matrix.list')}</h2>
      <div
        ref={scroller}
        className={styles.listScroller}
        role="listbox"
        tabIndex={0}
        aria-label={t('matrix.list')}
        aria-activedescendant={at < 0 ? undefined : `matrix-${rows[at]?.item.id ?? ''}`}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((place) => {
            const row = rows[place.index];
            if (row === undefined) return null;
            return (
              <div
                key={place.key}
                id={`matrix-${row.item.id}`}
                role="option"
                aria-selected={place.index === at}
                aria-setsize={rows.length}
                aria-posinset={place.index + 1}
                className={styles.option}
                style={{ transform: `translateY(${String(place.start)}px)` }}
                onClick={() => {
                  onOpen(row);
                }}
              >
                <span className={styles.optionName}>
                  <span className={styles.key}>{row.item.key}</span> {row.item.summary}
                </span>
                <PersonaMarks personas={row.personas} most={2} />
                <span className={styles.ratio}>
                  {row.valuePerPoint === null ? '–' : number(row.valuePerPoint)}
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <p className={styles.hint}>{t('matrix.list.hint')}</p>
    </div>
  );
}
