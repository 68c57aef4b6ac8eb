import { useCallback, useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { useLineFocus } from '../../../ui/use-line-focus';
import { useDrawer } from '../../drawer';
import { ItemRowLine } from './item-row';
import type { TreeLine } from '../../../api/work-items/item-tree';
import styles from './item-list.module.css';

const keyOf = ({ node }: TreeLine): string => node.row.item.id;

interface ItemGridProps {
  readonly lines: readonly TreeLine[];
  readonly onToggle: (id: string) => void;
}

/**
 * The lines as a tree grid of which only the visible part is in the page. Arrow keys walk, right and left
 * open and close, Home and End jump, Enter opens the work item in the drawer.
 */
export function ItemGrid({ lines, onToggle }: ItemGridProps): ReactNode {
  const { t } = useText();
  const drawer = useDrawer();
  const scroller = useRef<HTMLDivElement>(null);
  const { virtual, visible, current, setActive, goTo } = useLineFocus(scroller, lines, keyOf);

  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  });
  const among = useCallback(
    () => latest.current.map(({ node }) => ({ kind: 'item' as const, id: node.row.item.key })),
    [],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[current];
    if (line === undefined) return;
    const { id, key } = line.node.row.item;
    const mirrored = document.documentElement.dir === 'rtl' ? mirror[event.key] : undefined;
    switch (mirrored ?? event.key) {
      case 'ArrowDown':
        goTo(current + 1);
        break;
      case 'ArrowUp':
        goTo(current - 1);
        break;
      case 'Home':
        goTo(0);
        break;
      case 'End':
        goTo(lines.length - 1);
        break;
      case 'ArrowRight':
        if (line.expanded === false) onToggle(id);
        else if (line.expanded === true) goTo(current + 1);
        break;
      case 'ArrowLeft':
        if (line.expanded === true) onToggle(id);
        else goTo(parentIndex(lines, current));
        break;
      case 'Enter':
        drawer?.open({ kind: 'item', id: key }, among);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.viewport}>
      <div
        role="treegrid"
        aria-label={t('list.name')}
        aria-rowcount={lines.length + 1}
        onKeyDown={onKeyDown}
        className={styles.grid}
      >
        <GridHead />
        <div role="rowgroup" className={styles.body} style={{ blockSize: virtual.getTotalSize() }}>
          {visible.map((place) => {
            const line = lines[place.index];
            if (line === undefined) return null;
            return (
              <ItemRowLine
                key={place.key}
                line={line}
                index={place.index}
                active={place.index === current}
                topPx={place.start}
                onToggle={onToggle}
                onFocus={setActive}
                among={among}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const columns = ['work', 'personas', 'need', 'value', 'band', 'points', 'ratio', 'status'] as const;

function GridHead(): ReactNode {
  const { t } = useText();
  return (
    <div role="row" className={styles.header} aria-rowindex={1}>
      {columns.map((column) => (
        <div key={column} role="columnheader" className={styles[column]}>
          {t(`list.column.${column}`)}
        </div>
      ))}
    </div>
  );
}

/** Inwards is the way that one reads. */
const mirror: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

function parentIndex(lines: readonly TreeLine[], index: number): number {
  const depth = lines[index]?.depth ?? 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    if ((lines[at]?.depth ?? 0) < depth) return at;
  }
  return index;
}
