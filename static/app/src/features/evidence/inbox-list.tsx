import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { PieceFilter, PieceView } from '@contract/evidence/evidence-views';
import type { ProcedureOutput } from '@contract/rpc';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useReadPages } from '../../api/read';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { Part } from '../../ui/part';
import { Skeleton } from '../../ui/skeleton';
import { LinkForm } from './link-form';
import { RecordHistory } from '../records/history/record-history';
import { PieceCard } from './piece-card';
import { SimilarPieces } from './similar-pieces';
import { useTriage } from './use-triage';
import styles from './evidence.module.css';

interface InboxListProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly filter: PieceFilter;
  readonly onClear: () => void;
}

const PieceEditor = lazy(async () => ({ default: (await import('./piece-editor')).PieceEditor }));
const KeyHelp = lazy(async () => ({ default: (await import('./key-help')).KeyHelp }));

function nextOf({ pieces, more }: ProcedureOutput<'evidence.page'>): {
  after: { saidOn: string; id: string };
} | null {
  const last = pieces.at(-1);
  return more && last !== undefined ? { after: { saidOn: last.saidOn, id: last.id } } : null;
}

/** The pieces, one of them in hand: J and K walk, L links, S skips, U takes the last step back. */
export function InboxList({ projectId, snapshot, filter, onClear }: InboxListProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const inbox = useReadPages('evidence.page', { projectId, filter }, nextOf);
  const triage = useTriage(projectId);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState<'link' | 'similar' | 'edit' | 'keys' | null>(null);
  const canEdit = snapshot.canManageKnowledge;

  if (inbox.isPending) return <Skeleton rows={6} label={t('evidence.loading')} />;
  if (inbox.isError) return <FailureNote error={inbox.error} onRetry={() => void inbox.refetch()} />;
  const pieces = inbox.data.pages.flatMap((page) => page.pieces);
  const current = pieces[Math.min(at, pieces.length - 1)];
  if (current === undefined) return <NothingHere filter={filter} onClear={onClear} />;

  const go = (step: number): void => {
    const next = Math.max(0, Math.min(pieces.length - 1, at + step));
    setAt(next);
    setOpen(null);
    if (next >= pieces.length - 5 && inbox.hasNextPage && !inbox.isFetchingNextPage)
      void inbox.fetchNextPage();
  };
  const skip = (piece: PieceView): void => {
    triage.act(piece, { kind: 'skip', skipped: piece.triage !== 'skipped' }, () => {
      announce(t('evidence.skipped'));
      go(1);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'arrowdown') go(1);
    else if (key === 'k' || key === 'arrowup') go(-1);
    else if (canEdit && key === 'l') setOpen('link');
    else if (canEdit && key === 'd') setOpen('similar');
    else if (canEdit && key === 'e') setOpen('edit');
    else if (canEdit && key === 'q') triage.act(current, { kind: 'star', starred: !triage.starred(current) });
    else if (event.key === '?') setOpen(open === 'keys' ? null : 'keys');
    else if (canEdit && key === 's') skip(current);
    else if (canEdit && key === 'u') triage.undo?.();
    else if (key === 'escape') setOpen(null);
    else return;
    event.preventDefault();
  };
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
      {open === 'keys' && (
        <Part rows={3}>
          <KeyHelp />
        </Part>
      )}
      {triage.error !== null && <FailureNote error={triage.error} />}
      <ul className={styles.list} tabIndex={0} aria-label={t('evidence.list')} onKeyDown={onKeyDown}>
        {pieces.map((piece, index) => (
          <PieceCard
            key={piece.id}
            piece={piece}
            starred={triage.starred(piece)}
            persona={snapshot.personas.find((persona) => persona.key === piece.personaKey)}
            selected={piece === current}
            canEdit={canEdit}
            onSelect={() => {
              if (index === at) return;
              setAt(index);
              setOpen(null);
            }}
            onStar={() => {
              triage.act(piece, { kind: 'star', starred: !triage.starred(piece) });
            }}
            onUnlink={(needKey) => {
              triage.act(piece, { kind: 'unlink', needKey });
            }}
          >
            {canEdit && (open === null || open === 'keys') && (
              <div className={styles.actions}>
                <Button
                  spacing="compact"
                  appearance="primary"
                  onClick={() => {
                    setOpen('link');
                  }}
                >
                  {t('evidence.link')}
                </Button>
                <Button
                  spacing="compact"
                  onClick={() => {
                    skip(piece);
                  }}
                >
                  {t(piece.triage === 'skipped' ? 'evidence.unskip' : 'evidence.skip')}
                </Button>
                <Button
                  spacing="compact"
                  onClick={() => {
                    setOpen('similar');
                  }}
                >
                  {t('evidence.duplicates')}
                </Button>
                <Button
                  spacing="compact"
                  onClick={() => {
                    setOpen('edit');
                  }}
                >
                  {t('evidence.edit')}
                </Button>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  onClick={() => {
                    triage.act(piece, { kind: 'delete', deleted: !piece.deleted }, () => {
                      announce(t(piece.deleted ? 'evidence.restored' : 'evidence.deleted'));
                    });
                  }}
                >
                  {t(piece.deleted ? 'evidence.restore' : 'evidence.delete')}
                </Button>
              </div>
            )}
            {open === 'edit' && (
              <Part rows={4}>
                <PieceEditor
                  projectId={projectId}
                  piece={piece}
                  snapshot={snapshot}
                  onClose={() => {
                    setOpen(null);
                  }}
                />
              </Part>
            )}
            {open === 'link' && (
              <LinkForm
                projectId={projectId}
                piece={piece}
                snapshot={snapshot}
                onClose={() => {
                  setOpen(null);
                }}
                onLink={(link) => {
                  triage.act(piece, { kind: 'link', link }, () => {
                    announce(t('evidence.linked'));
                    go(1);
                  });
                }}
              />
            )}
            {(open === 'similar' || piece.voices > 0) && (
              <SimilarPieces
                projectId={projectId}
                piece={piece}
                offer={open === 'similar'}
                canEdit={canEdit}
                onMerge={(id, into) => {
                  triage.act({ ...piece, id }, { kind: 'merge', into }, () => {
                    void inbox.refetch();
                  });
                }}
              />
            )}
            <RecordHistory projectId={projectId} recordId={piece.id} canUndo={canEdit} />
          </PieceCard>
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

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/.test(target.tagName);
}
