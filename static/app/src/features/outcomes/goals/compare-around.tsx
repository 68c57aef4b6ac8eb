import { useState } from 'react';
import type { ReactNode } from 'react';
import { KPI_SHAPES } from '@domain/outcomes/kpi';
import { RATINGS } from '@domain/surveys/rating-score';
import type { RatingKind } from '@domain/surveys/rating-score';
import type { ScoreView } from '@contract/surveys/survey-views';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import { valueWriter } from './metric-words';
import styles from './goals.module.css';

const windows = [30, 90, 180] as const;

/** Before and after a day that matters, such as a release: an association, said so. */
export function CompareAround({ kind, projectId }: { kind: RatingKind; projectId: string }): ReactNode {
  const text = useText();
  const { t, number } = text;
  const [on, setOn] = useState('');
  const [days, setDays] = useState<number>(90);
  const comparison = useRead('kpi.compare', on === '' ? null : { projectId, kind, on, days });
  const write = valueWriter(KPI_SHAPES[kind].unit, text);
  const scoreOf = (score: ScoreView): string =>
    score.value === null
      ? t('around.nobody')
      : score.low === null || score.high === null
        ? t('around.score.bare', { value: write(score.value), count: score.answers })
        : t('around.score', {
            value: write(score.value),
            low: write(score.low),
            high: write(score.high),
            count: score.answers,
          });
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${number(value, RATINGS[kind].digits)}`;
  return (
    <section className={styles.compare} aria-label={t('around.name')}>
      <h3>{t('around.name')}</h3>
      <div className={styles.fields}>
        <label>
          {t('around.on')}
          <input
            type="date"
            value={on}
            onChange={(event) => {
              setOn(event.currentTarget.value);
            }}
          />
        </label>
        <SelectBox
          label={t('around.days')}
          value={String(days)}
          options={windows.map((count) => ({ value: String(count), label: t('around.window', { count }) }))}
          onChange={(value) => {
            setDays(Number(value));
          }}
        />
      </div>
      {comparison.isError && (
        <FailureNote error={comparison.error} onRetry={() => void comparison.refetch()} />
      )}
      {comparison.data !== undefined && (
        <div role="status">
          <p>{t('around.before', { score: scoreOf(comparison.data.before) })}</p>
          <p>{t('around.after', { score: scoreOf(comparison.data.after) })}</p>
          <p>
            {comparison.data.difference === null
              ? t('around.too-few')
              : t('around.difference', {
                  change: signed(comparison.data.difference.estimate),
                  low: signed(comparison.data.difference.low),
                  high: signed(comparison.data.difference.high),
                })}
          </p>
        </div>
      )}
      <p className={styles.faint}>{t('around.association')}</p>
    </section>
  );
}
