import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { LEAST_FOR_INTERVAL } from '@domain/statistics/interval';
import { RATINGS } from '@domain/surveys/rating-score';
import type { RatingResults, ScoreView } from '@contract/surveys/survey-views';
import { useText } from '../../i18n/text';
import { IntervalChart } from '../../ui/interval-chart';
import { PersonaMark } from '../../ui/persona-mark';
import { changeWriter, scoreWriter } from './rating-words';
import styles from './surveys.module.css';

interface RatingViewProps {
  readonly results: RatingResults;
  readonly snapshot: KnowledgeSnapshot;
}

/** A score with its interval: in all, over time, and persona by persona. */
export function RatingView({ results, snapshot }: RatingViewProps): ReactNode {
  const text = useText();
  const { t } = text;
  const { kind, all, periods, personas } = results;
  const write = scoreWriter(kind, text);
  const span = (key: 'surveys.interval' | 'surveys.interval.short', score: ScoreView): string =>
    score.low === null || score.high === null
      ? t('surveys.no-interval', { least: LEAST_FOR_INTERVAL })
      : t(key, { low: write(score.low), high: write(score.high) });
  const short = (score: ScoreView): string => span('surveys.interval.short', score);
  const shown = periods.flatMap((period, at) =>
    period.value === null
      ? []
      : [
          {
            key: period.period,
            label: period.period,
            at01: periods.length === 1 ? 0.5 : at / (periods.length - 1),
            value: period.value,
            low: period.low,
            high: period.high,
          },
        ],
  );
  return (
    <>
      <div className={styles.score}>
        <strong>{all.value === null ? '–' : write(all.value)}</strong>
        <span>
          {span('surveys.interval', all)}
          <br />
          <span className={styles.faint}>{t('surveys.answers', { count: all.answers })}</span>
        </span>
      </div>
      <p className={styles.faint}>{t(`surveys.formula.${kind}`)}</p>
      <Direction results={results} />
      {shown.length > 0 && (
        <IntervalChart
          label={t('surveys.chart', { kind: t(`survey-kind.${kind}`), count: shown.length })}
          points={shown}
          format={write}
          ends={RATINGS[kind].scores}
        />
      )}
      <Scores
        head={t('surveys.period')}
        rows={periods.map((period) => ({ key: period.period, name: period.period, score: period }))}
        write={write}
        span={short}
      />
      <Scores
        head={t('surveys.persona')}
        rows={personas.map((score) => {
          const persona = snapshot.personas.find((one) => one.key === score.personaKey);
          return {
            key: score.personaKey ?? '',
            name:
              persona === undefined ? t('surveys.nobody-known') : <PersonaMark persona={persona} withName />,
            score,
          };
        })}
        write={write}
        span={short}
      />
    </>
  );
}

/** Where the score goes over all periods that are shown, and beneath it what the last step alone says. */
function Direction({ results }: { results: RatingResults }): ReactNode {
  const text = useText();
  const { t, percent } = text;
  const { kind, trend, change, periods } = results;
  const write = changeWriter(kind, text);
  const written = (one: { estimate: number; low: number; high: number }) => ({
    change: write(one.estimate),
    low: write(one.low),
    high: write(one.high),
  });
  const last = periods.at(-1);
  return (
    <>
      {trend !== null && (
        <p>
          {t(trend.low > 0 ? 'surveys.rising' : trend.high < 0 ? 'surveys.falling' : 'surveys.no-trend', {
            count: trend.periods,
            ...written(trend),
          })}{' '}
          {trend.p < 0.01 ? t('surveys.chance.rare') : t('surveys.chance', { share: percent(trend.p) })}
        </p>
      )}
      {change !== null && last !== undefined && (
        <p className={trend === null ? undefined : styles.faint}>
          {t(change.low > 0 ? 'surveys.rose' : change.high < 0 ? 'surveys.fell' : 'surveys.cannot-tell', {
            period: last.period,
            ...written(change),
          })}
        </p>
      )}
    </>
  );
}

interface ScoresProps {
  readonly head: string;
  readonly rows: readonly { readonly key: string; readonly name: ReactNode; readonly score: ScoreView }[];
  readonly write: (value: number) => string;
  readonly span: (score: ScoreView) => string;
}

function Scores({ head, rows, write, span }: ScoresProps): ReactNode {
  const { t, number } = useText();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className={styles.figure}>
              {t('surveys.score')}
            </th>
            <th scope="col">{t('surveys.interval.head')}</th>
            <th scope="col" className={styles.figure}>
              {t('surveys.answers.head')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, score }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className={styles.figure}>{score.value === null ? '–' : write(score.value)}</td>
              <td>{span(score)}</td>
              <td className={styles.figure}>{number(score.answers, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
