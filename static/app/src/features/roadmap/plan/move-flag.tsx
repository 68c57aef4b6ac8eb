import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { Dialog, DialogButtons, LeaveDialog, useCloseDialog } from '../../../ui/dialog';
import { FailureNote } from '../../../ui/failure-note';
import { FailureFlag, Flag } from '../../../ui/flag';
import type { Moves } from './use-plan-edits';

/** What became of the last move: undo, an optional reason, or why Jira refused. */
export function MoveFlag({ edits }: { edits: Moves }): ReactNode {
  const { move } = edits;
  const { t } = useText();
  if (move === null || move.state === 'saving') return null;
  if (move.state === 'refused') {
    return <FailureFlag error={move.error} so={t('plan.refused', { item: move.item.key })} />;
  }
  return <Saved move={move} edits={edits} />;
}

type Kept = Extract<NonNullable<Moves['move']>, { state: 'saved' }>;

function Saved({ move, edits }: { readonly move: Kept; readonly edits: Moves }): ReactNode {
  const { t } = useText();
  const [explaining, setExplaining] = useState(false);
  const explain = {
    label: t('plan.reason.give'),
    act: () => {
      setExplaining(true);
    },
  };
  return (
    <>
      <Flag
        of={move}
        tone="success"
        title={t(move.undone ? 'plan.undone' : 'plan.saved', { item: move.item.key })}
        undo={{ label: t(move.undone ? 'plan.redo' : 'action.undo'), act: () => void edits.undo() }}
        acts={move.undone ? [] : [explain]}
      />
      {explaining && (
        <Dialog
          title={t('plan.reason.of', { item: move.item.key })}
          onClose={() => {
            setExplaining(false);
          }}
        >
          <ReasonForm edits={edits} />
        </Dialog>
      )}
    </>
  );
}

function ReasonForm({ edits }: { readonly edits: Moves }): ReactNode {
  const { t } = useText();
  const close = useCloseDialog();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await edits.explain(reason.trim());
      close();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '' && !busy) void send();
      }}
    >
      <Textfield
        autoFocus
        value={reason}
        maxLength={500}
        aria-label={t('plan.reason')}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      {error !== null && <FailureNote error={error} />}
      <DialogButtons>
        <LeaveDialog label={t('action.cancel')} busy={busy} />
        <Button type="submit" appearance="primary" isLoading={busy} isDisabled={reason.trim() === ''}>
          {t('plan.reason.save')}
        </Button>
      </DialogButtons>
    </form>
  );
}
