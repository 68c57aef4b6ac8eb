import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useRead } from '../../api/read';
import { useAct } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { Skeleton } from '../../ui/skeleton';
import styles from './surveys.module.css';

/** The files of answers that were taken in, the newest first; each can be taken back. */
export function SurveyFiles({ projectId, canEdit }: { projectId: string; canEdit: boolean }): ReactNode {
  const { t, day } = useText();
  const announce = useAnnounce();
  const files = useRead('survey.imports', { projectId });
  const action = useAct(async (id: string, { write }) => {
    let more = true;
    while (more) ({ more } = await write('survey.undo', { projectId, id }));
  });
  if (files.isPending) return <Skeleton rows={2} label={t('surveys.files.loading')} />;
  if (files.isError) return <FailureNote error={files.error} onRetry={() => void files.refetch()} />;
  if (files.data.imports.length === 0) return null;
  return (
    <section className={styles.box} aria-label={t('surveys.files')}>
      <h2>{t('surveys.files')}</h2>
      <ul className={styles.files}>
        {files.data.imports.map((file) => (
          <li key={file.id}>
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
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={t('surveys.file.undo.name', { file: file.fileName })}
                isDisabled={action.busy}
                onClick={() => {
                  action.run(file.id, () => {
                    announce(t('surveys.file.undone'));
                  });
                }}
              >
                {t('surveys.file.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {action.failure !== null && <FailureNote error={action.failure} />}
    </section>
  );
}
