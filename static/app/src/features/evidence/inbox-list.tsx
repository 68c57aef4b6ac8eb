import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { PieceFilter } from '@contract/evidence/evidence-views';
import type { ProcedureOutput } from '@contract/rpc';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useReadPages } from '../../api/read';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { FailureFlag } from '../../ui/flag';
import { Note } from '../../ui/note';
import { Skeleton } from '../../ui/skeleton';
import { useTriage } from './use-triage';
import { PieceInHand } from './piece-in-hand';
import { useInboxHand } from './use-inbox-hand';
import { useInboxKeys } from './use-inbox-keys';
import styles from './evidence.module.css';

interface InboxListProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly filter: PieceFilter;
  readonly onClear: () => void;
}

function nextOf({ pieces, more }: ProcedureOutput<'evidence.page'>): {
  after: { saidOn: string; id: string };
} | null {
  const last = pieces.at(-1);
  return more && last !== undefined ? { after: { saidOn: last.saidOn, id: last.id } } : null;
}

/** The pieces, one of them in hand: J and K walk, L links, S skips, U takes the last step back. */
export function InboxList({ projectId, snapshot, filter, onClear }: InboxListProps): ReactNode {
  const { t } = useText();
  const inbox = useReadPages('evidence.page', { projectId, filter }, nextOf);
  const triage = useTriage(projectId);
  const pieces = (inbox.data?.pages ?? []).flatMap((page) => page.pieces);
  const canEdit = snapshot.canManageKnowledge;
  const list = useRef<HTMLUListElement>(null);
  const hand = useInboxHand({
    list,
    pieces,
    triage,
    onNearEnd: () => {
      if (inbox.hasNextPage && !inbox.isFetchingNextPage) void inbox.fetchNextPage();
    },
  });
  useInboxKeys(hand, triage, canEdit);

  if (inbox.isPending) return <Skeleton rows={6} label={t('evidence.loading')} />;
  if (inbox.isError) return <FailureNote error={inbox.error} onRetry={() => void inbox.refetch()} />;
  if (hand.current === undefined) return <NothingHere filter={filter} onClear={onClear} />;

  return (
    <section aria-label={t('evidence.list')} className={styles.inbox}>
      {canEdit && (
        <p className={styles.keys}>
          {t('evidence.keys')}
          {triage.undo !== null && (
            <Button spacing="compact" isLoading={triage.busy} onClick={triage.undo}>
              {t('action.undo')}
            </Button>
          )}
        </p>
      )}
      {triage.error !== null && <FailureFlag error={triage.error} />}
      <ul ref={list} className={styles.list} aria-label={t('evidence.list')} onKeyDown={hand.onKeyDown}>
        {pieces.map((piece, index) => (
          <PieceInHand
            key={piece.id}
            {...{ projectId, snapshot, piece, index, hand, triage }}
            onMerged={() => void inbox.refetch()}
          />
        ))}
      </ul>
      {inbox.hasNextPage && (
        <Button isLoading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
          {t('evidence.more')}
        </Button>
      )}
    </section>
  );
}

function NothingHere({ filter, onClear }: { filter: PieceFilter; onClear: () => void }): ReactNode {
  const { t } = useText();
  const filtered = filter.text !== '' || filter.triage !== 'any' || Object.keys(filter).length > 3;
  return (
    <Note
      tone="neutral"
      title={t(filtered ? 'evidence.nothing' : 'evidence.empty')}
      actions={
        filtered && (
          <Button spacing="compact" onClick={onClear}>
            {t('list.filter.clear')}
          </Button>
        )
      }
    >
      {filtered ? undefined : t('evidence.empty.text')}
    </Note>
  );
}
