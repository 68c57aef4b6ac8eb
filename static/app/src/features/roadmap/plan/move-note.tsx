import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import type { Moves } from './use-plan-edits';
import styles from './plan.module.css';

/** What became of the last move: undo, an optional reason, or why Jira refused. */
export function MoveNote({ edits }: { edits: Moves }): ReactNode {
  const { t } = useText();
  const { move } = edits;
  if (move === null) return null;
  return (
    <div className={styles.moveNote}>
      {move.state === 'refused' ? (
        <div className={styles.refused}>
          <FailureNote error={move.error} />
          <p>{t('plan.refused', { item: move.item.key })}</p>
          <Button spacing="compact" onClick={edits.close}>
            {t('action.close')}
          </Button>
        </div>
      ) : (
        <Saved key={move.item.id} move={move} edits={edits} />
      )}
    </div>
  );
}

type Kept = Exclude<NonNullable<Moves['move']>, { state: 'refused' }>;

function Saved({ move, edits }: { move: Kept; edits: Moves }): ReactNode {
  const { t } = useText();
  const [reason, setReason] = useState('');
  if (move.state === 'saving') {
    return <Note tone="info" role="status" title={t('plan.saving', { item: move.item.key })} />;
  }
  return (
    <Note
      tone="success"
      role="status"
      title={t(move.undone ? 'plan.undone' : 'plan.saved', { item: move.item.key })}
      actions={
        <>
          {!move.undone && (
            <form
              className={styles.reason}
              onSubmit={(event) => {
                event.preventDefault();
                if (reason.trim() !== '') void edits.explain(reason.trim());
              }}
            >
              <Textfield
                isCompact
                value={reason}
                maxLength={500}
                placeholder={t('plan.reason')}
                aria-label={t('plan.reason')}
                onChange={(event) => {
                  setReason(event.currentTarget.value);
                }}
              />
              {reason.trim() !== '' && (
                <Button spacing="compact" type="submit">
                  {t('plan.reason.save')}
                </Button>
              )}
            </form>
          )}
          <Button spacing="compact" onClick={() => void edits.undo()}>
            {t(move.undone ? 'plan.redo' : 'action.undo')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={edits.close}>
            {t('action.close')}
          </Button>
        </>
      }
    />
  );
}
