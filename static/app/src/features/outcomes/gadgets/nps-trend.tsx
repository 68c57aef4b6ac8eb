import type { ReactNode } from 'react';
import { LEAST_FOR_INTERVAL } from '@domain/statistics/interval';
import type { RatingResults } from '@contract/surveys/survey-views';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { useNps } from './gadget-reads';
import type { GadgetSettings } from './gadget-settings';
import { Loaded } from '../../../ui/loaded';
import styles from './gadget.module.css';

const WIDTH = 320;
const HEIGHT = 120;
const MARGIN = 12;
const MOST = 8;

/** The Net Promoter Score by quarter with its 95 % interval: a line for the eye, a table for everybody. */
export function NpsTrend({ settings }: { settings: GadgetSettings }): ReactNode {
  const { t, number } = useText();
  const nps = useNps(settings);
  return (
    <Loaded query={nps}>
      {(results) => {
        if (results === null)
          return (
            <Note tone="neutral" title={t('gadget.nps.none')}>
              {t('gadget.nps.none.text')}
            </Note>
          );
        const periods = results.periods.slice(-MOST);
        const last = periods.at(-1);
        return (
          <>
            <p className={styles.big}>
              {last?.value == null ? '–' : number(last.value, 0)}{' '}
              <span className={styles.small}>
                {t('gadget.nps.of', { period: last?.period ?? '', count: last?.answers ?? 0 })}
              </span>
            </p>
            <Line periods={periods} />
            <table className={styles.table}>
              <caption className="visually-hidden">{t('gadget.nps')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('gadget.nps.quarter')}</th>
                  <th scope="col">{t('gadget.nps.score')}</th>
                  <th scope="col">{t('gadget.nps.interval')}</th>
                  <th scope="col">{t('gadget.nps.answers')}</th>
                </tr>
              </thead>
              <tbody>
                {periods.map(({ period, value, low, high, answers }) => (
                  <tr key={period}>
                    <th scope="row">{period}</th>
                    <td>{value === null ? '–' : number(value, 0)}</td>
                    <td>
                      {low === null || high === null
                        ? t('gadget.nps.too-few', { least: LEAST_FOR_INTERVAL })
                        : t('gadget.nps.range', { low: number(low, 0), high: number(high, 0) })}
                    </td>
                    <td>{answers}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        );
      }}
    </Loaded>
  );
}

/** −100 is at the foot, 100 at the top; whiskers are the interval. */
function Line({ periods }: { periods: RatingResults['periods'] }): ReactNode {
  const step = (WIDTH - 2 * MARGIN) / Math.max(1, periods.length - 1);
  const x = (at: number): number => (periods.length === 1 ? WIDTH / 2 : MARGIN + at * step);
  const y = (score: number): number => MARGIN + ((100 - score) / 200) * (HEIGHT - 2 * MARGIN);
  const points = periods.flatMap(({ value }, at) => (value === null ? [] : [`${x(at)},${y(value)}`]));
  return (
    <svg className={styles.line} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} className={styles.zero} />
      {periods.map(({ period, low, high }, at) =>
        low === null || high === null ? null : (
          <line key={period} x1={x(at)} x2={x(at)} y1={y(low)} y2={y(high)} className={styles.whisker} />
        ),
      )}
      <polyline points={points.join(' ')} className={styles.trend} />
      {periods.map(({ period, value }, at) =>
        value === null ? null : <circle key={period} cx={x(at)} cy={y(value)} r={4} className={styles.dot} />,
      )}
    </svg>
  );
}
