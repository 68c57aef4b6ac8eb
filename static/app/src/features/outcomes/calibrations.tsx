import type { ReactNode } from 'react';
import { LEAST_FOR_INTERVAL } from '@domain/statistics/interval';
import type { OutcomesView } from '@contract/outcomes/outcome-views';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import styles from './outcomes.module.css';
import rows from './promises.module.css';

/** A level of evidence as people call it. */
export function levelName(level: string, { t, find }: Pick<Text, 't' | 'find'>): string {
  if (level === 'all') return t('promises.level.all');
  if (level === 'none') return t('promises.level.none');
  return find(`evidence-type.${level}`) ?? level;
}

/** How good promises are by the evidence that was behind them: bias, ratio, order and Brier's score, with intervals. */
export function Calibrations({ view }: { readonly view: OutcomesView }): ReactNode {
  const text = useText();
  const { t, number } = text;
  return (
    <details>
      <summary>{t('promises.sure')}</summary>
      <div className={rows.scroller} tabIndex={0} role="group" aria-label={t('promises.sure')}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('promises.sure')}</caption>
          <thead>
            <tr>
              {(['level', 'count', 'bias', 'over', 'rank', 'brier'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`promises.sure.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.calibration.map(({ evidenceLevel, count, bias, over, rank, brier, brierUnchanged }) => (
              <tr key={evidenceLevel}>
                <th scope="row">{levelName(evidenceLevel, text)}</th>
                <td className={styles.figures}>{count}</td>
                <Figure of={bias} as={(value) => `${value > 0 ? '+' : ''}${number(100 * value, 0)}`} />
                {over === null ? <td>{t('promises.sure.nothing')}</td> : <Figure of={over} as={number} />}
                {rank === null ? (
                  <td>{t('promises.sure.too-few')}</td>
                ) : (
                  <Figure of={{ estimate: rank.estimate, interval: rank }} as={(value) => number(value, 2)} />
                )}
                <Figure of={brier} as={(value) => number(value, 2)}>
                  {t('promises.sure.unchanged', { value: number(brierUnchanged.estimate, 2) })}
                </Figure>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.small}>{t('promises.sure.hint', { least: LEAST_FOR_INTERVAL })}</p>
    </details>
  );
}

interface FigureProps {
  readonly of: OutcomesView['calibration'][number]['bias'];
  readonly as: (value: number) => string;
  readonly children?: ReactNode;
}

function Figure({ of: { estimate, interval }, as, children }: FigureProps): ReactNode {
  const { t } = useText();
  return (
    <td className={styles.figures}>
      {as(estimate)}
      <div className={styles.small}>
        {interval === null
          ? t('promises.sure.no-range')
          : t('promises.sure.range', { low: as(interval.low), high: as(interval.high) })}
      </div>
      {children !== undefined && <div className={styles.small}>{children}</div>}
    </td>
  );
}
