import { IMPORT_EXTENSIONS } from '@domain/channels/import/extensions';
import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import { LEAST_FOR_INTERVAL } from '@domain/statistics/interval';
import type { MetricView } from '@contract/outcomes/goal-views';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { FailureFlag } from '../../../ui/flag';
import { IntervalChart } from '../../../ui/interval-chart';
import type { ChartLine } from '../../../ui/interval-chart';
import { FileButton } from '../../../ui/file-button';
import { useFileReview } from '../../../ui/file-review/use-file-review';
import { Part } from '../../../ui/part';
import { usePutPoints } from './put-points';
import { userDay } from '../../../api/user-day';
import { metricName, valueWriter } from './metric-words';
import styles from './goals.module.css';

const PointReview = lazy(async () => ({ default: (await import('./point-review')).PointReview }));

interface MetricPointsProps {
  readonly metric: MetricView;
  readonly projectId: string;
  readonly canEdit: boolean;
  readonly lines?: readonly ChartLine[];
}

/** A metric over time as picture and as table; points are typed, or come from a file. */
export function MetricPoints({ metric, projectId, canEdit, lines = [] }: MetricPointsProps): ReactNode {
  const text = useText();
  const { t, day } = text;
  const announce = useAnnounce();
  const put = usePutPoints(projectId, metric.id);
  const remove = useWrite('metric.remove-point', { until: ['goal.list'] });
  const write = valueWriter(metric.unit, text);
  const { points } = metric;
  const name = metricName(metric, text);
  const saved = (count: number): void => {
    announce(t('metric.saved', { count }));
  };
  const review = useFileReview(async (file, answers) => {
    const { tryPoints } = await import('./read-points');
    return tryPoints(file, answers);
  });
  return (
    <div className={styles.points}>
      {points.length === 0 ? (
        <p>{t('metric.none')}</p>
      ) : (
        <IntervalChart
          label={t('metric.chart', { metric: name, count: points.length })}
          points={points.map((point) => ({
            key: point.date,
            label: day(point.date),
            at01: placeOf(point.date, points[0]?.date ?? '', points.at(-1)?.date ?? ''),
            value: point.value,
            low: point.low,
            high: point.high,
          }))}
          lines={lines}
          format={write}
        />
      )}
      {canEdit && (
        <PointForm
          key={points.length}
          unit={metric.unit}
          isSaving={put.busy}
          onSave={(point) => {
            put.run({ points: [point], file: null }, () => {
              saved(1);
            });
          }}
        >
          <FileButton label={t('metric.import')} accept={IMPORT_EXTENSIONS} onFile={review.choose} />
        </PointForm>
      )}
      {canEdit && review.file !== null && review.error === null && (
        <Part rows={3}>
          <PointReview
            review={review}
            fileName={review.file.name}
            busy={put.busy}
            onTake={(taken, fingerprint) => {
              const file = { name: review.file?.name ?? '', fingerprint };
              put.run({ points: [...taken], file }, () => {
                saved(taken.length);
                review.leave();
              });
            }}
          />
        </Part>
      )}
      {review.error !== null && (
        <FailureNote error={review.error instanceof AppError ? review.error : null} />
      )}
      {put.failure !== null && <FailureNote error={put.failure} />}
      {remove.failure !== null && <FailureFlag error={remove.failure} />}
      {points.length > 0 && (
        <PointTable
          metric={metric}
          canEdit={canEdit}
          onRemove={(date) => {
            remove.run({ projectId, metricId: metric.id, date });
          }}
        />
      )}
    </div>
  );
}

interface PointTableProps extends Pick<MetricPointsProps, 'metric' | 'canEdit'> {
  readonly onRemove: (date: string) => void;
}

function PointTable({ metric, canEdit, onRemove }: PointTableProps): ReactNode {
  const text = useText();
  const { t, day, number } = text;
  const write = valueWriter(metric.unit, text);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('metric.day')}</th>
          <th scope="col" className={styles.figure}>
            {t('metric.value')}
          </th>
          <th scope="col">{t('metric.interval')}</th>
          <th scope="col" className={styles.figure}>
            {t('metric.answers')}
          </th>
          <th scope="col">{t('metric.source')}</th>
        </tr>
      </thead>
      <tbody>
        {[...metric.points].reverse().map((point) => (
          <tr key={point.date}>
            <th scope="row">{day(point.date)}</th>
            <td className={styles.figure}>{write(point.value)}</td>
            <td>
              {point.low === null || point.high === null
                ? point.answers !== null && point.answers < LEAST_FOR_INTERVAL
                  ? t('metric.too-few', { least: LEAST_FOR_INTERVAL })
                  : '–'
                : t('metric.span', { low: write(point.low), high: write(point.high) })}
            </td>
            <td className={styles.figure}>{point.answers === null ? '–' : number(point.answers, 0)}</td>
            <td>
              {point.computed ? (
                t('metric.computed')
              ) : (
                <>
                  {t('metric.typed')}{' '}
                  {canEdit && (
                    <Button
                      spacing="compact"
                      appearance="subtle"
                      aria-label={t('metric.remove.name', { day: day(point.date) })}
                      onClick={() => {
                        onRemove(point.date);
                      }}
                    >
                      {t('metric.remove')}
                    </Button>
                  )}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PointFormProps {
  readonly unit: MetricView['unit'];
  readonly isSaving: boolean;
  readonly onSave: (point: { date: string; value: number; answers: number | null }) => void;
  readonly children: ReactNode;
}

function PointForm({ unit, isSaving, onSave, children }: PointFormProps): ReactNode {
  const { t } = useText();
  const [date, setDate] = useState(userDay);
  const [value, setValue] = useState('');
  const [answers, setAnswers] = useState('');
  const ready = date !== '' && value !== '' && Number.isFinite(Number(value));
  return (
    <form
      className={styles.fields}
      aria-label={t('metric.add-point')}
      onSubmit={(event) => {
        event.preventDefault();
        const people = Math.round(Number(answers));
        if (ready) onSave({ date, value: Number(value), answers: people >= 1 ? people : null });
      }}
    >
      <label>
        {t('metric.day')}
        <input
          type="date"
          required
          value={date}
          onChange={(event) => {
            setDate(event.currentTarget.value);
          }}
        />
      </label>
      <label>
        {t(`metric.value.${unit}`)}
        <input
          type="number"
          required
          step="any"
          value={value}
          onChange={(event) => {
            setValue(event.currentTarget.value);
          }}
        />
      </label>
      <label>
        {t('metric.answers.optional')}
        <input
          type="number"
          min={1}
          step={1}
          value={answers}
          onChange={(event) => {
            setAnswers(event.currentTarget.value);
          }}
        />
      </label>
      <Button type="submit" spacing="compact" isDisabled={!ready} isLoading={isSaving}>
        {t('metric.add-point')}
      </Button>
      {children}
    </form>
  );
}

/** Where a day lies between the first and the last, 0 to 1; a single point stands in the middle. */
function placeOf(date: string, first: string, last: string): number {
  const from = Date.parse(first);
  const whole = Date.parse(last) - from;
  return whole === 0 ? 0.5 : (Date.parse(date) - from) / whole;
}
