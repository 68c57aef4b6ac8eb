import type { ReactNode } from 'react';
import { effortAt01, effortTicks, isoLine } from '@domain/roadmap/value-effort';
import type { PlotScale } from '@domain/roadmap/value-effort';
import { useText } from '../../../i18n/text';
import styles from './matrix.module.css';

interface MatrixAxesProps {
  readonly scale: PlotScale;
  /** Values per point that get a line. */
  readonly ratios: readonly number[];
  /** CSS pixels of a share of the plot, from its top. */
  readonly y: (y01: number) => number;
  readonly height: number;
}

/** A place across the plot in the style's own measure: it is right at any width, before anything is measured. */
export function share(x01: number): string {
  return `${String(100 * x01)}%`;
}

const VALUE_STEPS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Grid, corners and lines of equal value per point. Big bets stand as high as quick wins: no corner is coloured bad. */
export function MatrixAxes({ scale, ratios, y, height }: MatrixAxesProps): ReactNode {
  const { t, number } = useText();
  const corners = [
    ['quick-wins', 0.01, 0.96, 'start'],
    ['big-bets', 0.99, 0.96, 'end'],
    ['fill-ins', 0.01, 0.03, 'start'],
    ['think-twice', 0.99, 0.03, 'end'],
  ] as const;
  return (
    <g aria-hidden="true">
      {effortTicks(scale).map((points) => {
        const at = share(effortAt01(points, scale));
        return (
          <g key={points} className={styles.tick}>
            <line x1={at} x2={at} y1={y(0)} y2={y(1)} />
            <text x={at} y={y(0) + 16} textAnchor="middle">
              {points}
            </text>
          </g>
        );
      })}
      {VALUE_STEPS.map((step) => (
        <g key={step} className={styles.tick}>
          <line x1="0" x2="100%" y1={y(step)} y2={y(step)} />
          <text x={-6} y={y(step) + 4} textAnchor="end">
            {number(step * scale.mostValue, scale.mostValue >= 20 ? 0 : 1)}
          </text>
        </g>
      ))}
      {ratios.map((ratio) => {
        const line = isoLine(ratio, scale);
        const end = line.at(-1);
        if (end === undefined) return null;
        return (
          <g key={ratio} className={styles.iso}>
            <svg width="100%" height={height} viewBox={`0 0 1 ${String(height)}`} preserveAspectRatio="none">
              <polyline points={line.map((at) => `${at.x01.toFixed(4)},${y(at.y01).toFixed(1)}`).join(' ')} />
            </svg>
            <text x={share(end.x01)} dx={-4} y={y(end.y01) + (end.y01 > 0.97 ? 26 : -6)} textAnchor="end">
              {t('matrix.iso', { ratio: number(ratio, ratio < 1 ? 2 : ratio < 10 ? 1 : 0) })}
            </text>
          </g>
        );
      })}
      {corners.map(([corner, x01, y01, anchor]) => (
        <text key={corner} className={styles.corner} x={share(x01)} y={y(y01)} textAnchor={anchor}>
          {t(`matrix.corner.${corner}`)}
        </text>
      ))}
      <text className={styles.axis} x="50%" y={y(0) + 36} textAnchor="middle">
        {t('matrix.effort')}
      </text>
      <text
        className={styles.axis}
        transform={`translate(-38 ${String(y(0.5))}) rotate(-90)`}
        textAnchor="middle"
      >
        {t('matrix.value')}
      </text>
    </g>
  );
}
