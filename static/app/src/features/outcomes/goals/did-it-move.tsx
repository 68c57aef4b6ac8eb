import { useState } from 'react';
import type { ReactNode } from 'react';
import type { GoalView, MetricView } from '@contract/outcomes/goal-views';
import { isIsoDate } from '@domain/iso-date';
import { LEAST_ON_A_SIDE, movedAt, movedBeyond, movedPeople, readPeople } from '@domain/outcomes/goal-moved';
import type { Beyond } from '@domain/outcomes/goal-moved';
import { LEAST_FOR_INTERVAL } from '@domain/statistics/interval';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { metricName } from './metric-words';
import styles from './goals.module.css';

interface DidItMoveProps {
  readonly goal: GoalView;
  readonly metric: MetricView;
  /** All of the product: one that nothing was done for may be held against it. */
  readonly metrics: readonly MetricView[];
}

/** Whether a goal's metric moved at a day: beyond its own trend, beyond another metric, and among people with and without. */
export function DidItMove({ goal, metric, metrics }: DidItMoveProps): ReactNode {
  const text = useText();
  const { t } = text;
  const [on, setOn] = useState(lastReached(goal));
  const [comparedId, setCompared] = useState('');
  const compared = metrics.find(({ id }) => id === comparedId) ?? null;
  const others = metrics.filter(({ id, points }) => id !== metric.id && points.length > 0);
  return (
    <details className={styles.compare}>
      <summary>{t('moved.title')}</summary>
      <div className={styles.fields}>
        <label>
          {t('moved.on')}
          <input
            type="date"
            value={on}
            onChange={(event) => {
              setOn(event.currentTarget.value);
            }}
          />
        </label>
        {others.length > 0 && (
          <SelectBox
            label={t('moved.against')}
            value={comparedId}
            options={[
              { value: '', label: t('moved.against.none') },
              ...others.map((other) => ({ value: other.id, label: metricName(other, text) })),
            ]}
            onChange={setCompared}
          />
        )}
      </div>
      {isIsoDate(on) && (
        <div role="status">
          <p>{seriesWords(metric, on, text)}</p>
          {compared !== null && <p>{beyondWords(metric, compared, on, text)}</p>}
        </div>
      )}
      <p className={styles.faint}>{t(compared === null ? 'moved.association' : 'moved.comparison')}</p>
      <ByPeople better={metric.better} />
    </details>
  );
}

/** The day of the milestone that was reached last, else the one on which the goal began. */
function lastReached({ milestones, startedOn }: GoalView): string {
  return milestones.reduce(
    (latest, { reachedOn }) => (reachedOn !== null && reachedOn > latest ? reachedOn : latest),
    startedOn,
  );
}

function seriesWords(metric: MetricView, on: string, text: Text): string {
  const { t, number, day } = text;
  const moved = movedAt(metric.points, on, metric);
  const { before, after } = moved;
  if (moved.kind === 'too-few') return t('moved.series.too-few', { before, after, least: LEAST_ON_A_SIDE });
  if (moved.kind === 'no-rate') return t('moved.series.no-rate');
  const { change, standing } = moved;
  return t(`moved.series.${standing}`, {
    day: day(on),
    ratio: number(change.estimate, 2),
    low: number(change.low, 2),
    high: number(change.high, 2),
    before,
    after,
  });
}

function beyondWords(metric: MetricView, compared: MetricView, on: string, text: Text): string {
  const { t } = text;
  const beyond = movedBeyond(metric.points, compared.points, on, metric.better);
  if (beyond.kind === 'too-small')
    return t(`moved.too-small.${beyond.group}`, {
      metric: metricName(compared, text),
      least: LEAST_ON_A_SIDE,
    });
  return t('moved.beyond', { metric: metricName(compared, text), found: found(beyond, text) });
}

/** A difference with its interval, and what it says. */
function found(beyond: Exclude<Beyond, { kind: 'too-small' }>, { t, number }: Text): string {
  if (beyond.kind === 'alike') return t('moved.alike');
  const { change, standing } = beyond;
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${number(value)}`;
  return t(`moved.found.${standing}`, {
    change: signed(change.estimate),
    low: signed(change.low),
    high: signed(change.high),
  });
}

/** Where the measure of each person is known before and after, and some did not have the change. */
function ByPeople({ better }: { readonly better: 'up' | 'down' }): ReactNode {
  const text = useText();
  const { t, percent } = text;
  const [typed, setTyped] = useState('');
  const people = readPeople(typed);
  const moved = movedPeople(people, better);
  return (
    <details>
      <summary>{t('moved.people')}</summary>
      <label className={styles.people}>
        {t('moved.people.lines')}
        <textarea
          rows={4}
          value={typed}
          placeholder={t('moved.people.example')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      </label>
      {typed.trim() !== '' && (
        <div role="status">
          <p>
            {t('moved.people.counted', { had: people.had.after.length, without: people.hadNot.after.length })}
            {people.left > 0 && ` ${t('moved.people.left', { count: people.left })}`}
          </p>
          <p>
            {moved.kind === 'too-small'
              ? t(`moved.people.too-small.${moved.group}`, { least: LEAST_FOR_INTERVAL })
              : found(moved, text)}
            {moved.kind === 'difference' &&
              ` ${t('moved.people.cuped', { share: percent(moved.change.varianceReduction01) })}`}
          </p>
        </div>
      )}
      <p className={styles.faint}>{t('moved.people.hint')}</p>
    </details>
  );
}
