import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import styles from './need-editor.module.css';

interface SplitNeedProps {
  readonly projectId: string;
  readonly needKey: string;
  readonly title: string;
}

/** Makes two needs of one: the second gets a name and the quotes that are about it. */
export function SplitNeed(props: SplitNeedProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <details
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('split.name')}</summary>
      {open && (
        <SplitForm
          {...props}
          onDone={() => {
            setOpen(false);
          }}
        />
      )}
    </details>
  );
}

function SplitForm({
  projectId,
  needKey,
  onDone,
}: SplitNeedProps & { readonly onDone: () => void }): ReactNode {
  const { t, day } = useText();
  const announce = useAnnounce();
  const fieldId = useId();
  const [id] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState('');
  const [pieceIds, setPieceIds] = useState<readonly string[]>([]);
  const action = useWrite('need.split');
  const pieces = useRead('evidence.page', { projectId, filter: { needKey } });
  return (
    <form
      className={styles.form}
      aria-label={t('split.name')}
      onSubmit={(event) => {
        event.preventDefault();
        action.run({ projectId, needKey, id, title, statement: '', pieceIds: [...pieceIds] }, () => {
          announce(t('split.done'));
          onDone();
        });
      }}
    >
      <label htmlFor={fieldId}>{t('split.title')}</label>
      <Textfield
        id={fieldId}
        isCompact
        isRequired
        maxLength={200}
        value={title}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
        }}
      />
      <fieldset className={styles.plain}>
        <legend>{t('split.pieces')}</legend>
        {pieces.isError && <FailureNote error={pieces.error} onRetry={() => void pieces.refetch()} />}
        {pieces.data?.pieces.length === 0 && <p>{t('needs.no-evidence')}</p>}
        {(pieces.data?.pieces ?? []).map((piece) => (
          <label key={piece.id} className={styles.piece}>
            <input
              type="checkbox"
              checked={pieceIds.includes(piece.id)}
              onChange={(event) => {
                const others = pieceIds.filter((one) => one !== piece.id);
                setPieceIds(event.currentTarget.checked ? [...others, piece.id] : others);
              }}
            />
            <span>
              <q dir="auto">{piece.text}</q> {day(piece.saidOn)}
            </span>
          </label>
        ))}
      </fieldset>
      <p>{t('split.ratings')}</p>
      {action.failure !== null && <FailureNote error={action.failure} />}
      <Button type="submit" spacing="compact" isDisabled={title.trim().length < 3} isLoading={action.busy}>
        {t('split.do')}
      </Button>
    </form>
  );
}
