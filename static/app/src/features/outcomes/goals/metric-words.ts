import { isKpi } from '@domain/records/kpi-kind';
import type { MetricUnit } from '@domain/outcomes/kpi';
import type { MetricView } from '@contract/outcomes/goal-views';
import type { Text } from '../../../i18n/text';

/** What a metric is called: a KPI by the interface's own word. */
export function metricName({ id, name }: Pick<MetricView, 'id' | 'name'>, { t }: Text): string {
  return isKpi(id) ? t(`kpi.${id}`) : (name ?? '');
}

/** Writes a value in the unit of its metric. */
export function valueWriter(unit: MetricUnit, { number, percent }: Text): (value: number) => string {
  switch (unit) {
    case 'percent':
      return (value) => percent(value / 100);
    case 'nps':
      return (value) => {
        const rounded = Math.round(value);
        return `${rounded > 0 ? '+' : ''}${number(rounded === 0 ? 0 : rounded, 0)}`;
      };
    case 'number':
      return (value) => number(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
  }
}
