import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { call } from '../../../api/call';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { useNeedAction } from '../needs-data';
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
  const action = useNeedAction(projectId);
  const pieces = useQuery({
    queryKey: ['evidence', projectId, 'split', needKey],
    queryFn: async () => (await call('evidence.page', { projectId, filter: { needKey } })).pieces,
  });
  return (
    <form
      className={styles.form}
      aria-label={t('split.name')}
      onSubmit={(event) => {
        event.preventDefault();
        action.mutate(
          { kind: 'split', request: { needKey, id, title, statement: '', pieceIds: [...pieceIds] } },
          {
            onSuccess: () => {
              announce(t('split.done'));
              onDone();
            },
          },
        );
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
        {pieces.data?.length === 0 && <p>{t('needs.no-evidence')}</p>}
        {(pieces.data ?? []).map((piece) => (
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
      {action.isError && <FailureNote error={action.error} />}
      <Button
        type="submit"
        spacing="compact"
        isDisabled={title.trim().length < 3}
        isLoading={action.isPending}
      >
        {t('split.do')}
      </Button>
    </form>
  );
}
