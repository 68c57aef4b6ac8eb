import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import styles from '../sprint-plan/sprint-plan.module.css';
import type { Frontier } from './use-release';
import type { WholeFrontier } from './use-whole-frontier';
import { WholeFrontierLine } from './whole-frontier-line';

const WIDTH = 480;
const HEIGHT = 180;
const LEFT = 36;
const BOTTOM = 22;

interface FrontierChartProps {
  /** A rough curve, traced in this browser. */
  readonly frontier: Frontier;
  /** The curve with a point for every capacity, traced in the background; once there, it is the one shown. */
  readonly whole: WholeFrontier;
  readonly capacityPoints: number;
  readonly trace: () => void;
  readonly stop: () => void;
}

/** Whether this capacity reaches more than the one before: only these get a dot. */
function isStep(
  point: { readonly value: number },
  at: number,
  points: readonly { readonly value: number }[],
): boolean {
  return point.value > (points[at - 1]?.value ?? -1);
}

/** The best value for every capacity, traced on demand, with its table. */
export function FrontierChart(props: FrontierChartProps): ReactNode {
  const { frontier, whole, capacityPoints, trace, stop } = props;
  const { t, number } = useText();
  const { state } = frontier;
  const points =
    whole.points.length > frontier.points.length
      ? whole.points
      : frontier.points.map((point) => ({ ...point, customers: point.customers.length }));
  const right = Math.max(1, ...points.map((point) => point.budget));
  const top = Math.max(1, ...points.map((point) => point.value));
  const x = (budget: number): number => LEFT + (budget / right) * (WIDTH - LEFT - 10);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - 12);
  const steps = points.flatMap((point, at) => {
    const before = points[at - 1];
    const here = `${String(x(point.budget))},${String(y(point.value))}`;
    return before === undefined ? [here] : [`${String(x(point.budget))},${String(y(before.value))}`, here];
  });
  return (
    <section aria-label={t('release.frontier')} className={styles.capacity}>
      <h2 className={styles.heading}>{t('release.frontier')}</h2>
      {frontier.error !== null && <FailureNote error={frontier.error} />}
      {points.length > 1 && (
        <figure className={styles.figureBox}>
          <svg
            viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
            role="img"
            aria-label={t('release.frontier.label', { top: number(top, 1), right })}
          >
            <line x1={LEFT} x2={WIDTH} y1={y(0)} y2={y(0)} className={styles.axis} />
            {capacityPoints <= right && (
              <line
                x1={x(capacityPoints)}
                x2={x(capacityPoints)}
                y1={12}
                y2={y(0)}
                className={styles.linePromised}
              />
            )}
            <polyline points={steps.join(' ')} className={styles.lineDelivered} />
            {points.filter(isStep).map((point) => (
              <circle
                key={point.budget}
                cx={x(point.budget)}
                cy={y(point.value)}
                r={3}
                className={styles.dot}
              />
            ))}
            <text x={LEFT - 6} y={y(top) + 4} textAnchor="end" className={styles.tick}>
              {number(top, 0)}
            </text>
            <text x={LEFT} y={HEIGHT - 6} className={styles.tick}>
              0
            </text>
            <text x={WIDTH - 4} y={HEIGHT - 6} textAnchor="end" className={styles.tick}>
              {number(right, 0)}
            </text>
          </svg>
          <figcaption className={styles.small}>{t('release.frontier.caption')}</figcaption>
        </figure>
      )}
      {points.length > 1 && <FrontierTable points={points} />}
      <span>
        {state === 'running' ? (
          <Button spacing="compact" onClick={stop}>
            {t('sprint.search.stop')}
          </Button>
        ) : (
          state !== 'complete' &&
          whole.points.length === 0 && (
            <Button spacing="compact" onClick={trace}>
              {t('release.frontier.trace')}
            </Button>
          )
        )}
      </span>
      <WholeFrontierLine whole={whole} />
    </section>
  );
}

interface FrontierTableProps {
  readonly points: readonly {
    readonly budget: number;
    readonly value: number;
    /** How many customers are won. */
    readonly customers: number;
    readonly gap01: number;
  }[];
}

function FrontierTable({ points }: FrontierTableProps): ReactNode {
  const { t, number, percent } = useText();
  return (
    <details className={styles.fold}>
      <summary>{t('release.frontier.table')}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.figure}>
              {t('sprint.capacity')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('sprint.column.value')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('release.customers')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('release.gap')}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.budget}>
              <td className={styles.figure}>{number(point.budget, 0)}</td>
              <td className={styles.figure}>{number(point.value, 1)}</td>
              <td className={styles.figure}>{point.customers}</td>
              <td className={styles.figure}>{percent(point.gap01)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
