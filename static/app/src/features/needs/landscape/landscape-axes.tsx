import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { SIZE, x, y } from './plot';
import styles from './landscape.module.css';

const ticks = [0, 2, 4, 6, 8, 10];
const isoScores = [10, 12, 15];

/** Scales, the line of fair service, and the lines on which a gap is the same: from I = S on, S = 2I − gap. */
export function LandscapeAxes(): ReactNode {
  const { t } = useText();
  return (
    <g aria-hidden="true">
      <polygon
        className={styles.over}
        points={`${String(x(0))},${String(y(0))} ${String(x(0))},${String(y(10))} ${String(x(10))},${String(y(10))}`}
      />
      <polygon
        className={styles.under}
        points={`${String(x(5))},${String(y(0))} ${String(x(10))},${String(y(10))} ${String(x(10))},${String(y(0))}`}
      />
      {ticks.map((tick) => (
        <g key={tick} className={styles.tick}>
          <line x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(10)} />
          <line x1={x(0)} x2={x(10)} y1={y(tick)} y2={y(tick)} />
          <text x={x(tick)} y={y(0) + 14} textAnchor="middle">
            {tick}
          </text>
          <text x={x(0) - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <line className={styles.fair} x1={x(0)} y1={y(0)} x2={x(10)} y2={y(10)} />
      {isoScores.map((score) => (
        <g key={score} className={styles.iso}>
          <line x1={x(score / 2)} y1={y(0)} x2={x(10)} y2={y(20 - score)} />
          <rect x={x(score / 2 + 0.42) - 12} y={y(0.85) - 9} width={24} height={18} rx={3} />
          <text x={x(score / 2 + 0.42)} y={y(0.85) + 4} textAnchor="middle">
            {score}
          </text>
        </g>
      ))}
      <text className={styles.zone} x={x(0.4)} y={y(9.5)}>
        {t('landscape.zone.over')}
      </text>
      <text className={styles.zone} x={x(1.6)} y={y(0.7)}>
        {t('landscape.zone.fair')}
      </text>
      <text className={styles.zone} x={x(9.9)} y={y(0.2)} textAnchor="end">
        {t('landscape.zone.under')}
      </text>
      <text className={styles.axis} x={x(5)} y={SIZE - 6} textAnchor="middle">
        {t('landscape.importance')}
      </text>
      <text
        className={styles.axis}
        transform={`translate(12 ${String(y(5))}) rotate(-90)`}
        textAnchor="middle"
      >
        {t('landscape.satisfaction')}
      </text>
    </g>
  );
}
