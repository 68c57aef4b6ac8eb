import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import type { SprintJson } from '@jira/agile';
import type { MoveResult } from '@jira/agile-moves';
import { jiraAsUser } from '../../../api/jira';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { Note } from '../../../ui/note';
import { useSaid } from '../../../i18n/said';
import { applyChange, driftOf, undoOf } from './apply-plan';
import type { Applied, Drift, PlanChange } from './apply-plan';
import styles from './sprint-plan.module.css';

type Step =
  | { readonly kind: 'checking' }
  | { readonly kind: 'preview'; readonly drift: Drift }
  | { readonly kind: 'moving' }
  | {
      readonly kind: 'done';
      readonly change: PlanChange;
      readonly applied: Applied;
      readonly undone: boolean;
    }
  | { readonly kind: 'failed'; readonly error: unknown };

interface ApplyPanelProps {
  readonly sprint: SprintJson;
  readonly change: PlanChange;
  readonly onClose: () => void;
  readonly onApplied: () => Promise<void>;
}

/** Preview, apply and undo of a plan, with every item that did not move named with its reason. */
export function ApplyPanel({ sprint, change, onClose, onApplied }: ApplyPanelProps): ReactNode {
  const { t, list } = useText();
  const announce = useAnnounce();
  const [step, setStep] = useState<Step>({ kind: 'checking' });
  // The change is that of the moment when the panel was opened: the lists behind it reload after applying.
  const [wanted] = useState(change);
  const [unread, setUnread] = useState(false);
  const readAnew = async (): Promise<void> => {
    setUnread(false);
    try {
      await onApplied();
    } catch {
      // What was moved is moved and can be undone: only the lists around are of before.
      setUnread(true);
    }
  };
  useEffect(() => {
    let gone = false;
    driftOf(jiraAsUser, wanted).then(
      (drift) => {
        if (!gone) setStep({ kind: 'preview', drift });
      },
      (error: unknown) => {
        if (!gone) setStep({ kind: 'failed', error });
      },
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  const move = async (asked: PlanChange, undone: boolean): Promise<void> => {
    setStep({ kind: 'moving' });
    try {
      // Looked at again in the last moment: the preview may have stood on the screen for a while.
      const applied = await applyChange(jiraAsUser, asked, await driftOf(jiraAsUser, asked));
      setStep({ kind: 'done', change: asked, applied, undone });
      announce(t(undone ? 'sprint.apply.undone' : 'sprint.apply.done', { name: sprint.name }));
    } catch (error) {
      setStep({ kind: 'failed', error });
      return;
    }
    await readAnew();
  };
  return (
    <section className={styles.apply} aria-label={t('sprint.apply.title')}>
      {step.kind === 'checking' && <p role="status">{t('sprint.apply.checking')}</p>}
      {step.kind === 'moving' && <p role="status">{t('sprint.apply.moving')}</p>}
      {step.kind === 'failed' && <Failed error={step.error} />}
      {unread && <Unread onRetry={() => void readAnew()} />}
      {step.kind === 'preview' && (
        <>
          <h2 className={styles.heading}>{t('sprint.apply.preview', { name: sprint.name })}</h2>
          {wanted.into.length > 0 && (
            <p>
              <strong>{t('sprint.apply.into', { count: wanted.into.length })}</strong> {list(wanted.into)}
            </p>
          )}
          {wanted.out.length > 0 && (
            <p>
              <strong>{t('sprint.apply.out', { count: wanted.out.length })}</strong> {list(wanted.out)}
            </p>
          )}
          {sprint.state === 'active' && <p className={styles.small}>{t('sprint.apply.active')}</p>}
          <Drifted drift={step.drift} />
        </>
      )}
      {step.kind === 'done' && (
        <>
          <h2 className={styles.heading}>
            {t(step.undone ? 'sprint.apply.undone' : 'sprint.apply.done', { name: sprint.name })}
          </h2>
          <Outcome result={step.applied.into} label="sprint.apply.into" />
          <Outcome result={step.applied.out} label="sprint.apply.out" />
          <Drifted drift={step.applied.skipped} />
        </>
      )}
      <div className={styles.footRow}>
        <span className={styles.grow} />
        {step.kind === 'preview' && (
          <Button appearance="primary" onClick={() => void move(wanted, false)}>
            {t('sprint.apply.confirm')}
          </Button>
        )}
        {step.kind === 'done' &&
          !step.undone &&
          step.applied.into.moved.length + step.applied.out.moved.length > 0 && (
            <Button onClick={() => void move(undoOf(step.change, step.applied), true)}>
              {t('sprint.apply.undo')}
            </Button>
          )}
        <Button appearance="subtle" isDisabled={step.kind === 'moving'} onClick={onClose}>
          {t(step.kind === 'preview' ? 'action.cancel' : 'action.close')}
        </Button>
      </div>
    </section>
  );
}

function Failed({ error }: { error: unknown }): ReactNode {
  const { t } = useText();
  const say = useSaid();
  return (
    <Note tone="danger" role="alert" title={t('sprint.apply.nothing')}>
      {error instanceof AppError ? say(error.said) : t('failure.unknown')}
    </Note>
  );
}

function Unread({ onRetry }: { onRetry: () => void }): ReactNode {
  const { t } = useText();
  return (
    <Note
      tone="warning"
      role="alert"
      title={t('sprint.apply.unread')}
      actions={
        <Button spacing="compact" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      }
    >
      {t('sprint.apply.unread.text')}
    </Note>
  );
}

function Drifted({ drift }: { drift: Drift }): ReactNode {
  const { t, list } = useText();
  const keys = [...drift.into, ...drift.out];
  if (keys.length === 0) return null;
  return (
    <Note tone="warning" title={t('sprint.drift.title', { keys: list(keys) })}>
      {t('sprint.drift.text')}
    </Note>
  );
}

function Outcome({
  result,
  label,
}: {
  result: MoveResult;
  label: 'sprint.apply.into' | 'sprint.apply.out';
}): ReactNode {
  const { t, list } = useText();
  const say = useSaid();
  return (
    <>
      {result.moved.length > 0 && (
        <p>
          <strong>{t(label, { count: result.moved.length })}</strong> {list(result.moved)}
        </p>
      )}
      {result.failed.length > 0 && (
        <Note tone="danger" title={t('sprint.apply.refused', { count: result.failed.length })}>
          <ul className={styles.sentences}>
            {result.failed.map((failure) => (
              <li key={failure.key}>
                {failure.key}: {say(failure.reason)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {result.untried.length > 0 && (
        <Note tone="danger" title={t('sprint.apply.untried', { keys: list(result.untried) })}>
          {result.stoppedBy !== null && say(result.stoppedBy)}
        </Note>
      )}
    </>
  );
}
