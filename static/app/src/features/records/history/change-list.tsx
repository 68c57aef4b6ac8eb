import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ChangeFilterView, ChangePage } from '@contract/records/history-views';
import { usePersonNames } from '../../../api/people';
import { useReadPages } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { ChangeLine } from './change-line';
import { historyWords } from './field-words';
import styles from './history.module.css';

interface ChangeListProps {
  readonly projectId: string;
  readonly filter: ChangeFilterView;
  readonly canUndo: boolean;
}

function nextOf({ changes, more }: ChangePage): { after: { at: number; id: string } } | null {
  const last = changes.at(-1);
  return more && last !== undefined ? { after: { at: last.at, id: last.id } } : null;
}

/** Changes, the newest first, a page at a time. */
export function ChangeList(props: ChangeListProps): ReactNode {
  return (
    <MoreWords parts={historyWords}>
      <Changes {...props} />
    </MoreWords>
  );
}

function Changes({ projectId, filter, canUndo }: ChangeListProps): ReactNode {
  const { t } = useText();
  const history = useReadPages('history.page', { projectId, filter }, nextOf);
  const pages = history.data?.pages ?? [];
  const changes = pages.flatMap((page) => page.changes);
  const people = usePersonNames(
    changes.flatMap(({ accountId, broughtBy }) => [accountId, ...(broughtBy === null ? [] : [broughtBy])]),
  );
  const names = Object.assign({}, ...pages.map((page) => page.names)) as Record<string, string>;
  if (history.isPending) return <Skeleton rows={4} label={t('state.loading')} />;
  if (history.isError) return <FailureNote error={history.error} onRetry={() => void history.refetch()} />;
  if (changes.length === 0) {
    const filtered = Object.values(filter).some((value) => value !== undefined);
    return <Note tone="neutral" title={t(filtered ? 'changes.none-such' : 'changes.none')} />;
  }
  return (
    <>
      <ol className={styles.list}>
        {changes.map((change) => (
          <ChangeLine
            key={change.id}
            projectId={projectId}
            change={change}
            names={names}
            people={people}
            canUndo={canUndo}
            ofOne={filter.recordId !== undefined}
          />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button isLoading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('changes.more')}
        </Button>
      )}
    </>
  );
}
