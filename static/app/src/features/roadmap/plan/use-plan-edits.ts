import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '@domain/app-error';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { changePlan, explainMove } from '@jira/change-plan';
import type { PlanChange } from '@jira/change-plan';
import { jiraAsUser } from '../../../api/jira';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import { useChanged } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { useTurns } from '../../../ui/use-turns';
import { noteMove } from './note-move';

/** What became of the last move, until the next one or until it is closed. */
type Move =
  | { readonly state: 'saving'; readonly item: RoadmapItem; readonly change: PlanChange }
  | {
      readonly state: 'saved';
      readonly item: RoadmapItem;
      readonly change: PlanChange;
      readonly undone: boolean;
      /** Under which the app knows of the move. */
      readonly noteId: string;
    }
  | { readonly state: 'refused'; readonly item: RoadmapItem; readonly error: unknown };

/** The last move in any view, as its note shows it. */
export interface Moves {
  readonly move:
    | { readonly state: 'saving'; readonly item: RoadmapItem }
    | { readonly state: 'saved'; readonly item: RoadmapItem; readonly undone: boolean }
    | { readonly state: 'refused'; readonly item: RoadmapItem; readonly error: unknown }
    | null;
  readonly undo: () => Promise<void>;
  /** @throws AppError where the reason could not be written; the move stands all the same */
  readonly explain: (reason: string) => Promise<void>;
}

export interface PlanEdits extends Moves {
  readonly move: Move | null;
  readonly apply: (item: RoadmapItem, change: PlanChange, reason?: string) => Promise<boolean>;
}

/**
 * Changes plans in Jira as the person who looks. The screen moves at once; when Jira refuses, it goes back to what
 * Jira holds and says why. The last move can be undone.
 */
export function usePlanEdits(work: WorkItems, today: string): PlanEdits {
  const [move, setMove] = useState<Move | null>(null);
  const { send: note } = useWrite('changes.note-move');
  const changed = useChanged();
  const inTurn = useTurns();
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  }, [work]);

  const send = useCallback(
    async (item: RoadmapItem, change: PlanChange, undone: boolean, reason = ''): Promise<boolean> => {
      const { planFields, show, refresh } = latest.current;
      if (planFields === null) return false;
      const after = moved(item, change);
      show(after);
      setMove({ state: 'saving', item: after, change });
      try {
        // Two key presses are two changes, and the second starts from what the first has left.
        await inTurn(() => changePlan(jiraAsUser, item, change, planFields, today));
        changed('item');
        const noteId = crypto.randomUUID();
        setMove({ state: 'saved', item: after, change: reverse(item, change), undone, noteId });
        await noteMove(note, noteId, item.id, change, reason);
        return true;
      } catch (error) {
        show(item);
        setMove({ state: 'refused', item, error });
        // A conflict or a vanished item: only Jira knows where it stands now.
        if (error instanceof AppError && error.code !== 'unavailable') {
          await refresh(item.id).catch(() => undefined);
        }
        return false;
      }
    },
    [today, note, changed, inTurn],
  );

  const apply = useCallback(
    async (item: RoadmapItem, change: PlanChange, reason = ''): Promise<boolean> => {
      if (!differs(item, change)) return true;
      const saved = await send(item, change, false, reason.trim());
      if (saved && reason.trim() !== '') await explainMove(jiraAsUser, item.id, reason.trim());
      return saved;
    },
    [send],
  );
  const undo = async (): Promise<void> => {
    if (move?.state === 'saved') await send(move.item, move.change, true);
  };
  const explain = async (reason: string): Promise<void> => {
    if (move === null) return;
    await explainMove(jiraAsUser, move.item.id, reason);
    if (move.state === 'saved') await noteMove(note, move.noteId, move.item.id, move.change, reason);
    setMove(null);
  };
  return { move, apply, undo, explain };
}

function moved(item: RoadmapItem, change: PlanChange): RoadmapItem {
  return {
    ...item,
    ...(change.startDate === undefined ? {} : { startDate: change.startDate }),
    ...(change.dueDate === undefined ? {} : { dueDate: change.dueDate }),
    decided: {
      ...item.decided,
      ...(change.horizon === undefined ? {} : { horizon: change.horizon ?? undefined }),
      ...(change.work === undefined ? {} : { work: change.work ?? undefined }),
    },
  };
}

/** The change that takes a change back. */
function reverse(before: RoadmapItem, change: PlanChange): PlanChange {
  return {
    ...(change.startDate === undefined ? {} : { startDate: before.startDate }),
    ...(change.dueDate === undefined ? {} : { dueDate: before.dueDate }),
    ...(change.horizon === undefined ? {} : { horizon: before.decided?.horizon ?? null }),
    ...(change.work === undefined ? {} : { work: before.decided?.work ?? null }),
  };
}

function differs(item: RoadmapItem, change: PlanChange): boolean {
  const back = reverse(item, change);
  return (
    back.startDate !== change.startDate ||
    back.dueDate !== change.dueDate ||
    back.horizon !== change.horizon ||
    back.work !== change.work
  );
}
