import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../i18n/text';
import { FileReview } from '../../ui/file-review/file-review';
import { TakeButtons } from '../../ui/file-review/take-buttons';
import { Note } from '../../ui/note';
import { AnswerColumns } from './answer-columns';
import type { useAnswerFile } from './use-answer-file';
import styles from './surveys.module.css';

interface AnswerReviewProps {
  readonly fileName: string;
  readonly taking: ReturnType<typeof useAnswerFile>;
  readonly snapshot: KnowledgeSnapshot;
}

/** What the chosen file would bring, and the way to take it in. */
export function AnswerReview({ fileName, taking, snapshot }: AnswerReviewProps): ReactNode {
  const { t, list } = useText();
  const { review, action } = taking;
  const { read } = review;
  const unknown = (read?.personas ?? []).filter((name) => !knows(snapshot, name));
  const nothing = read === null || (read.answers === 0 && read.inWords === 0);
  return (
    <FileReview
      fileName={fileName}
      read={read}
      answers={review.answers}
      onAnswer={review.answer}
      actions={
        <>
          <TakeButtons
            label={t('surveys.take-in', { count: read?.answers ?? 0 })}
            isDisabled={nothing}
            busy={action.busy}
            onTake={taking.takeIn}
            onLeave={review.leave}
          />
          {action.busy && (
            <progress max={read?.answers ?? 1} value={taking.taken} aria-label={t('surveys.taking')} />
          )}
        </>
      }
    >
      {read !== null && (
        <>
          <AnswerColumns read={read} onAnswer={review.answer} />
          <p>{t('surveys.would-take', { answers: read.answers, people: read.people })}</p>
          {read.inWords > 0 && (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={taking.keepWords}
                onChange={(event) => {
                  taking.setKeepWords(event.currentTarget.checked);
                }}
              />
              {t('surveys.keep-words', { count: read.inWords })}
            </label>
          )}
          {unknown.length > 0 && (
            <Note
              tone="warning"
              title={t('surveys.unknown-personas', { personas: list(unknown.slice(0, 5)) })}
            >
              {t('surveys.unknown-personas.text')}
            </Note>
          )}
        </>
      )}
    </FileReview>
  );
}

function knows(snapshot: KnowledgeSnapshot, name: string): boolean {
  const wanted = name.trim().toLowerCase();
  return snapshot.personas.some((one) => one.key === wanted || one.name.toLowerCase() === wanted);
}
