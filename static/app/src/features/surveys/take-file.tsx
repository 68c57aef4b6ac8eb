import { IMPORT_EXTENSIONS } from '@domain/channels/import/extensions';
import { lazy } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { FileButton } from '../../ui/file-button';
import { Part } from '../../ui/part';
import { useAnswerFile } from './use-answer-file';
import type { TakeFileProps } from './use-answer-file';
import styles from './surveys.module.css';

const AnswerReview = lazy(async () => ({ default: (await import('./answer-review')).AnswerReview }));

/** Answers from a file: chosen, columns looked over, tried out, taken in. The file itself never leaves the browser. */
export function TakeFile(props: TakeFileProps): ReactNode {
  const { t } = useText();
  const taking = useAnswerFile(props);
  const { review, action } = taking;
  const { file, error } = review;
  return (
    <section className={styles.box} aria-label={t('surveys.take')}>
      <h2>{t('surveys.take')}</h2>
      <p className={styles.faint}>{t('surveys.take.hint')}</p>
      <div className={styles.actions}>
        <FileButton
          label={t('surveys.choose')}
          accept={IMPORT_EXTENSIONS}
          onFile={(chosen) => {
            taking.setTaken(0);
            action.forget();
            review.choose(chosen);
          }}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={taking.keepNames}
            onChange={(event) => {
              taking.setKeepNames(event.currentTarget.checked);
            }}
          />
          {t('surveys.keep-names')}
        </label>
      </div>
      {error !== null && <FailureNote error={error instanceof AppError ? error : null} />}
      {file !== null && error === null && (
        <Part rows={3}>
          <AnswerReview fileName={file.name} taking={taking} snapshot={props.snapshot} />
        </Part>
      )}
      {action.failure !== null && <FailureNote error={action.failure} onRetry={taking.takeIn} />}
    </section>
  );
}
