import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { copyField } from '../../../ui/copy-field';
import { FailureNote } from '../../../ui/failure-note';
import { leaveByEscape } from '../../../ui/leave-by-escape';
import type { GoalInHand } from './use-sprint-goal';
import styles from './sprint-plan.module.css';

interface GoalBoxProps {
  readonly goal: GoalInHand;
  readonly canManageSprint: boolean;
}

/** The sprint's goal as Jira has it, in one line; asked for, what this plan would be for, and how to write that. */
export function GoalBox({ goal, canManageSprint }: GoalBoxProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    // The field is gone with its buttons: the keyboard goes back to where it was opened.
    if (wasOpen.current && !open) change.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const { inJira, step } = goal;
  return (
    <section className={styles.goal} aria-label={t('sprint.goal')}>
      <div className={styles.footRow}>
        <span className={styles.small}>{t('sprint.goal')}</span>
        {inJira === '' ? (
          <span className={styles.small}>{t('sprint.goal.none')}</span>
        ) : (
          <span>{inJira}</span>
        )}
        {!open && (
          <Button
            ref={change}
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              setOpen(true);
            }}
          >
            {t('sprint.goal.change')}
          </Button>
        )}
        {step.kind === 'written' && (
          <Button spacing="compact" onClick={() => void goal.undo()}>
            {t('sprint.goal.undo')}
          </Button>
        )}
        <span className={styles.small} role="status">
          {step.kind === 'written' && t('sprint.goal.written')}
          {step.kind === 'undone' && t('sprint.goal.undone')}
        </span>
      </div>
      {step.kind === 'failed' && <FailureNote error={step.error} />}
      {open && (
        <GoalForm
          goal={goal}
          canManageSprint={canManageSprint}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

function GoalForm({
  goal,
  canManageSprint,
  onClose,
}: GoalBoxProps & { readonly onClose: () => void }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState<string | null>(null);
  const { wanted, inJira, step } = goal;
  useEffect(() => {
    field.current?.focus();
  }, []);
  const copy = async (): Promise<void> => {
    if (field.current === null) return;
    const copied = await copyField(field.current);
    const words = t(copied ? 'sprint.goal.copied' : 'sprint.goal.by-hand');
    announce(words);
    setNote(words);
  };
  return (
    <form
      className={styles.capacity}
      onKeyDown={leaveByEscape(onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        void goal.write().then((written) => {
          if (written) onClose();
        });
      }}
    >
      <label className={styles.small} htmlFor={id}>
        {t('sprint.goal.of-plan')}
      </label>
      <textarea
        id={id}
        ref={field}
        className={styles.textInput}
        rows={2}
        maxLength={1_000}
        value={wanted}
        placeholder={t('sprint.goal.nothing')}
        onChange={(event) => {
          goal.type(event.currentTarget.value);
        }}
      />
      <div className={styles.footRow}>
        <Button
          type="submit"
          spacing="compact"
          appearance="primary"
          isDisabled={
            !canManageSprint || wanted.trim() === '' || wanted.trim() === inJira || step.kind === 'writing'
          }
        >
          {t('sprint.goal.write')}
        </Button>
        <Button spacing="compact" isDisabled={wanted === ''} onClick={() => void copy()}>
          {t('sprint.goal.copy')}
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            goal.forget();
            onClose();
          }}
        >
          {t('action.cancel')}
        </Button>
        <span className={styles.small} role="status">
          {note}
          {!canManageSprint && t('sprint.goal.readonly')}
        </span>
      </div>
    </form>
  );
}
