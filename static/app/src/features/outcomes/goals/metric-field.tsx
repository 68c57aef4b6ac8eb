import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { METRIC_UNITS } from '@domain/outcomes/kpi';
import type { MetricView } from '@contract/outcomes/goal-views';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import type { NewMetric } from './goal-draft';
import { metricName } from './metric-words';
import styles from './goals.module.css';

interface MetricFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (metricId: string | null) => void;
  readonly metrics: readonly MetricView[];
  /** The metric that is made together with the goal. */
  readonly metric: NewMetric | null;
  readonly onMetric: (metric: NewMetric | null) => void;
}

const NEW = 'new';

/** By what a goal is measured: a KPI, a metric of the product, or a new one. */
export function MetricField({
  label,
  value,
  onChange,
  metrics,
  metric,
  onMetric,
}: MetricFieldProps): ReactNode {
  const text = useText();
  const { t } = text;
  const id = useId();
  const choose = (chosen: string): void => {
    if (chosen !== NEW) {
      onMetric(null);
      onChange(chosen === '' ? null : chosen);
      return;
    }
    const made = {
      id: crypto.randomUUID(),
      metric: { name: '', unit: 'percent' as const, better: 'up' as const },
    };
    onMetric(made);
    onChange(made.id);
  };
  return (
    <>
      <SelectBox
        label={label}
        value={metric === null ? (value ?? '') : NEW}
        options={[
          { value: '', label: t('goal.metric.none') },
          ...metrics.map((one) => ({ value: one.id, label: metricName(one, text) })),
          { value: NEW, label: t('goal.metric.new') },
        ]}
        onChange={choose}
      />
      {metric !== null && (
        <div className={styles.fields}>
          <label htmlFor={`${id}-name`}>{t('metric.name')}</label>
          <Textfield
            id={`${id}-name`}
            isCompact
            isRequired
            maxLength={120}
            value={metric.metric.name}
            onChange={(event) => {
              onMetric({ ...metric, metric: { ...metric.metric, name: event.currentTarget.value } });
            }}
          />
          <SelectBox
            label={t('metric.unit')}
            value={metric.metric.unit}
            options={METRIC_UNITS.map((unit) => ({ value: unit, label: t(`metric-unit.${unit}`) }))}
            onChange={(given) => {
              const unit = METRIC_UNITS.find((one) => one === given) ?? 'number';
              onMetric({ ...metric, metric: { ...metric.metric, unit } });
            }}
          />
          <SelectBox
            label={t('metric.better')}
            value={metric.metric.better}
            options={[
              { value: 'up', label: t('metric-better.up') },
              { value: 'down', label: t('metric-better.down') },
            ]}
            onChange={(given) => {
              onMetric({ ...metric, metric: { ...metric.metric, better: given === 'down' ? 'down' : 'up' } });
            }}
          />
        </div>
      )}
    </>
  );
}
