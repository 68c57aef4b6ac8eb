import { useMemo, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ItemIntervals } from '@contract/roadmap/outline-views';
import { effortAt01, isoRatios, neighbourOf, plotPlaces, plotScale } from '@domain/roadmap/value-effort';
import type { Direction, PlotScale } from '@domain/roadmap/value-effort';
import { useText } from '../../../i18n/text';
import type { PlanRow } from '../plan/plan-rows';
import { MatrixAxes, share } from './matrix-axes';
import { MatrixDot, RaisedDot } from './matrix-dot';
import type { DotPlace } from './matrix-dot';
import type { PlottedRow } from './matrix-rows';
import styles from './matrix.module.css';

/** Of the field in CSS pixels; its width, and the edges for ticks and names, are the style's. */
const HEIGHT = 424;
/** Above so many dots whiskers would be a grey wall; then only the chosen dot shows its own. */
const WHISKERS_UP_TO = 120;
/** The best so many carry their key. */
const NAMED = 12;
const DOT_PX = 7;
const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface MatrixPlotProps {
  /** The most value per point first. */
  readonly rows: readonly PlottedRow[];
  readonly ranges: ReadonlyMap<string, ItemIntervals>;
  /** Key of the chosen item. */
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (row: PlanRow) => void;
}

/** The plot: one tab stop, arrow keys go to the nearest dot that way, Enter opens it. */
export function MatrixPlot({ rows, ranges, selected, onSelect, onOpen }: MatrixPlotProps): ReactNode {
  const { t } = useText();
  const figure = useRef<HTMLElement>(null);
  const scale = useMemo(
    () =>
      plotScale(
        rows.map(dotOf),
        rows.map((row) => ranges.get(row.item.id)?.value.high ?? 0),
      ),
    [rows, ranges],
  );
  const places = useMemo(() => plotPlaces(rows.map(dotOf), scale), [rows, scale]);
  const ratios = useMemo(() => isoRatios(rows.map(dotOf)), [rows]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.item.id, row])), [rows]);
  const y = (y01: number): number => (1 - y01) * HEIGHT;
  const placeOf = (row: PlottedRow): DotPlace | null => {
    const place = places.get(row.item.id);
    if (place === undefined) return null;
    const [asidePx, downPx] = [2 * DOT_PX * place.dx, 2 * DOT_PX * place.dy];
    return { x01: place.x01, asidePx, yPx: y(place.y01) + downPx };
  };
  const chosen = rows.find((row) => row.item.key === selected) ?? null;
  const stop = chosen ?? rows[0];

  const onKeyDown = (event: KeyboardEvent, row: PlottedRow): void => {
    const direction = arrows[event.key];
    if (event.key === 'Enter') {
      onOpen(row);
    } else if (direction !== undefined) {
      const rtl = document.documentElement.dir === 'rtl';
      const mirrored =
        rtl && direction === 'left' ? 'right' : rtl && direction === 'right' ? 'left' : direction;
      const next = byId.get(neighbourOf(places, row.item.id, mirrored) ?? '');
      if (next !== undefined) {
        onSelect(next.item.key);
        figure.current?.querySelector<SVGElement>(`[data-item="${next.item.id}"]`)?.focus();
      }
    } else return;
    event.preventDefault();
  };

  const raised = chosen === null ? null : placeOf(chosen);
  // The best lie on top. The order never changes with the choice: an element that is moved loses the focus.
  const dots = [...rows].reverse();
  return (
    <figure ref={figure} className={styles.plot}>
      <svg height={HEIGHT} role="group" aria-label={t('matrix.name')}>
        <MatrixAxes scale={scale} ratios={ratios} y={y} height={HEIGHT} />
        {dots.map((row) => {
          const place = placeOf(row);
          if (place === null) return null;
          const range = ranges.get(row.item.id)?.value;
          const shown = range !== undefined && (rows.length <= WHISKERS_UP_TO || row === chosen);
          return (
            <MatrixDot
              key={row.item.id}
              row={row}
              {...place}
              radius={DOT_PX}
              range={range ?? null}
              whisker={
                shown
                  ? {
                      top: y(Math.min(1, range.high / scale.mostValue)),
                      bottom: y(range.low / scale.mostValue),
                    }
                  : null
              }
              chosen={row === chosen}
              inTabOrder={row === stop}
              onOpen={onOpen}
              onKeyDown={onKeyDown}
            />
          );
        })}
        {raised !== null && chosen !== null && <RaisedDot row={chosen} radius={DOT_PX} {...raised} />}
        <BestNames
          rows={dots.filter((row) => row === chosen || rows.indexOf(row) < NAMED)}
          {...{ scale, placeOf }}
        />
      </svg>
      <figcaption className={styles.caption}>{t('matrix.caption')}</figcaption>
    </figure>
  );
}

interface BestNamesProps {
  readonly rows: readonly PlottedRow[];
  readonly scale: PlotScale;
  readonly placeOf: (row: PlottedRow) => DotPlace | null;
}

/** The keys beside the dots; near the far edge they stand before them. */
function BestNames({ rows, scale, placeOf }: BestNamesProps): ReactNode {
  return (
    <g aria-hidden="true" className={styles.names}>
      {rows.map((row) => {
        const place = placeOf(row);
        if (place === null) return null;
        const before = effortAt01(row.points, scale) > 0.85;
        return (
          <text
            key={row.item.id}
            className={styles.name}
            x={share(place.x01)}
            dx={place.asidePx + (before ? -1 : 1) * (DOT_PX + 5)}
            y={place.yPx}
            textAnchor={before ? 'end' : 'start'}
          >
            {row.item.key}
          </text>
        );
      })}
    </g>
  );
}

function dotOf(row: PlottedRow): { id: string; value: number; points: number } {
  return { id: row.item.id, value: row.value, points: row.points };
}
