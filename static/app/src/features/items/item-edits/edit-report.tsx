import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { useSaid } from '../../../i18n/said';
import type { EditOutcome } from './run-edits';
import type { ItemEdits } from './use-item-edits';
import styles from './item-edits.module.css';

const FIRST = 5;

/** What became of the last edits: progress, what was done with undo, and each refusal in words. */
export function EditReport({ edits }: { edits: ItemEdits }): ReactNode {
  const { t } = useText();
  const { state } = edits;
  if (state === null) return null;
  if (state.kind === 'running') {
    return (
      <div className={styles.report}>
        <Note tone="info" role="status" title={t('edits.running', { done: state.done, total: state.total })}>
          {state.total > 1 && (
            <progress value={state.done} max={state.total} aria-label={t('edits.progress')} />
          )}
        </Note>
      </div>
    );
  }
  if (state.kind === 'failed') {
    return (
      <div className={styles.report}>
        <FailureNote error={state.error} />
      </div>
    );
  }
  const { outcome, undone } = state;
  const whole = outcome.failed.length === 0 && outcome.untried.length === 0;
  return (
    <div className={styles.report}>
      <Note
        tone={whole ? 'success' : 'warning'}
        role={whole ? 'status' : 'alert'}
        title={titleOf(outcome, undone, t)}
        actions={
          <>
            {outcome.done.length > 0 && (
              <Button spacing="compact" onClick={() => void edits.undo()}>
                {t(undone ? 'plan.redo' : 'action.undo')}
              </Button>
            )}
            <Button spacing="compact" appearance="subtle" onClick={edits.close}>
              {t('action.close')}
            </Button>
          </>
        }
      >
        {!whole && <Refusals outcome={outcome} />}
      </Note>
    </div>
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

function Refusals({ outcome }: { outcome: EditOutcome }): ReactNode {
  const { t, list } = useText();
  const say = useSaid();
  const [all, setAll] = useState(false);
  const { failed, untried, stoppedBy } = outcome;
  return (
    <>
      <ul className={styles.refusals}>
        {(all ? failed : failed.slice(0, FIRST)).map(({ key, reason }, at) => (
          <li key={`${key} ${String(at)}`}>
            <strong>{key}</strong>: {say(reason)}
          </li>
        ))}
      </ul>
      {failed.length > FIRST && !all && (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('plan.more', { count: failed.length - FIRST })}
        </Button>
      )}
      {untried.length > 0 && (
        <p>
          {t('edits.untried', { count: untried.length, items: list(untried.slice(0, 10)) })}{' '}
          {stoppedBy !== null && say(stoppedBy)}
        </p>
      )}
    </>
  );
}
