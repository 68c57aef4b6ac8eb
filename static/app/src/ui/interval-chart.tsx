import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './interval-chart.module.css';

export interface ChartPoint {
  readonly key: string;
  readonly label: string;
  /** Place on the way across, 0 to 1. */
  readonly at01: number;
  readonly value: number;
  /** 95 % interval; null where nobody knows it. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface ChartLine {
  readonly label: string;
  readonly value: number;
}

interface IntervalChartProps {
  /** What a screen reader says in place of the picture; a table with the same numbers stands beside it. */
  readonly label: string;
  readonly points: readonly ChartPoint[];
  /** Levels that mean something, such as baseline and target. */
  readonly lines?: readonly ChartLine[];
  readonly format: (value: number) => string;
  /** The scale's own ends, where it has some. */
  readonly ends?: { readonly min: number; readonly max: number };
}

const WIDTH = 560;
const HEIGHT = 180;
const LEFT = 44;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 24;
/** Room that the longest label takes, a date. */
const LABEL_WIDTH = 96;

/** A number over time: a line through its points, each with its interval as an upright bar. */
export function IntervalChart({ label, points, lines = [], format, ends }: IntervalChartProps): ReactNode {
  const clip = useId();
  const range = rangeOf(points, lines, ends);
  const x = (at01: number): number => LEFT + 10 + at01 * (WIDTH - LEFT - RIGHT - 20);
  const y = (value: number): number =>
    TOP + ((range.max - value) / (range.max - range.min)) * (HEIGHT - TOP - BOTTOM);
  const labelled = withoutOverlap(points.map(({ at01 }) => x(at01)));
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={label}
    >
      <clipPath id={clip}>
        <rect x={LEFT} y={TOP - 6} width={WIDTH - LEFT} height={HEIGHT - TOP - BOTTOM + 12} />
      </clipPath>
      {ticksOf(range).map((tick) => (
        <g key={tick} className={styles.tick}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {lines.map((line) => (
        <g key={line.label} className={styles.level}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(line.value)} y2={y(line.value)} />
          <text x={WIDTH - RIGHT} y={y(line.value) - 4} textAnchor="end">
            {line.label}
          </text>
        </g>
      ))}
      <g clipPath={`url(#${clip})`}>
        <polyline
          className={styles.line}
          points={points.map((point) => `${String(x(point.at01))},${String(y(point.value))}`).join(' ')}
        />
        {points.map((point) => (
          <g key={point.key} className={styles.point}>
            {point.low !== null && point.high !== null && (
              <line x1={x(point.at01)} x2={x(point.at01)} y1={y(point.low)} y2={y(point.high)} />
            )}
            <circle cx={x(point.at01)} cy={y(point.value)} r={4} data-hollow={point.low === null} />
          </g>
        ))}
      </g>
      {points.map(
        (point, index) =>
          labelled.has(index) && (
            <text
              key={point.key}
              className={styles.label}
              x={x(point.at01)}
              y={HEIGHT - 6}
              textAnchor={point.at01 > 0.95 ? 'end' : point.at01 < 0.05 ? 'start' : 'middle'}
            >
              {point.label}
            </text>
          ),
      )}
    </svg>
  );
}

/** Places whose labels do not run into each other, counted from the last one, which always has its label. */
function withoutOverlap(places: readonly number[]): ReadonlySet<number> {
  const kept = new Set<number>();
  let next = Number.POSITIVE_INFINITY;
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const place = places[at] ?? 0;
    if (next - place < LABEL_WIDTH) continue;
    kept.add(at);
    next = place;
  }
  return kept;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

function rangeOf(points: readonly ChartPoint[], lines: readonly ChartLine[], ends: Range | undefined): Range {
  const values = [
    ...points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
    ...lines.map(({ value }) => value),
  ];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = high === low ? Math.max(1, Math.abs(high) * 0.1) : (high - low) * 0.08;
  const min = low - room;
  const max = high + room;
  return ends === undefined ? { min, max } : { min: Math.max(ends.min, min), max: Math.min(ends.max, max) };
}

/** Two to five round numbers inside the range. */
function ticksOf({ min, max }: Range): number[] {
  const rough = (max - min) / 4;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * decade >= rough) ?? 10) * decade;
  const ticks: number[] = [];
  for (let tick = Math.ceil(min / step) * step; tick <= max + step * 1e-9; tick += step) {
    ticks.push(Math.abs(tick) < step * 1e-9 ? 0 : tick);
  }
  return ticks;
}
