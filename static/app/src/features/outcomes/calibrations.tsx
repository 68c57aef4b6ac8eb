import type { ReactNode } from 'react';
import { LEAST_FOR_INTERVAL } from '@domain/statistics/interval';
import type { OutcomesView } from '@contract/outcomes/outcome-views';
import { useText } from '../../i18n/text';
import styles from './outcomes.module.css';

/** How far the team promises too much or too little, by the evidence that was behind the promise. */
export function Calibrations({ view }: { view: OutcomesView }): ReactNode {
  const { t, find, number } = useText();
  const nameOf = (level: string): string => {
    if (level === 'all') return t('outcomes.calibration.all');
    if (level === 'none') return t('outcomes.calibration.belief');
    return find(`evidence-type.${level}`) ?? level;
  };
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${number(value)}`;
  return (
    <section className={styles.box} aria-label={t('outcomes.calibration')}>
      <h2>{t('outcomes.calibration')}</h2>
      {view.calibration.length === 0 ? (
        <p className={styles.small}>{t('outcomes.calibration.none')}</p>
      ) : (
        <>
          <p className={styles.small}>{t('outcomes.calibration.hint')}</p>
          <table className={styles.table}>
            <caption className="visually-hidden">{t('outcomes.calibration')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('outcomes.calibration.level')}</th>
                <th scope="col">{t('outcomes.calibration.count')}</th>
                <th scope="col">{t('outcomes.calibration.bias')}</th>
              </tr>
            </thead>
            <tbody>
              {view.calibration.map((row) => (
                <tr key={row.evidenceLevel}>
                  <th scope="row">{nameOf(row.evidenceLevel)}</th>
                  <td className={styles.figures}>{row.count}</td>
                  <td className={styles.figures}>
                    {signed(row.bias)}
                    <span className={styles.small}>
                      {' '}
                      {row.biasInterval95 === null
                        ? t('outcomes.calibration.no-interval', { least: LEAST_FOR_INTERVAL })
                        : t('outcomes.calibration.interval', {
                            low: signed(row.biasInterval95.low),
                            high: signed(row.biasInterval95.high),
                          })}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
