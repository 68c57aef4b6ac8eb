import type { ReactNode } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { useSuggestions } from './use-suggestions';
import styles from './evidence.module.css';

interface SimilarPiecesProps {
  readonly projectId: string;
  readonly piece: PieceView;
  /** Whether pieces that say nearly the same are looked for. */
  readonly offer: boolean;
  readonly canEdit: boolean;
  readonly onMerge: (id: string, into: string | null) => void;
}

/** The voices that a piece stands for, and further ones that say the same: merging keeps every one of them. */
export function SimilarPieces({ projectId, piece, offer, canEdit, onMerge }: SimilarPiecesProps): ReactNode {
  const { t, day } = useText();
  const voices = useRead('evidence.voices', piece.voices > 0 ? { projectId, id: piece.id } : null);
  const draft = { text: piece.text, author: '', accountName: '', id: piece.id };
  const found = useSuggestions(projectId, draft, offer && canEdit);
  if (voices.isError) return <FailureNote error={voices.error} />;
  return (
    <div className={styles.form}>
      {(voices.data?.pieces ?? []).map((voice) => (
        <p key={voice.id} className={styles.offer}>
          <q dir="auto">{voice.text}</q> {voice.account?.name ?? voice.author} {day(voice.saidOn)}{' '}
          {canEdit && (
            <button
              type="button"
              className={styles.textButton}
              onClick={() => {
                onMerge(voice.id, null);
              }}
            >
              {t('evidence.part')}
            </button>
          )}
        </p>
      ))}
      {offer && found.data?.duplicates.length === 0 && <p>{t('evidence.similar.none')}</p>}
      {offer &&
        (found.data?.duplicates ?? []).map((twin) => (
          <p key={twin.id} className={styles.offer}>
            {t('evidence.similar', { share: twin.similarity01, day: day(twin.saidOn) })}{' '}
            <q dir="auto">{twin.text.slice(0, 240)}</q>{' '}
            <button
              type="button"
              className={styles.textButton}
              onClick={() => {
                onMerge(twin.id, piece.id);
              }}
            >
              {t('evidence.merge')}
            </button>
          </p>
        ))}
    </div>
  );
}
