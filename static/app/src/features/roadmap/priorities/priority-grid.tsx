import { useCallback, useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useText } from '../../../i18n/text';
import { useLineFocus } from '../../../ui/use-line-focus';
import type { ItemEdit } from '../../items/item-edits/item-edit';
import { useDrawer } from '../../drawer';
import type { Among } from '../../drawer';
import { bandLetter } from '@domain/items/written-value';
import { BandLine } from './band-line';
import { GroupLine } from './group-line';
import { columnTemplate } from './column-widths';
import { stepOver } from './group-rows';
import type { GridLine } from './group-rows';
import { PriorityHeader } from './priority-header';
import { PriorityLine } from './priority-line';
import type { PriorityRow } from './priority-rows';
import type { Column, PriorityView } from './priority-view';
import { useAnnounce } from '../../../ui/announcer';
import type { Ranking, Way } from './use-ranking';
import type { Selection } from '../../../ui/use-selection';
import styles from './priorities.module.css';

const PAGE_ROWS = 10;

interface PriorityGridProps {
  readonly lines: readonly GridLine[];
  readonly view: Pick<PriorityView, 'sort' | 'descending'>;
  readonly shown: readonly Column[];
  /** Size of the "top" that the robustness is about. */
  readonly topK: number;
  /** False = nothing can be chosen or changed. */
  readonly canEdit: boolean;
  readonly editsPoints: boolean;
  /** Where the scale of all intervals ends. */
  readonly scaleEnd: number;
  readonly selection: Selection;
  readonly groupTitle: (key: string) => string;
  readonly onFold: (key: string) => void;
  readonly isFolded: (key: string) => boolean;
  readonly onSort: (column: Column) => void;
  readonly onEdit: (row: PriorityRow, edit: ItemEdit) => Promise<void>;
  readonly onOpenEditor: (row: PriorityRow) => void;
  /** Ranking by hand; null where this site has no rank. */
  readonly ranking: Ranking | null;
}

const keyOf = ({ key }: GridLine): string => key;

/**
 * The lines as a grid of which only the visible part is in the page. Arrow keys, Page Up and Page Down, Home and End
 * walk, with Shift they choose, with Alt they move the row by rank; Space chooses one; Enter opens the work item in the drawer, F2 changes it; column heads sort.
 */
export function PriorityGrid(props: PriorityGridProps): ReactNode {
  const { lines, view, shown, topK, canEdit, selection, ranking, onSort, onEdit, onOpenEditor } = props;
  const { t } = useText();
  const drawer = useDrawer();
  const among = useRowsAmong(lines);
  const scroller = useRef<HTMLDivElement>(null);
  const { virtual, visible, current, setActive, goTo, walkTo } = useRowFocus(scroller, lines);
  const onMove = useMovesWithFocus(lines, ranking, goTo);
  const walk = (index: number, choosing: boolean): void => {
    const next = walkTo(index);
    if (!choosing || !canEdit) return;
    selection.add(idsOf(lines.slice(Math.min(current, next), Math.max(current, next) + 1)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[current];
    // A control inside of a cell keeps its keys.
    if (line === undefined || !isLine(event.target)) return;
    const way = event.altKey ? ways[event.key] : undefined;
    const step = steps[event.key];
    if (way !== undefined && line.kind === 'row') {
      if (canEdit) onMove(line.row.item.id, way);
    } else if (step !== undefined) walk(step(current, lines.length), event.shiftKey);
    else if (event.key === ' ' && line.kind === 'row' && canEdit) selection.toggle(line.row.item.id);
    else if ((event.key === ' ' || event.key === 'Enter') && line.kind === 'group') props.onFold(line.key);
    else if (event.key === 'Enter' && line.kind === 'row')
      drawer?.open({ kind: 'item', id: line.row.item.key }, among);
    else if (event.key === 'F2' && line.kind === 'row' && canEdit) onOpenEditor(line.row);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={scroller} className={styles.viewport}>
      <div
        role="grid"
        aria-label={t('priorities.name')}
        aria-rowcount={lines.length + 1}
        aria-colcount={shown.length + 1}
        aria-multiselectable={canEdit}
        className={styles.grid}
        style={columnTemplate(shown)}
      >
        <PriorityHeader
          view={view}
          shown={shown}
          topK={topK}
          selectable={canEdit}
          ids={idsOf(lines)}
          selection={selection}
          onSort={onSort}
        />
        <div
          role="rowgroup"
          className={styles.body}
          style={{ blockSize: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {visible.map((place) => {
            const line = lines[place.index];
            if (line === undefined) return null;
            const where = {
              index: place.index,
              active: place.index === current,
              topPx: place.start,
              onFocus: setActive,
            };
            if (line.kind === 'band')
              return <BandLine key={place.key} line={line} columns={shown.length + 1} {...where} />;
            return line.kind === 'group' ? (
              <GroupLine
                key={place.key}
                line={line}
                title={props.groupTitle(line.key)}
                folded={props.isFolded(line.key)}
                onFold={props.onFold}
                {...where}
              />
            ) : (
              <PriorityLine
                key={place.key}
                row={line.row}
                shown={shown}
                canEdit={canEdit}
                editsPoints={props.editsPoints}
                scaleEnd={props.scaleEnd}
                chosen={selection.has(line.row.item.id)}
                onToggle={selection.toggle}
                onEdit={onEdit}
                onOpenEditor={onOpenEditor}
                ranking={ranking}
                onMove={onMove}
                among={among}
                {...where}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function isLine(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['line'] !== undefined;
}

function idsOf(lines: readonly GridLine[]): string[] {
  return lines.flatMap((line) => (line.kind === 'row' ? [line.row.item.id] : []));
}

/** The focus on the lines that have one: heads of bands are stepped over, and who walks into another band hears of it. */
function useRowFocus(scroller: RefObject<HTMLDivElement | null>, lines: readonly GridLine[]) {
  const { t } = useText();
  const announce = useAnnounce();
  const focus = useLineFocus(scroller, lines, keyOf);
  const current = stepOver(lines, focus.current, focus.current);
  const sayBand = (from: GridLine | undefined, to: GridLine | undefined): void => {
    if (from?.kind !== 'row' || to?.kind !== 'row' || from.row.band === to.row.band) return;
    if (!lines.some(({ kind }) => kind === 'band')) return;
    const words = t(`band.${to.row.band}`);
    const letter = bandLetter(to.row.band);
    announce(letter === null ? words : `${letter} · ${words}`);
  };
  return {
    ...focus,
    current,
    walkTo: (index: number): number => {
      const next = focus.goTo(stepOver(lines, current, index));
      // The head above the first row comes into view with it.
      if (lines[next - 1]?.kind === 'band') focus.virtual.scrollToIndex(next - 1, { align: 'auto' });
      sayBand(lines[current], lines[next]);
      return next;
    },
  };
}

/** Moves rows by rank: the keys stay on the row that moves. What cannot be moved in this order says so. */
function useMovesWithFocus(
  lines: readonly GridLine[],
  ranking: Ranking | null,
  goTo: (index: number) => number,
): (itemId: string, way: Way) => void {
  const { t } = useText();
  const announce = useAnnounce();
  const following = useRef<{ readonly itemId: string; readonly from: readonly GridLine[] } | null>(null);
  const latest = useRef({ lines, ranking, goTo, t, announce });
  useEffect(() => {
    latest.current = { lines, ranking, goTo, t, announce };
    const followed = following.current;
    if (followed === null || followed.from === lines) return;
    following.current = null;
    const at = lines.findIndex((line) => line.kind === 'row' && line.row.item.id === followed.itemId);
    if (at >= 0) goTo(at);
  });
  return useCallback((itemId, way) => {
    const now = latest.current;
    if (now.ranking?.byHand !== true) {
      now.announce(now.t('priorities.row.by-hand.text'));
      return;
    }
    if (!now.ranking.may(itemId, way)) return;
    following.current = { itemId, from: now.lines };
    now.ranking.move(itemId, way);
  }, []);
}

const ways: Readonly<Record<string, Way>> = { ArrowUp: 'up', ArrowDown: 'down', Home: 'top' };

/** The items of the grid in its order, always by the same function, so that no line is drawn anew for it. */
function useRowsAmong(lines: readonly GridLine[]): Among {
  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  });
  return useCallback(
    () =>
      latest.current.flatMap((line) =>
        line.kind === 'row' ? [{ kind: 'item' as const, id: line.row.item.key }] : [],
      ),
    [],
  );
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE_ROWS,
  PageUp: (at) => at - PAGE_ROWS,
  Home: () => 0,
  End: (_, count) => count - 1,
};
