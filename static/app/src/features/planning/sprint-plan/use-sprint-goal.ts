import { useState } from 'react';
import { AppError } from '@domain/app-error';
import { said } from '@domain/words/said';
import { readSprint, writeSprintGoal } from '@jira/agile';
import type { SprintJson } from '@jira/agile';
import { jiraAsUser } from '../../../api/jira';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';

type Step =
  | { readonly kind: 'ready' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'written'; readonly before: string }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The sprint's goal as Jira has it, the one that a person wants, and the way from the one to the other. */
export interface GoalInHand {
  /** As Jira had it when it was looked at last. */
  readonly inJira: string;
  /** What was typed; before that, what the plan would be for. Empty = neither. */
  readonly wanted: string;
  readonly step: Step;
  readonly type: (text: string) => void;
  /** Lets go of what was typed. */
  readonly forget: () => void;
  /** Writes what is wanted; false where it was not written, as `step` says. */
  readonly write: () => Promise<boolean>;
  /** Puts the goal back that stood there before. */
  readonly undo: () => Promise<boolean>;
  /** Says what has been written elsewhere. */
  readonly saw: (goal: string) => void;
}

/** Keeps the goal of one sprint while it is planned. `suggested` null = the plan touches no need. */
export function useSprintGoal(sprint: SprintJson, suggested: string | null): GoalInHand {
  const { t } = useText();
  const announce = useAnnounce();
  const [inJira, setInJira] = useState((sprint.goal ?? '').trim());
  const [typed, setTyped] = useState<string | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'ready' });
  const wanted = typed ?? suggested ?? '';
  const put = async (goal: string, after: Step): Promise<boolean> => {
    setStep({ kind: 'writing' });
    try {
      await replaceGoal(sprint.id, inJira, goal, setInJira);
      setStep(after);
      announce(t(after.kind === 'written' ? 'sprint.goal.written' : 'sprint.goal.undone'));
      return true;
    } catch (error) {
      setStep({ kind: 'failed', error });
      return false;
    }
  };
  return {
    inJira,
    wanted,
    step,
    type: setTyped,
    forget: () => {
      setTyped(null);
    },
    write: () => put(wanted.trim(), { kind: 'written', before: inJira }),
    undo: () => (step.kind === 'written' ? put(step.before, { kind: 'undone' }) : Promise.resolve(false)),
    saw: setInJira,
  };
}

/**
 * Puts a goal in the place of the one that was seen; one that somebody else has written meanwhile stays, and is told.
 * @throws AppError `conflict` where another goal stands there by now; as `readSprint` and `writeSprintGoal`
 */
export async function replaceGoal(
  sprintId: string,
  seen: string,
  goal: string,
  tell: (now: string) => void,
): Promise<void> {
  const now = ((await readSprint(jiraAsUser, sprintId)).goal ?? '').trim();
  if (now !== seen) {
    tell(now);
    throw new AppError('conflict', said('planning.goal-changed'));
  }
  await writeSprintGoal(jiraAsUser, sprintId, goal);
  tell(goal);
}
