import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import type { PastSprint } from './load-past';
import styles from './sprint-plan.module.css';

const WIDTH = 640;
const HEIGHT = 160;
const LEFT = 40;
const BOTTOM = 22;

/** Delivered value added up over the sprints, beside the promised one where every sprint has a record. */
export function BurnUp({ past }: { past: readonly PastSprint[] }): ReactNode {
  const { t, number } = useText();
  const delivered = runningTotal(past.map((sprint) => sprint.delivered));
  const promises = past.map((sprint) => sprint.promised);
  const promised = promises.every((value) => value !== null) ? runningTotal(promises) : [];
  const top = Math.max(1, ...delivered, ...promised);
  const x = (at: number): number => LEFT + ((at + 1) / past.length) * (WIDTH - LEFT - 50);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - 14);
  const line = (values: readonly number[]): string =>
    [
      `${String(LEFT)},${String(y(0))}`,
      ...values.map((value, at) => `${String(x(at))},${String(y(value))}`),
    ].join(' ');
  return (
    <figure className={styles.figureBox}>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="img"
        aria-label={t('sprint.burn-up.label', {
          value: number(delivered.at(-1) ?? 0, 1),
          count: past.length,
        })}
      >
        <line x1={LEFT} x2={WIDTH - 40} y1={y(0)} y2={y(0)} className={styles.axis} />
        <text x={LEFT - 6} y={y(top) + 4} textAnchor="end" className={styles.tick}>
          {number(top, 0)}
        </text>
        <text x={LEFT - 6} y={y(0) + 4} textAnchor="end" className={styles.tick}>
          0
        </text>
        {promised.length > 0 && <polyline points={line(promised)} className={styles.linePromised} />}
        <polyline points={line(delivered)} className={styles.lineDelivered} />
        {past.map((sprint, at) => (
          <g key={sprint.id}>
            <circle cx={x(at)} cy={y(delivered[at] ?? 0)} r={3.5} className={styles.dot} />
            <text x={x(at)} y={HEIGHT - 6} textAnchor="middle" className={styles.tick}>
              {sprint.name.replace(/^\D+/u, '') || sprint.name}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={styles.small}>
        {t(promised.length > 0 ? 'sprint.burn-up.both' : 'sprint.burn-up')}
      </figcaption>
    </figure>
  );
}

function runningTotal(values: readonly (number | null)[]): number[] {
  let total = 0;
  return values.map((value) => (total += value ?? 0));
}
