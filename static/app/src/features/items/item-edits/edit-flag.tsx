import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { useSaid } from '../../../i18n/said';
import { Dialog, DialogButtons, LeaveDialog } from '../../../ui/dialog';
import { FailureFlag, Flag } from '../../../ui/flag';
import type { EditOutcome } from './run-edits';
import type { ItemEdits } from './use-item-edits';
import styles from './item-edits.module.css';

/** So many refusals are named in the flag itself. */
const NAMED = 2;

/** What became of the last edits: what was done with undo, and each refusal in words. */
export function EditFlag({ edits }: { edits: ItemEdits }): ReactNode {
  const { state } = edits;
  if (state === null || state.kind === 'running') return null;
  if (state.kind === 'failed') return <FailureFlag error={state.error} />;
  return <Finished state={state} edits={edits} />;
}

interface FinishedProps {
  readonly state: Extract<NonNullable<ItemEdits['state']>, { kind: 'finished' }>;
  readonly edits: ItemEdits;
}

function Finished({ state, edits }: FinishedProps): ReactNode {
  const { t } = useText();
  const say = useSaid();
  const [listed, setListed] = useState(false);
  const { outcome, undone } = state;
  const { done, failed, untried } = outcome;
  const whole = failed.length === 0 && untried.length === 0;
  const named = failed.slice(0, NAMED).map(({ key, reason }) => ({ key, reason: say(reason) }));
  // Its words are on their way; a flag that was shown says nothing more.
  if (named.some(({ reason }) => reason === '')) return null;
  const list = {
    label: t('edits.refused.show'),
    act: () => {
      setListed(true);
    },
  };
  return (
    <>
      <Flag
        of={state}
        tone={whole ? 'success' : 'warning'}
        title={titleOf(outcome, undone, t)}
        {...(!whole && {
          text: named.map(({ key, reason }) => `${key}: ${reason}`).join(' '),
        })}
        {...(done.length > 0 && {
          undo: { label: t(undone ? 'plan.redo' : 'action.undo'), act: () => void edits.undo() },
        })}
        acts={failed.length > NAMED || untried.length > 0 ? [list] : []}
      />
      {listed && (
        <Dialog
          title={titleOf(outcome, undone, t)}
          onClose={() => {
            setListed(false);
          }}
        >
          <Refusals outcome={outcome} />
          <DialogButtons>
            <LeaveDialog label={t('action.close')} />
          </DialogButtons>
        </Dialog>
      )}
    </>
  );
}

function titleOf(
  { done, failed, untried }: EditOutcome,
  undone: boolean,
  t: ReturnType<typeof useText>['t'],
): string {
  const [only] = done;
  const rest = failed.length + untried.length;
  if (rest > 0) return t('edits.partly', { done: done.length, total: done.length + rest });
  if (only === undefined) return t('edits.nothing');
  const { edit } = only;
  if (edit.kind === 'rank' && !undone && done.length === 1) {
    const { item } = only;
    return edit.to.before === undefined
      ? t('edits.ranked.after', { item: item.key, other: edit.to.after ?? '' })
      : t('edits.ranked.before', { item: item.key, other: edit.to.before });
  }
  const keys = new Set(done.map(({ item }) => item.key));
  if (keys.size === 1) return t(undone ? 'plan.undone' : 'plan.saved', { item: only.item.key });
  return t(undone ? 'edits.undone' : 'edits.done', { count: keys.size });
}

function Refusals({ outcome }: { readonly outcome: EditOutcome }): ReactNode {
  const { t, list } = useText();
  const say = useSaid();
  const { failed, untried, stoppedBy } = outcome;
  return (
    <>
      <ul className={styles.refusals}>
        {failed.map(({ key, reason }, at) => (
          <li key={`${key} ${String(at)}`}>
            <strong>{key}</strong>: {say(reason)}
          </li>
        ))}
      </ul>
      {untried.length > 0 && (
        <p>
          {t('edits.untried', { count: untried.length, items: list(untried.slice(0, 10)) })}{' '}
          {stoppedBy !== null && say(stoppedBy)}
        </p>
      )}
    </>
  );
}
