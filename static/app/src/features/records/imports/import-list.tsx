import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportView } from '@contract/channels/import-views';
import type { ProcedureInput } from '@contract/rpc';
import { useRead } from '../../../api/read';
import type { Pen } from '../../../api/write';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { StaysNote, TakeBack } from './take-back';
import type { TookBack } from './take-back';
import { takenBackOf } from './taken-back-of';
import styles from './imports.module.css';

interface ImportListProps {
  readonly projectId: string;
  /** Which imports: of pieces, of accounts, of points of metrics. */
  readonly kind: 'evidence' | 'account' | 'point';
  readonly canEdit: boolean;
  /** While rows of another file are on their way nothing else is begun. */
  readonly busy?: boolean;
  /** What else can be done with an import; `open` says that it stopped before its end. */
  readonly actionsOf?: (found: ImportView, open: boolean) => ReactNode;
}

const words = ['imports'] as const;

/** Earlier imports: each can be taken back, whole. */
export function ImportList(props: ImportListProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <List {...props} />
    </MoreWords>
  );
}

function List({ projectId, kind, canEdit, busy = false, actionsOf }: ImportListProps): ReactNode {
  const { t, instant } = useText();
  const [took, setTook] = useState<TookBack | null>(null);
  const input: ProcedureInput<'import.list'> = { projectId, kinds: [kind] };
  const imports = useRead('import.list', input);
  if (imports.isError) return <FailureNote error={imports.error} onRetry={() => void imports.refetch()} />;
  if (imports.data === undefined || imports.data.imports.length === 0) return null;
  return (
    <section className={styles.box} aria-label={t('import.earlier')}>
      <strong>{t('import.earlier')}</strong>
      {took !== null && <StaysNote took={took} />}
      <ul className={styles.list}>
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
              {!found.undone && <span>{broughtWords(found, t)}</span>}
              {!found.undone && canEdit && !busy && (
                <TakeBack
                  projectId={projectId}
                  importId={found.id}
                  name={found.fileName}
                  kind={kind}
                  act={undo}
                  onDone={setTook}
                />
              )}
              {!busy && actionsOf?.(found, open)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function undo({ write }: Pen, projectId: string, importId: string): Promise<TookBack['back']> {
  return takenBackOf(() => write('import.undo', { projectId, importId }));
}

/** What came with an import: pieces, accounts or points, and how many of those that were there it changed. */
function broughtWords(
  { kind, added, changed }: Pick<ImportView, 'kind' | 'added' | 'changed'>,
  t: ReturnType<typeof useText>['t'],
): string {
  if (kind === 'point') return t('import.brought.points', { added, changed });
  return kind === 'evidence'
    ? t('import.added', { count: added })
    : t('import.brought.records', { added, changed });
}
