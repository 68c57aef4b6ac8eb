import Button from '@atlaskit/button/new';
import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import { said } from '@domain/words/said';
import { readSprint, writeSprintGoal } from '@jira/agile';
import type { SprintJson } from '@jira/agile';
import { jiraAsUser } from '../../../api/jira';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { copyField } from '../../../ui/copy-field';
import { FailureNote } from '../../../ui/failure-note';
import styles from './sprint-plan.module.css';

interface GoalBoxProps {
  readonly sprint: SprintJson;
  /** What the draft is for, in a sentence; null while it touches no need. */
  readonly suggested: string | null;
  readonly canManageSprint: boolean;
}

type Step =
  | { readonly kind: 'ready' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'written'; readonly before: string }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The sprint's goal: what Jira has, what this plan would be for, and how to take the one for the other. */
export function GoalBox({ sprint, suggested, canManageSprint }: GoalBoxProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [inJira, setInJira] = useState((sprint.goal ?? '').trim());
  const [typed, setTyped] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'ready' });
  const wanted = typed ?? suggested ?? '';
  const copy = async (): Promise<void> => {
    if (field.current === null) return;
    const copied = await copyField(field.current);
    const words = t(copied ? 'sprint.goal.copied' : 'sprint.goal.by-hand');
    announce(words);
    setNote(words);
  };
  /** Writes a goal in the place of the one that is shown; one that somebody else wrote meanwhile stays. */
  const write = async (goal: string, after: Step): Promise<void> => {
    setStep({ kind: 'writing' });
    setNote(null);
    try {
      const now = ((await readSprint(jiraAsUser, sprint.id)).goal ?? '').trim();
      if (now !== inJira) {
        setInJira(now);
        throw new AppError('conflict', said('planning.goal-changed'));
      }
      await writeSprintGoal(jiraAsUser, sprint.id, goal);
      setInJira(goal);
      setStep(after);
      announce(t(after.kind === 'written' ? 'sprint.goal.written' : 'sprint.goal.undone'));
    } catch (error) {
      setStep({ kind: 'failed', error });
    }
  };
  return (
    <section className={styles.capacity} aria-label={t('sprint.goal')}>
      <h2 className={styles.heading}>{t('sprint.goal')}</h2>
      <p>
        <span className={styles.small}>{t('sprint.goal.in-jira')}</span>{' '}
        {inJira === '' ? <span className={styles.small}>{t('sprint.goal.none')}</span> : inJira}
      </p>
      <label className={styles.small} htmlFor={id}>
        {t('sprint.goal.of-plan')}
      </label>
      <textarea
        id={id}
        ref={field}
        className={styles.textInput}
        rows={3}
        maxLength={1_000}
        value={wanted}
        placeholder={t('sprint.goal.nothing')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      {step.kind === 'failed' && <FailureNote error={step.error} />}
      <div className={styles.footRow}>
        <Button spacing="compact" isDisabled={wanted === ''} onClick={() => void copy()}>
          {t('sprint.goal.copy')}
        </Button>
        <Button
          spacing="compact"
          isDisabled={
            !canManageSprint || wanted.trim() === '' || wanted.trim() === inJira || step.kind === 'writing'
          }
          onClick={() => void write(wanted.trim(), { kind: 'written', before: inJira })}
        >
          {t('sprint.goal.write')}
        </Button>
        {step.kind === 'written' && (
          <Button spacing="compact" onClick={() => void write(step.before, { kind: 'undone' })}>
            {t('sprint.goal.undo')}
          </Button>
        )}
      </div>
      <p className={styles.small} role="status">
        {note}
        {step.kind === 'written' && t('sprint.goal.written')}
        {step.kind === 'undone' && t('sprint.goal.undone')}
        {!canManageSprint && t('sprint.goal.readonly')}
      </p>
    </section>
  );
}
