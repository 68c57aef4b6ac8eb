import { IMPORT_EXTENSIONS } from '@domain/channels/import/formats';
import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import type { AnswerColumn } from '@domain/surveys/map-answers';
import { describeProblem } from '@domain/channels/import/problem';
import { writeRejectedRows } from '@domain/channels/import/safe-csv';
import { surveyTemplate, SURVEY_KINDS } from '@domain/surveys/survey';
import type { SurveyKind } from '@domain/surveys/survey';
import { ANSWERS_PER_CALL } from '@contract/surveys/survey-views';
import type { SurveyAnswerInput, SurveyKindName } from '@contract/surveys/survey-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useAct } from '../../api/write';
import { saveFile } from '../../api/save-file';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { FileButton } from '../../ui/file-button';
import { Note } from '../../ui/note';
import { AnswerColumns } from './answer-columns';
import type { OpenedFile, ReadFile } from './read-answers';
import styles from './surveys.module.css';

interface TakeFileProps {
  readonly kind: SurveyKind;
  readonly snapshot: KnowledgeSnapshot;
  readonly projectId: string;
  readonly onKind: (kind: SurveyKind) => void;
}

/** A file read in the browser, ready to be taken in. */
interface AnswerFile {
  readonly id: string;
  readonly kind: SurveyKindName;
  readonly fileName: string;
  readonly answers: readonly SurveyAnswerInput[];
  readonly rejected: number;
}

const SHOWN_PROBLEMS = 8;

/** Answers from a file: chosen, columns looked over, tried out, taken in. The file itself never leaves the browser. */
export function TakeFile({ kind, snapshot, projectId, onKind }: TakeFileProps): ReactNode {
  const { t, list } = useText();
  const announce = useAnnounce();
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const [read, setRead] = useState<ReadFile | null>(null);
  const [keepNames, setKeepNames] = useState(false);
  const [taken, setTaken] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const action = useAct(async ({ id, kind: of, fileName, answers, rejected }: AnswerFile, { write }) => {
    for (let at = 0; at < answers.length; at += ANSWERS_PER_CALL) {
      const next = Math.min(answers.length, at + ANSWERS_PER_CALL);
      await write('survey.take', {
        projectId,
        file: { id, kind: of, fileName },
        answers: answers.slice(at, next),
        rejected,
        done: next === answers.length,
      });
      setTaken(next);
    }
  });
  const surveys = useMemo(
    () =>
      SURVEY_KINDS.map((name) =>
        surveyTemplate(name, {
          product: snapshot.productName,
          needs: snapshot.needs.map(({ key, title, statement }) => ({
            key,
            statement: statement === '' ? title : statement,
          })),
        }),
      ),
    [snapshot],
  );
  const tryOut = async (next: OpenedFile, names: boolean): Promise<void> => {
    setOpened(next);
    setRead(null);
    setError(null);
    try {
      const { readAnswers } = await import('./read-answers');
      setRead(await readAnswers(next, new Date().toISOString().slice(0, 10), names));
    } catch (cause) {
      setError(cause);
    }
  };
  const choose = async (file: File): Promise<void> => {
    setError(null);
    setTaken(0);
    try {
      const current = surveys.find((survey) => survey.kind === kind) ?? surveys[0];
      if (current === undefined) return;
      const { openAnswers } = await import('./read-answers');
      const next = await openAnswers(file, surveys, current);
      onKind(next.survey.kind);
      await tryOut(next, keepNames);
    } catch (cause) {
      setError(cause);
    }
  };
  const takeIn = (): void => {
    if (opened === null || read === null) return;
    const { answers, rejected } = read;
    const file = {
      id: crypto.randomUUID(),
      kind: opened.survey.kind,
      fileName: opened.file.name.slice(0, 255),
      answers,
      rejected: rejected.length,
    };
    action.run(file, () => {
      announce(t('surveys.taken', { count: answers.length }));
      setOpened(null);
    });
  };
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
            void choose(file);
          }}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={keepNames}
            onChange={(event) => {
              setKeepNames(event.currentTarget.checked);
              if (opened !== null) void tryOut(opened, event.currentTarget.checked);
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
              void tryOut({ ...opened, columns }, keepNames);
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
                  onClick={takeIn}
                >
                  {t('surveys.take-in', { count: read.answers.length })}
                </Button>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  isDisabled={action.busy}
                  onClick={() => {
                    setOpened(null);
                  }}
                >
                  {t('action.cancel')}
                </Button>
                {action.busy && (
                  <progress max={read.answers.length} value={taken} aria-label={t('surveys.taking')} />
                )}
              </div>
            </>
          )}
        </>
      )}
      {action.failure !== null && <FailureNote error={action.failure} onRetry={takeIn} />}
    </section>
  );
}

/** Rows that could not be read, each with line and reason; all of them as a file to correct. */
function Rejected({ opened, read }: { opened: OpenedFile; read: ReadFile }): ReactNode {
  const { t } = useText();
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
              writeRejectedRows(opened.shape.columns, read.rejected),
            );
          }}
        >
          {t('surveys.rejected.download')}
        </Button>
      }
    >
      <ul className={styles.problems}>
        {read.rejected.slice(0, SHOWN_PROBLEMS).map((row) => (
          <li key={row.line}>
            {t('surveys.problem', { line: row.line, reason: describeProblem(row.problem) })}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function knows(snapshot: KnowledgeSnapshot, name: string): boolean {
  const wanted = name.trim().toLowerCase();
  return snapshot.personas.some((one) => one.key === wanted || one.name.toLowerCase() === wanted);
}
