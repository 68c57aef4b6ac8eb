import Button from '@atlaskit/button/new';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ImportView } from '@contract/channels/import-views';
import { call } from '../../../api/call';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { columnsOf } from './columns-of';
import { downloadProblems } from './download-problems';
import styles from '../../evidence/evidence.module.css';

interface ImportListProps {
  readonly projectId: string;
  readonly busy: boolean;
  readonly onChanged: () => void;
  readonly onResume: (found: ImportView) => void;
}

/** Earlier imports: each can be gone on with where it stopped, or taken back. */
export function ImportList({ projectId, busy, onChanged, onResume }: ImportListProps): ReactNode {
  const { t, instant } = useText();
  const imports = useQuery({
    queryKey: ['imports', projectId],
    queryFn: async () => (await call('import.list', { projectId })).imports,
  });
  const undo = useMutation({
    mutationFn: async (importId: string) => {
      let more = true;
      while (more) ({ more } = await call('import.undo', { projectId, importId }));
    },
    onSettled: onChanged,
  });
  if (imports.isError) return <FailureNote error={imports.error} onRetry={() => void imports.refetch()} />;
  if (imports.data === undefined || imports.data.length === 0) return null;
  return (
    <section aria-label={t('import.earlier')}>
      <strong>{t('import.earlier')}</strong>
      {undo.isError && <FailureNote error={undo.error} />}
      <ul className={styles.links}>
        {imports.data.map((found) => {
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
                  isLoading={undo.isPending && undo.variables === found.id}
                  onClick={() => {
                    undo.mutate(found.id);
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
