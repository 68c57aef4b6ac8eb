import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../api/read';
import type { Pen } from '../../api/write';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { revealed } from '../../ui/revealed';
import { Skeleton } from '../../ui/skeleton';
import { StaysNote, TakeBack } from '../records/imports/take-back';
import type { TookBack } from '../records/imports/take-back';
import { takenBackOf } from '../records/imports/taken-back-of';
import styles from './surveys.module.css';

const words = ['imports'] as const;

interface SurveyFilesProps {
  readonly projectId: string;
  readonly canEdit: boolean;
  /** The file that the address names. */
  readonly named: string | null;
}

/** The files of answers that were taken in, the newest first; each can be taken back. */
export function SurveyFiles({ projectId, canEdit, named }: SurveyFilesProps): ReactNode {
  const { t, day } = useText();
  const [took, setTook] = useState<TookBack | null>(null);
  const files = useRead('survey.imports', { projectId });
  if (files.isPending) return <Skeleton rows={2} label={t('surveys.files.loading')} />;
  if (files.isError) return <FailureNote error={files.error} onRetry={() => void files.refetch()} />;
  if (files.data.imports.length === 0) return null;
  return (
    <section className={styles.box} aria-label={t('surveys.files')}>
      <h2>{t('surveys.files')}</h2>
      {took !== null && (
        <MoreWords parts={words}>
          <StaysNote took={took} />
        </MoreWords>
      )}
      <ul className={styles.files}>
        {files.data.imports.map((file) => (
          <li key={file.id} {...revealed(file.id === named)}>
            <span>
              <strong>{file.fileName}</strong> {t(`survey-kind.${file.kind}`)}
              <br />
              <span className={styles.faint}>
                {file.undone
                  ? t('surveys.file.undone')
                  : t('surveys.file.answers', { count: file.answers, rejected: file.rejected })}
                {!file.undone && file.firstOn !== null && file.lastOn !== null && (
                  <> {t('surveys.file.days', { from: day(file.firstOn), to: day(file.lastOn) })}</>
                )}
              </span>
            </span>
            {canEdit && !file.undone && (
              <TakeBack
                projectId={projectId}
                importId={file.id}
                name={file.fileName}
                kind="survey"
                act={undo}
                onDone={setTook}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function undo({ write }: Pen, projectId: string, id: string): Promise<TookBack['back']> {
  return takenBackOf(() => write('survey.undo', { projectId, id }));
}
