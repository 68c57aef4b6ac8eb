import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ImportView } from '@contract/channels/import-views';
import { useRead } from '../../../api/read';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { columnsOf } from './columns-of';
import { downloadProblems } from './download-problems';
import styles from '../../evidence/evidence.module.css';

interface ImportListProps {
  readonly projectId: string;
  readonly busy: boolean;
  readonly onResume: (found: ImportView) => void;
}

/** Earlier imports: each can be gone on with where it stopped, or taken back. */
export function ImportList({ projectId, busy, onResume }: ImportListProps): ReactNode {
  const { t, instant } = useText();
  const imports = useRead('import.list', { projectId });
  const undo = useAct(async (importId: string, { write }) => {
    let more = true;
    while (more) ({ more } = await write('import.undo', { projectId, importId }));
  });
  if (imports.isError) return <FailureNote error={imports.error} onRetry={() => void imports.refetch()} />;
  if (imports.data === undefined || imports.data.imports.length === 0) return null;
  return (
    <section aria-label={t('import.earlier')}>
      <strong>{t('import.earlier')}</strong>
      {undo.failure !== null && <FailureNote error={undo.failure} />}
      <ul className={styles.links}>
        {imports.data.imports.map((found) => {
          const open = found.job.state === 'running' || found.job.state === 'waiting';
          return (
            <li key={found.id}>
              <span>{found.fileName}</span>
              <span className={styles.faint}>{instant(found.startedAt)}</span>
              <Lozenge tone={found.undone ? 'neutral' : open ? 'warning' : 'success'}>
                {t(
                  found.undone
                    ? 'import.undone'
                    : open
                      ? 'import.state.stopped'
                      : `import.state.${found.job.state}`,
                )}
              </Lozenge>
              <span>{t('import.added', { count: found.added })}</span>
              {open && !busy && (
                <Button
                  spacing="compact"
                  onClick={() => {
                    onResume(found);
                  }}
                >
                  {t('import.resume')}
                </Button>
              )}
              {!found.undone && !busy && (
                <Button
                  spacing="compact"
                  appearance="subtle"
                  isLoading={undo.sent === found.id}
                  onClick={() => {
                    undo.run(found.id);
                  }}
                >
                  {t('import.undo')}
                </Button>
              )}
              {found.rejected > 0 && (
                <Button
                  spacing="compact"
                  appearance="subtle"
                  onClick={() => void downloadProblems(projectId, found.id, columnsOf(found))}
                >
                  {t('import.problems', { count: found.rejected })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
