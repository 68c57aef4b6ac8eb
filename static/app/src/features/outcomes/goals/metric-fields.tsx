import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { METRIC_UNITS } from '@domain/outcomes/kpi';
import type { GoalText, MetricView } from '@contract/outcomes/goal-views';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import type { NewMetric } from './goal-draft';
import { metricName } from './metric-words';
import styles from './goals.module.css';

interface MetricFieldsProps {
  readonly draft: GoalText;
  readonly onDraft: (draft: GoalText) => void;
  readonly metrics: readonly MetricView[];
  /** The metric that is made together with the goal. */
  readonly metric: NewMetric | null;
  readonly onMetric: (metric: NewMetric | null) => void;
}

const NEW = 'new';

/** By what the goal is measured, from where to where, from when to when, and how heavy it is. */
export function MetricFields({ draft, onDraft, metrics, metric, onMetric }: MetricFieldsProps): ReactNode {
  const text = useText();
  const { t } = text;
  const id = useId();
  const chooseMetric = (value: string): void => {
    if (value !== NEW) {
      onMetric(null);
      onDraft({ ...draft, metricId: value === '' ? null : value });
      return;
    }
    const made = {
      id: crypto.randomUUID(),
      metric: { name: '', unit: 'percent' as const, better: 'up' as const },
    };
    onMetric(made);
    onDraft({ ...draft, metricId: made.id });
  };
  return (
    <>
      <SelectBox
        label={t('goal-field.metricId')}
        value={metric === null ? (draft.metricId ?? '') : NEW}
        options={[
          { value: '', label: t('goal.metric.none') },
          ...metrics.map((one) => ({ value: one.id, label: metricName(one, text) })),
          { value: NEW, label: t('goal.metric.new') },
        ]}
        onChange={chooseMetric}
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
            onChange={(value) => {
              const unit = METRIC_UNITS.find((one) => one === value) ?? 'number';
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
            onChange={(value) => {
              onMetric({ ...metric, metric: { ...metric.metric, better: value === 'down' ? 'down' : 'up' } });
            }}
          />
        </div>
      )}
      <div className={styles.fields}>
        {(['baseline', 'target', 'weight'] as const).map((field) => (
          <label key={field}>
            {t(`goal-field.${field}`)}
            <input
              type="number"
              step="any"
              {...(field === 'weight' ? { min: 0, max: 100, required: true } : {})}
              value={draft[field] ?? ''}
              onChange={(event) => {
                const value = event.currentTarget.valueAsNumber;
                const known = Number.isNaN(value) ? null : value;
                if (field !== 'weight') onDraft({ ...draft, [field]: known });
                else onDraft({ ...draft, weight: Math.min(100, Math.max(0, known ?? 1)) });
              }}
            />
          </label>
        ))}
        <label>
          {t('goal-field.startedOn')}
          <input
            type="date"
            required
            value={draft.startedOn}
            onChange={(event) => {
              onDraft({ ...draft, startedOn: event.currentTarget.value });
            }}
          />
        </label>
        <label>
          {t('goal-field.targetOn')}
          <input
            type="date"
            value={draft.targetOn ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onDraft({ ...draft, targetOn: value === '' ? null : value });
            }}
          />
        </label>
      </div>
    </>
  );
}
