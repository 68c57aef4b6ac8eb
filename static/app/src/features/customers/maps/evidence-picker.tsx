import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { BackingPiece } from '@contract/customers/map-views';
import { useReading } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { Combobox } from '../../../ui/combobox';
import { backingPieces } from './backing-pieces';
import styles from './maps.module.css';

interface EvidencePickerProps {
  readonly projectId: string;
  readonly personaKey: string;
  /** Ids of the quotes that back it already. */
  readonly chosen: readonly string[];
  readonly pieces: ReadonlyMap<string, BackingPiece>;
  readonly onChange: (evidenceIds: readonly string[], picked: BackingPiece | null) => void;
}

const MOST = 20;

/** The quotes behind a statement, and a search for more; without any the statement is assumed. */
export function EvidencePicker(props: EvidencePickerProps): ReactNode {
  const { projectId, personaKey, chosen, pieces, onChange } = props;
  const { t, day } = useText();
  const [text, setText] = useState('');
  const [searching, setSearching] = useState(false);
  const found = useReading(backingPieces, searching ? { projectId, personaKey, text: text.trim() } : null, {
    keep: true,
  });
  const open = (found.data ?? []).filter((piece) => !chosen.includes(piece.id)).slice(0, 6);
  return (
    <div className={styles.picker}>
      {chosen.length > 0 && (
        <ul className={styles.backing}>
          {chosen.map((id) => {
            const piece = pieces.get(id);
            const words = piece?.text ?? t('map.evidence.gone');
            return (
              <li key={id}>
                <q dir="auto">{words}</q> {piece !== undefined && <span>{day(piece.saidOn)}</span>}{' '}
                <button
                  type="button"
                  className={styles.textButton}
                  aria-label={t('picker.remove', { name: words })}
                  onClick={() => {
                    onChange(
                      chosen.filter((other) => other !== id),
                      null,
                    );
                  }}
                >
                  {t('map.evidence.remove')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {chosen.length < MOST && !searching && (
        <span>
          <Button
            spacing="compact"
            onClick={() => {
              setSearching(true);
            }}
          >
            {t('map.evidence.link')}
          </Button>
        </span>
      )}
      {chosen.length < MOST && searching && (
        <Combobox
          autoFocus
          label={t('map.evidence.add')}
          placeholder={t('map.evidence.search')}
          text={text}
          onText={setText}
          busy={found.isFetching}
          behind={found.isPending || found.isPlaceholderData}
          nothing={text === '' ? t('map.evidence.none') : t('picker.nothing', { text })}
          options={open.map((piece) => ({
            id: piece.id,
            content: (
              <span className={styles.found}>
                <q dir="auto">{piece.text.length > 160 ? `${piece.text.slice(0, 160)}…` : piece.text}</q>{' '}
                <span>{day(piece.saidOn)}</span>
              </span>
            ),
          }))}
          onEscape={() => {
            setSearching(false);
          }}
          onPick={(id) => {
            const piece = open.find((one) => one.id === id);
            if (piece === undefined) return;
            onChange([...chosen, id], piece);
            setText('');
            setSearching(false);
          }}
        />
      )}
    </div>
  );
}
