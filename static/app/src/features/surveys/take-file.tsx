import { IMPORT_EXTENSIONS } from '@domain/channels/import/formats';
import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import type { AnswerColumn } from '@domain/surveys/map-answers';
import { writeRejectedRows } from '@domain/channels/import/safe-csv';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { saveFile } from '../../api/save-file';
import { useSaid } from '../../i18n/said';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { FileButton } from '../../ui/file-button';
import { Note } from '../../ui/note';
import { AnswerColumns } from './answer-columns';
import type { OpenedFile, ReadFile } from './read-answers';
import { useAnswerFile } from './use-answer-file';
import type { TakeFileProps } from './use-answer-file';
import styles from './surveys.module.css';

const SHOWN_PROBLEMS = 8;

/** Answers from a file: chosen, columns looked over, tried out, taken in. The file itself never leaves the browser. */
export function TakeFile(props: TakeFileProps): ReactNode {
  const { snapshot } = props;
  const { t, list } = useText();
  const answers = useAnswerFile(props);
  const { opened, read, error, action } = answers;
  const unknown = (read?.personas ?? []).filter((name) => !knows(snapshot, name));
  return (
    <section className={styles.box} aria-label={t('surveys.take')}>
      <h2>{t('surveys.take')}</h2>
      <p className={styles.faint}>{t('surveys.take.hint')}</p>
      <div className={styles.actions}>
        <FileButton
          label={t('surveys.choose')}
          accept={IMPORT_EXTENSIONS}
          onFile={(file) => {
            void answers.choose(file);
          }}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={answers.keepNames}
            onChange={(event) => {
              answers.setKeepNames(event.currentTarget.checked);
            }}
          />
          {t('surveys.keep-names')}
        </label>
      </div>
      {error !== null && <FailureNote error={error instanceof AppError ? error : null} />}
      {opened !== null && (
        <>
          <AnswerColumns
            opened={opened}
            onColumns={(columns: readonly AnswerColumn[]) => {
              void answers.tryOut({ ...opened, columns });
            }}
          />
          {read !== null && (
            <>
              <p role="status">
                {t('surveys.would-take', {
                  answers: read.answers.length,
                  people: read.respondents,
                  rejected: read.rejected.length,
                })}
              </p>
              {unknown.length > 0 && (
                <Note
                  tone="warning"
                  title={t('surveys.unknown-personas', { personas: list(unknown.slice(0, 5)) })}
                >
                  {t('surveys.unknown-personas.text')}
                </Note>
              )}
              {read.rejected.length > 0 && <Rejected opened={opened} read={read} />}
              <div className={styles.actions}>
                <Button
                  appearance="primary"
                  spacing="compact"
                  isDisabled={read.answers.length === 0}
                  isLoading={action.busy}
                  onClick={answers.takeIn}
                >
                  {t('surveys.take-in', { count: read.answers.length })}
                </Button>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  isDisabled={action.busy}
                  onClick={answers.leave}
                >
                  {t('action.cancel')}
                </Button>
                {action.busy && (
                  <progress
                    max={read.answers.length}
                    value={answers.taken}
                    aria-label={t('surveys.taking')}
                  />
                )}
              </div>
            </>
          )}
        </>
      )}
      {action.failure !== null && <FailureNote error={action.failure} onRetry={answers.takeIn} />}
    </section>
  );
}

/** Rows that could not be read, each with line and reason; all of them as a file to correct. */
function Rejected({ opened, read }: { opened: OpenedFile; read: ReadFile }): ReactNode {
  const { t } = useText();
  const say = useSaid();
  return (
    <Note
      tone="warning"
      title={t('surveys.rejected', { count: read.rejected.length })}
      actions={
        <Button
          spacing="compact"
          onClick={() => {
            saveFile(
              'answers-to-correct.csv',
              'text/csv',
              writeRejectedRows(opened.shape.columns, read.rejected, say),
            );
          }}
        >
          {t('surveys.rejected.download')}
        </Button>
      }
    >
      <ul className={styles.problems}>
        {read.rejected.slice(0, SHOWN_PROBLEMS).map((row) => (
          <li key={row.line}>{t('surveys.problem', { line: row.line, reason: say(row.problem.said) })}</li>
        ))}
      </ul>
    </Note>
  );
}

function knows(snapshot: KnowledgeSnapshot, name: string): boolean {
  const wanted = name.trim().toLowerCase();
  return snapshot.personas.some((one) => one.key === wanted || one.name.toLowerCase() === wanted);
}
