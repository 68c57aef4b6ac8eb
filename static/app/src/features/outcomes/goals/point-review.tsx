import type { ReactNode } from 'react';
import type { MetricPoint } from '@domain/outcomes/goal';
import { useText } from '../../../i18n/text';
import { FileColumns } from '../../../ui/file-review/file-columns';
import { FileReview } from '../../../ui/file-review/file-review';
import { TakeButtons } from '../../../ui/file-review/take-buttons';
import type { FileReviewState } from '../../../ui/file-review/use-file-review';
import type { TriedPoints } from './read-points';
import styles from './goals.module.css';

interface PointReviewProps {
  readonly review: FileReviewState<TriedPoints>;
  readonly fileName: string;
  readonly busy: boolean;
  readonly onTake: (points: readonly MetricPoint[], fingerprint: string) => void;
}

const uses = ['ignore', 'on', 'value', 'answers'] as const;
const PREVIEW_ROWS = 5;
/** As the file says it, not as the metric is rounded. */
const DIGITS = 6;

/** A file of points before it is taken in: its columns, its first points, its doubts and what it would bring. */
export function PointReview({ review, fileName, busy, onTake }: PointReviewProps): ReactNode {
  const { t, day, number } = useText();
  const { read, answers, answer, leave } = review;
  return (
    <FileReview
      fileName={fileName}
      read={read}
      answers={answers}
      onAnswer={answer}
      actions={
        <TakeButtons
          label={t('metric.take', { count: read?.rows.length ?? 0 })}
          isDisabled={(read?.rows.length ?? 0) === 0}
          busy={busy}
          onTake={() => {
            if (read !== null)
              onTake(
                read.rows.map(({ row }) => row),
                read.fingerprint,
              );
          }}
          onLeave={leave}
        />
      }
    >
      {read !== null && (
        <>
          <FileColumns
            columns={read.columns}
            sample={read.sample}
            uses={uses.map((value) => ({ value, label: t(`metric.use.${value}`) }))}
            usedAs={(at) => columnUse(at, read)}
            nameOf={(column) => t('metric.use.name', { column })}
            onAnswer={answer}
          />
          <ul className={styles.items} aria-label={t('metric.preview')}>
            {read.rows.slice(0, PREVIEW_ROWS).map(({ line, row }) => (
              <li key={line}>
                {t('metric.preview.point', { day: day(row.date), value: number(row.value, DIGITS) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </FileReview>
  );
}

function columnUse(at: number, { plan }: TriedPoints): (typeof uses)[number] {
  if (at === plan.date) return 'on';
  if (at === plan.value) return 'value';
  return at === plan.answers ? 'answers' : 'ignore';
}
