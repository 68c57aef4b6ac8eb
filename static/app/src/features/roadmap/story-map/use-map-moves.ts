import { useEffect, useRef, useState } from 'react';
import { AppError } from '@domain/app-error';
import type { Named, RoadmapItem } from '@domain/roadmap/roadmap-item';
import type { SliceKind } from '@domain/roadmap/story-map';
import { rankIssues } from '@jira/agile-moves';
import type { RankPlace } from '@jira/agile-moves';
import { explainMove } from '@jira/change-plan';
import { moveToSlice, mustHaveMoved } from '@jira/map-slices';
import { jiraAsUser } from '../../../api/jira';
import { useChanged } from '../../../api/read';
import { rankBeside } from '../../items/item-edits/rank-place';
import type { PlanContext } from '../plan/plan-view';
import type { Moves } from '../plan/use-plan-edits';
import { useTurns } from '../../../ui/use-turns';
import type { ItemFields } from '@jira/map-slices';

/** One step and the step that takes it back. */
type Step =
  | {
      readonly kind: 'slice';
      readonly slices: SliceKind;
      readonly from: Named | null;
      readonly to: Named | null;
    }
  | { readonly kind: 'rank'; readonly to: RankPlace; readonly back: RankPlace };

export interface MapMoves extends Moves {
  readonly toSlice: (item: RoadmapItem, slices: SliceKind, from: Named | null, to: Named | null) => void;
  readonly toRank: (item: RoadmapItem, to: RankPlace, back: RankPlace) => void;
}

/**
 * Moves stories in Jira as the person who looks: sprint, version or rank. The screen moves at once where it can;
 * afterwards the item is read anew, so that it shows what Jira holds, whether Jira agreed or not.
 */
export function useMapMoves({ work, snapshot }: PlanContext): MapMoves {
  const [move, setMove] = useState<(NonNullable<Moves['move']> & { readonly step?: Step }) | null>(null);
  const changed = useChanged();
  const inTurn = useTurns();
  const latest = useRef({ work, snapshot });
  useEffect(() => {
    latest.current = { work, snapshot };
  });

  const run = async (item: RoadmapItem, step: Step, undone: boolean): Promise<void> => {
    const { work: now, snapshot: known } = latest.current;
    if (now.planFields === null) return;
    setMove({ state: 'saving', item });
    now.show(shown(item, step, now.items));
    const fields = { fields: known.fields, estimation: known.estimation, plan: now.planFields };
    try {
      // Two key presses are two moves, and the second starts from where the first has brought the story.
      await inTurn(() => moveInJira(item, step, fields));
      changed('item');
      await refreshed(item.id);
      const after = latest.current.work.items.find((each) => each.id === item.id) ?? item;
      setMove({
        state: 'saved',
        item: step.kind === 'slice' ? shown(item, step, []) : after,
        undone,
        step: reverse(step),
      });
    } catch (error) {
      latest.current.work.show(item);
      setMove({ state: 'refused', item, error });
      if (error instanceof AppError && error.code !== 'unavailable') await refreshed(item.id);
    }
  };
  const refreshed = (id: string): Promise<void> =>
    // A read that fails now is made up for by the next look at what has changed.
    latest.current.work.refresh(id).catch(() => undefined);

  return {
    move,
    toSlice: (item, slices, from, to) => void run(item, { kind: 'slice', slices, from, to }, false),
    toRank: (item, to, back) => void run(item, { kind: 'rank', to, back }, false),
    undo: async () => {
      if (move?.step !== undefined) await run(move.item, move.step, move.state === 'saved' && !move.undone);
    },
    explain: async (reason) => {
      if (move === null) return;
      await explainMove(jiraAsUser, move.item.id, reason);
      setMove(null);
    },
  };
}

async function moveInJira(item: RoadmapItem, step: Step, fields: ItemFields): Promise<void> {
  if (step.kind === 'rank') {
    mustHaveMoved(await rankIssues(jiraAsUser, [{ keys: [item.key], ...step.to }]));
    return;
  }
  const move = { kind: step.slices, from: step.from?.id ?? null, to: step.to };
  await moveToSlice(jiraAsUser, item, move, fields);
}

function reverse(step: Step): Step {
  return step.kind === 'slice'
    ? { ...step, from: step.to, to: step.from }
    : { kind: 'rank', to: step.back, back: step.to };
}

/** The item as it will be, until Jira has answered. */
function shown(item: RoadmapItem, step: Step, all: readonly RoadmapItem[]): RoadmapItem {
  if (step.kind === 'rank') return { ...item, rank: rankBeside(step.to, all) ?? item.rank };
  if (step.slices === 'version') {
    const others = item.versions.filter((version) => version.id !== step.from?.id);
    return { ...item, versions: step.to === null ? others : [...others, step.to] };
  }
  return {
    ...item,
    sprint: step.to === null ? null : { ...step.to, state: 'future', startDate: null, endDate: null },
  };
}
