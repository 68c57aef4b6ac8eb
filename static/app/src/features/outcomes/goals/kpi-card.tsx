import type { ReactNode } from 'react';
import { LEAST_FOR_INTERVAL } from '@domain/statistics/interval';
import { isKpi } from '@domain/records/kpi-kind';
import type { MetricView } from '@contract/outcomes/goal-views';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { metricName, valueWriter } from './metric-words';
import styles from './goals.module.css';

interface KpiCardProps {
  readonly metric: MetricView;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** A number with its interval, whether it got better, and how it is counted. */
export function KpiCard({ metric, isOpen, onOpen }: KpiCardProps): ReactNode {
  const text = useText();
  const { t, day, number } = text;
  const write = valueWriter(metric.unit, text);
  const last = metric.points.at(-1);
  // All periods say more than the last step; what has none, such as a share of accounts, has its last change.
  const change = metric.trend ?? metric.change;
  const digits = metric.unit === 'number' ? 1 : 0;
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${number(value, digits)}`;
  const signedSpan = (one: { estimate: number; low: number; high: number }) => ({
    change: signed(one.estimate),
    low: signed(one.low),
    high: signed(one.high),
  });
  const direction = change === null ? 0 : change.low > 0 ? 1 : change.high < 0 ? -1 : 0;
  const good = metric.better === 'up' ? 1 : -1;
  return (
    <button type="button" className={styles.kpi} aria-expanded={isOpen} onClick={onOpen}>
      <span className={styles.kpiName}>{metricName(metric, text)}</span>
      <strong>{last === undefined ? '–' : write(last.value)}</strong>
      <span className={styles.faint}>
        {last === undefined
          ? t(isKpi(metric.id) && metric.id !== 'adoption' ? 'kpi.no-data' : 'kpi.not-typed')
          : last.low === null || last.high === null
            ? last.answers !== null && last.answers < LEAST_FOR_INTERVAL
              ? t('kpi.too-few', { count: last.answers, day: day(last.date), least: LEAST_FOR_INTERVAL })
              : t('kpi.on', { day: day(last.date) })
            : t('kpi.interval', {
                low: write(last.low),
                high: write(last.high),
                count: last.answers ?? 0,
                day: day(last.date),
              })}
      </span>
      {change !== null && (
        <span>
          <Lozenge tone={direction === 0 ? 'neutral' : direction === good ? 'success' : 'danger'}>
            {t(direction === 0 ? 'kpi.cannot-tell' : direction === good ? 'kpi.better' : 'kpi.worse')}
          </Lozenge>{' '}
          <span className={styles.faint}>
            {metric.trend === null
              ? t('kpi.change', signedSpan(change))
              : t('kpi.trend', { ...signedSpan(change), count: metric.trend.periods })}
          </span>
        </span>
      )}
      {isKpi(metric.id) && <span className={styles.formula}>{t(`kpi.short.${metric.id}`)}</span>}
    </button>
  );
}
