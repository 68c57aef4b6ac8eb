import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { openIssue } from '../../api/view';
import { useText } from '../../i18n/text';
import { PriorityLine } from './priority-line';
import type { PriorityRow } from './priority-rows';
import { columns } from './priority-view';
import type { Column, PriorityView } from './priority-view';
import styles from './priorities.module.css';

const ROW_PX = 40;
const PAGE_ROWS = 10;

interface PriorityGridProps {
  readonly rows: readonly PriorityRow[];
  readonly view: Pick<PriorityView, 'sort' | 'descending'>;
  /** Size of the "top" that the robustness is about. */
  readonly topK: number;
  readonly onSort: (column: Column) => void;
}

/**
 * The rows as a grid of which only the visible part is in the page. Arrow keys, Page Up and Page Down, Home and
 * End walk; Enter opens the work item; the column heads sort.
 */
export function PriorityGrid({ rows, view, topK, onSort }: PriorityGridProps): ReactNode {
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [follow, setFollow] = useState(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    getItemKey: (index) => rows[index]?.item.id ?? index,
  });
  const current = Math.min(active, rows.length - 1);
  const visible = virtual.getVirtualItems();

  useEffect(() => {
    if (!follow) return;
    const id = rows[current]?.item.id;
    const row = id === undefined ? null : document.getElementById(`priority-${id}`);
    if (row === null) return;
    row.focus({ preventScroll: true });
    setFollow(false);
  }, [follow, current, rows, visible]);

  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setActive(next);
    setFollow(true);
    virtual.scrollToIndex(next, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[current];
    if (row === undefined) return;
    switch (event.key) {
      case 'ArrowDown':
        goTo(current + 1);
        break;
      case 'ArrowUp':
        goTo(current - 1);
        break;
      case 'PageDown':
        goTo(current + PAGE_ROWS);
        break;
      case 'PageUp':
        goTo(current - PAGE_ROWS);
        break;
      case 'Home':
        goTo(0);
        break;
      case 'End':
        goTo(rows.length - 1);
        break;
      case 'Enter':
        void openIssue(row.item.key);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.viewport}>
      <div
        role="grid"
        aria-label={t('priorities.name')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        className={styles.grid}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" className={styles.header} aria-rowindex={1}>
            {columns.map((column) => (
              <div
                key={column}
                role="columnheader"
                className={styles[column]}
                aria-sort={view.sort !== column ? 'none' : view.descending ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  onClick={() => {
                    onSort(column);
                  }}
                >
                  {t(`priorities.column.${column}`, { count: topK })}
                  {view.sort === column && <span aria-hidden="true"> {view.descending ? '↓' : '↑'}</span>}
                </button>
              </div>
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          className={styles.body}
          style={{ blockSize: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {visible.map((place) => {
            const row = rows[place.index];
            if (row === undefined) return null;
            return (
              <PriorityLine
                key={place.key}
                row={row}
                index={place.index}
                active={place.index === current}
                topPx={place.start}
                onFocus={setActive}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
