import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Dependency } from '@domain/roadmap/dependencies';
import type { TimelineLayout } from './layout';
import styles from './timeline.module.css';

interface DependencyLinesProps {
  readonly found: readonly Dependency[];
  readonly layout: TimelineLayout;
}

/** Half the height of a bar: lines begin and end in its middle. */
const MIDDLE_PX = 14;
/** How far a line goes on before it turns. */
const TURN_PX = 10;

interface Place {
  readonly startPx: number;
  readonly endPx: number;
  readonly middlePx: number;
}

/** Lines from the end of what blocks to the start of what it blocks; the list beside the chart says the same in words. */
export const DependencyLines = memo(function DependencyLines({
  found,
  layout,
}: DependencyLinesProps): ReactNode {
  const places = useMemo(() => placesOf(layout), [layout]);
  return (
    <svg
      className={styles.links}
      aria-hidden="true"
      width={layout.widthPx}
      height={layout.heightPx}
      viewBox={`0 0 ${String(layout.widthPx)} ${String(layout.heightPx)}`}
    >
      {found.map(({ blockerId, blockedId, late }) => {
        const [from, to] = [places.get(blockerId), places.get(blockedId)];
        if (from === undefined || to === undefined) return null;
        return <path key={`${blockerId} ${blockedId}`} data-late={late} d={pathOf(from, to)} />;
      })}
    </svg>
  );
});

/** Where each item stands first: one that is in several lanes has its lines in the first of them. */
function placesOf(layout: TimelineLayout): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const lane of layout.lanes)
    for (const row of lane.rows)
      for (const { entry, startPx, widthPx } of row.bars) {
        const { id } = entry.item.item;
        if (places.has(id)) continue;
        places.set(id, { startPx, endPx: startPx + widthPx, middlePx: lane.topPx + row.topPx + MIDDLE_PX });
      }
  return places;
}

function pathOf(from: Place, to: Place): string {
  const turn = Math.min(from.endPx + TURN_PX, Math.max(to.startPx - TURN_PX, from.startPx));
  const points = [
    [from.endPx, from.middlePx],
    [turn, from.middlePx],
    [turn, to.middlePx],
    [to.startPx, to.middlePx],
  ];
  const arrow = `M ${String(to.startPx - 5)} ${String(to.middlePx - 4)} l 5 4 l -5 4`;
  return `M ${points.map((point) => point.join(' ')).join(' L ')} ${arrow}`;
}
