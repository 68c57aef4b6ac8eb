import { useCallback, useState } from 'react';
import type { SprintJson } from '@jira/agile';
import { jiraAsUser } from '../../../api/jira';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { applyChange, driftOf, undoOf } from './apply-plan';
import type { Applied, PlanChange } from './apply-plan';
import { replaceGoal } from './use-sprint-goal';

/** What is asked for: items to move, and a goal to write where it is to change too. */
export interface Wanted {
  readonly change: PlanChange;
  readonly goal: { readonly before: string; readonly after: string } | null;
  /** It takes an earlier change back. */
  readonly takesBack: boolean;
}

type Step =
  | { readonly kind: 'ready' }
  | { readonly kind: 'moving' }
  | {
      readonly kind: 'done';
      readonly wanted: Wanted;
      readonly applied: Applied;
      /** Why the goal was not written; null = it was, or was not asked for. */
      readonly goalError: unknown;
      /** Whether the change is known after a reload too. */
      readonly kept: boolean;
    }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Applying {
  readonly step: Step;
  /** The lists around could not be read anew after the last move. */
  readonly unread: boolean;
  readonly readAnew: () => void;
  readonly move: (wanted: Wanted) => Promise<void>;
  /** null = nothing was done that could be taken back. */
  readonly undo: (() => Promise<void>) | null;
  readonly fail: (error: unknown) => void;
}

interface Around {
  /** Keys of items outside of this product. */
  readonly foreign: ReadonlySet<string>;
  readonly onApplied: () => Promise<void>;
  readonly onGoal: (now: string) => void;
}

/** Moves what a plan asks for as the person who looks, writes the goal, and keeps the change so that it can be undone. */
export function useApply(sprint: SprintJson, { foreign, onApplied, onGoal }: Around): Applying {
  const { t } = useText();
  const announce = useAnnounce();
  const note = useWrite('sprint.note-change');
  const [step, setStep] = useState<Step>({ kind: 'ready' });
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
  /** Whether the change is kept; one that moved nothing is none. */
  const keep = async ({ goal, takesBack }: Wanted, applied: Applied): Promise<boolean> => {
    const movedIn = [...applied.into.moved];
    const movedOut = [...applied.out.moved];
    const moved = [...movedIn, ...movedOut];
    if (moved.length === 0) return true;
    // It is kept with the product of the item that it names.
    const own = moved.find((key) => !foreign.has(key));
    const issueId = own === undefined ? undefined : applied.skipped.ids.get(own);
    if (issueId === undefined) return false;
    const change = { movedIn, movedOut, goal, takenBack: takesBack };
    return note.send({ issueId, sprintId: sprint.id, change }).then(
      () => true,
      () => false,
    );
  };
  const move = async (wanted: Wanted): Promise<void> => {
    setStep({ kind: 'moving' });
    try {
      // Looked at again in the last moment: the preview may have stood on the screen for a while.
      const applied = await applyChange(jiraAsUser, wanted.change, await driftOf(jiraAsUser, wanted.change));
      const goalError = await goalRefusal(wanted.goal);
      const written = goalError === null ? wanted.goal : null;
      const kept = await keep({ ...wanted, goal: written }, applied);
      setStep({ kind: 'done', wanted, applied, goalError, kept });
      announce(t(wanted.takesBack ? 'sprint.apply.undone' : 'sprint.apply.done', { name: sprint.name }));
    } catch (error) {
      setStep({ kind: 'failed', error });
      return;
    }
    await readAnew();
  };
  const goalRefusal = async (goal: Wanted['goal']): Promise<unknown> => {
    if (goal === null) return null;
    return replaceGoal(sprint.id, goal.before, goal.after, onGoal).then(
      () => null,
      (error: unknown) => error,
    );
  };
  const fail = useCallback((error: unknown) => {
    setStep({ kind: 'failed', error });
  }, []);
  return {
    step,
    unread,
    readAnew: () => void readAnew(),
    move,
    fail,
    undo:
      step.kind === 'done' &&
      !step.wanted.takesBack &&
      step.applied.into.moved.length + step.applied.out.moved.length > 0
        ? () => move(takenBack(step))
        : null,
  };
}

function takenBack({ wanted, applied, goalError }: Extract<Step, { kind: 'done' }>): Wanted {
  const { goal } = wanted;
  return {
    change: undoOf(wanted.change, applied),
    goal: goal === null || goalError !== null ? null : { before: goal.after, after: goal.before },
    takesBack: true,
  };
}
