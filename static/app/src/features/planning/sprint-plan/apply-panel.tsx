import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import type { SprintJson } from '@jira/agile';
import type { MoveResult } from '@jira/agile-moves';
import { jiraAsUser } from '../../../api/jira';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { useSaid } from '../../../i18n/said';
import { driftOf } from './apply-plan';
import type { Drift } from './apply-plan';
import { useApply } from './use-apply';
import type { Applying, Wanted } from './use-apply';
import styles from './sprint-plan.module.css';

interface ApplyPanelProps {
  readonly sprint: SprintJson;
  readonly wanted: Wanted;
  /** Keys of items outside of this product. */
  readonly foreign: ReadonlySet<string>;
  /** What it changes, in words: shown until it is done. */
  readonly summary: ReactNode;
  readonly onClose: () => void;
  readonly onApplied: () => Promise<void>;
  /** Hears which goal the sprint has by now. */
  readonly onGoal: (now: string) => void;
}

/** Preview, apply and undo of a plan, with every item that did not move named with its reason. */
export function ApplyPanel({
  sprint,
  wanted,
  foreign,
  summary,
  onClose,
  onApplied,
  onGoal,
}: ApplyPanelProps): ReactNode {
  const { t } = useText();
  const area = useRef<HTMLElement>(null);
  const apply = useApply(sprint, { foreign, onApplied, onGoal });
  const { step } = apply;
  // The change is that of the moment when this was opened: the lists behind it reload after applying.
  const [change] = useState(wanted.change);
  const [drift, setDrift] = useState<Drift | null>(null);
  const { fail } = apply;
  useEffect(() => {
    let gone = false;
    driftOf(jiraAsUser, change).then(
      (found) => {
        if (!gone) setDrift(found);
      },
      (error: unknown) => {
        if (!gone) fail(error);
      },
    );
    return () => {
      gone = true;
    };
  }, [change, fail]);
  useEffect(() => {
    // The button that was pressed is gone: what came in its place has the keyboard.
    area.current?.focus();
  }, [step.kind]);
  const title = (undone: boolean): string =>
    t(undone ? 'sprint.apply.undone' : 'sprint.apply.done', { name: sprint.name });
  return (
    <section ref={area} tabIndex={-1} className={styles.apply} aria-label={t('sprint.apply.title')}>
      {step.kind === 'moving' && <p role="status">{t('sprint.apply.moving')}</p>}
      {step.kind === 'failed' && <Failed error={step.error} />}
      {apply.unread && <Unread onRetry={apply.readAnew} />}
      {step.kind === 'ready' && (
        <>
          <h2 className={styles.heading}>
            {t(wanted.takesBack ? 'sprint.apply.back' : 'sprint.apply.preview', { name: sprint.name })}
          </h2>
          {summary}
          {sprint.state === 'active' && <p className={styles.small}>{t('sprint.apply.active')}</p>}
          {drift === null ? <p role="status">{t('sprint.apply.checking')}</p> : <Drifted drift={drift} />}
        </>
      )}
      {step.kind === 'done' && (
        <>
          <h2 className={styles.heading}>{title(step.wanted.takesBack)}</h2>
          <Outcome result={step.applied.into} label="sprint.apply.into" />
          <Outcome result={step.applied.out} label="sprint.apply.out" />
          <Drifted drift={step.applied.skipped} />
          <GoalOutcome step={step} />
          {!step.kept && <Note tone="warning" role="alert" title={t('sprint.apply.unkept')} />}
        </>
      )}
      <div className={styles.footRow}>
        <span className={styles.grow} />
        {step.kind === 'ready' && (
          <Button
            appearance="primary"
            isDisabled={drift === null}
            onClick={() => void apply.move({ ...wanted, change })}
          >
            {t(wanted.takesBack ? 'sprint.apply.undo' : 'sprint.apply.confirm')}
          </Button>
        )}
        {apply.undo !== null && <Button onClick={() => void apply.undo?.()}>{t('sprint.apply.undo')}</Button>}
        <Button appearance="subtle" isDisabled={step.kind === 'moving'} onClick={onClose}>
          {t(step.kind === 'ready' ? 'sprint.apply.to-plan' : 'action.close')}
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

/** What became of the goal: written with the moves, or left as it is, with the reason. */
function GoalOutcome({
  step: { wanted, goalError },
}: {
  step: Extract<Applying['step'], { kind: 'done' }>;
}): ReactNode {
  const { t } = useText();
  const say = useSaid();
  if (wanted.goal === null) return null;
  if (goalError === null)
    return (
      <p>
        <strong>{t('sprint.goal')}:</strong>{' '}
        {wanted.goal.after === '' ? t('sprint.goal.none') : wanted.goal.after}
      </p>
    );
  return (
    <Note tone="warning" role="alert" title={t('sprint.apply.goal-failed')}>
      {goalError instanceof AppError ? say(goalError.said) : t('failure.unknown')}
      <br />
      {t('sprint.apply.goal-yours', { goal: wanted.goal.after })}
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
