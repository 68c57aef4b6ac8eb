import Button from '@atlaskit/button/new';
import { lazy } from 'react';
import type { ReactNode } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { Part } from '../../ui/part';
import { BehindNeeds } from '../customers/behind';
import { LinkForm } from './link-form';
import { RecordHistory } from '../records/history/record-history';
import { PieceCard } from './piece-card';
import { SimilarPieces } from './similar-pieces';
import type { ChosenPieces } from './use-chosen-pieces';
import type { InboxHand } from './use-inbox-hand';
import type { Triage } from './use-triage';
import styles from './evidence.module.css';

const PieceEditor = lazy(async () => ({ default: (await import('./piece-editor')).PieceEditor }));

interface PieceInHandProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly piece: PieceView;
  /** Its place in the list. */
  readonly index: number;
  readonly hand: InboxHand;
  readonly triage: Triage;
  /** What is chosen in the list; null where it stands in none. */
  readonly chosen: ChosenPieces | null;
  readonly onMerged: () => void;
}

/** One piece of the inbox, with what can be done with it once it is in hand. */
export function PieceInHand(props: PieceInHandProps): ReactNode {
  const { projectId, snapshot, piece, index, hand, triage, chosen } = props;
  const { t } = useText();
  const { open } = hand;
  const canEdit = snapshot.canManageKnowledge;
  return (
    <PieceCard
      piece={piece}
      starred={triage.starred(piece)}
      persona={snapshot.personas.find((persona) => persona.key === piece.personaKey)}
      selected={piece === hand.current}
      canEdit={canEdit}
      chosen={canEdit && chosen !== null ? chosen.has(piece.id) : null}
      onChoose={(range) => {
        chosen?.toggle(piece.id, range);
      }}
      onSelect={() => {
        hand.select(index);
      }}
      onOpen={hand.openBeside}
      onStar={() => {
        triage.act(piece, { kind: 'star', starred: !triage.starred(piece) });
      }}
      onUnlink={(needKey) => {
        triage.act(piece, { kind: 'unlink', needKey });
      }}
    >
      {piece.links.length > 0 && (
        <div className={styles.meta}>
          <span>{t('behind.of-needs')}</span>
          <BehindNeeds projectId={projectId} needKeys={piece.links.map(({ needKey }) => needKey)} />
        </div>
      )}
      {canEdit && open === null && <PieceActions {...props} />}
      {canEdit && open !== 'edit' && !piece.masked && <Consent piece={piece} triage={triage} />}
      <OpenForms {...props} />
      <RecordHistory projectId={projectId} recordId={piece.id} canUndo={canEdit} />
    </PieceCard>
  );
}

function PieceActions({ piece, hand, triage }: PieceInHandProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  return (
    <div className={styles.actions}>
      <Button
        spacing="compact"
        appearance="primary"
        onClick={() => {
          hand.setOpen('link');
        }}
      >
        {t('evidence.link')}
      </Button>
      <Button
        spacing="compact"
        onClick={() => {
          hand.skip(piece);
        }}
      >
        {t(piece.triage === 'skipped' ? 'evidence.unskip' : 'evidence.skip')}
      </Button>
      <Button
        spacing="compact"
        onClick={() => {
          hand.setOpen('similar');
        }}
      >
        {t('evidence.duplicates')}
      </Button>
      <Button
        spacing="compact"
        onClick={() => {
          hand.setOpen('edit');
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
            hand.done(piece);
          });
        }}
      >
        {t(piece.deleted ? 'evidence.restore' : 'evidence.delete')}
      </Button>
    </div>
  );
}

/** Whether it may be quoted outside of the team: said where it is read. */
function Consent({ piece, triage }: Pick<PieceInHandProps, 'piece' | 'triage'>): ReactNode {
  const { t } = useText();
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={piece.quotable}
        disabled={triage.busy}
        onChange={(event) => {
          triage.act(piece, { kind: 'consent', quotable: event.currentTarget.checked });
        }}
      />
      {t('evidence.quotable')}
    </label>
  );
}

/** The form that is open at the piece, and the pieces that were merged into it. */
function OpenForms({ projectId, snapshot, piece, hand, triage, onMerged }: PieceInHandProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const { open } = hand;
  const canEdit = snapshot.canManageKnowledge;
  return (
    <>
      {open === 'edit' && (
        <Part rows={4}>
          <PieceEditor
            projectId={projectId}
            piece={piece}
            snapshot={snapshot}
            onClose={() => {
              hand.setOpen(null);
            }}
          />
        </Part>
      )}
      {open === 'link' && (
        <LinkForm
          projectId={projectId}
          about={{ text: piece.text, accountName: piece.account?.name ?? '', id: piece.id }}
          snapshot={snapshot}
          onClose={() => {
            hand.setOpen(null);
          }}
          onLink={(link) => {
            triage.act(piece, { kind: 'link', link }, () => {
              announce(t('evidence.linked'));
              hand.done(piece);
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
              onMerged();
            });
          }}
        />
      )}
    </>
  );
}
