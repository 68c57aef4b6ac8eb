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
import { filtersSet } from './inbox-filters';
import { ManyBar } from './many-bar';
import { useChosenPieces } from './use-chosen-pieces';
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

type Page = ProcedureOutput<'evidence.page'>;

function nextOf({ next }: Page): { after: NonNullable<Page['next']> } | null {
  return next === null ? null : { after: next };
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
  const chosen = useChosenPieces(projectId, filter, pieces);
  useInboxKeys(hand, triage, canEdit, chosen);

  if (inbox.isPending) return <Skeleton rows={6} label={t('evidence.loading')} />;
  if (inbox.isError) return <FailureNote error={inbox.error} onRetry={() => void inbox.refetch()} />;
  if (hand.current === undefined) return <NothingHere filter={filter} onClear={onClear} />;

  return (
    <section aria-label={t('evidence.list')} className={styles.inbox}>
      {canEdit && (
        <p className={styles.keys}>
          {t('evidence.keys')}
          {chosen.ids.size === 0 && (
            <Button spacing="compact" appearance="subtle" isLoading={chosen.asking} onClick={chosen.all}>
              {t('evidence.many.all')}
            </Button>
          )}
          {triage.undo !== null && (
            <Button spacing="compact" isLoading={triage.busy} onClick={triage.undo}>
              {t('action.undo')}
            </Button>
          )}
        </p>
      )}
      {canEdit && chosen.ids.size > 0 && <ManyBar {...{ projectId, snapshot, chosen, triage }} />}
      <OrderNote filter={filter} order={inbox.data.pages[0]?.order} />
      {triage.error !== null && <FailureFlag error={triage.error} />}
      <ul ref={list} className={styles.list} aria-label={t('evidence.list')} onKeyDown={hand.onKeyDown}>
        {pieces.map((piece, index) => (
          <PieceInHand
            key={piece.id}
            {...{ projectId, snapshot, piece, index, hand, triage, chosen }}
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

/** Says where the quotes do not stand as was asked for, and how many are shown of those that are like a need. */
function OrderNote({ filter, order }: { filter: PieceFilter; order: Page['order'] | undefined }): ReactNode {
  const { t } = useText();
  if (order === 'like') return <p className={styles.keys}>{t('evidence.order.likest')}</p>;
  if (order !== 'said' || filter.order === undefined || filter.order === 'said') return null;
  return <Note tone="info" title={t('evidence.order.too-many')} />;
}

function NothingHere({ filter, onClear }: { filter: PieceFilter; onClear: () => void }): ReactNode {
  const { t } = useText();
  const filtered = filter.text !== '' || filter.likeNeedKey !== undefined || filtersSet(filter) > 0;
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
