import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { RankPlace } from '@jira/agile-moves';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import { useTurns } from '../../../ui/use-turns';
import { placeNow, rankBeside } from '../../items/item-edits/rank-place';
import type { ItemEdits } from '../../items/item-edits/use-item-edits';
import type { PriorityView } from './priority-view';

export const WAYS = ['top', 'up', 'down'] as const;
export type Way = (typeof WAYS)[number];

/** Ranking by hand: what the rows stand in is Jira's own order, so that one can be put before or after another. */
export interface Ranking {
  /** False = the rows stand in another order; `order` brings them into Jira's. */
  readonly byHand: boolean;
  readonly order: () => void;
  /** Whether the row may go that way. */
  readonly may: (itemId: string, way: Way) => boolean;
  readonly move: (itemId: string, way: Way) => void;
  /** Puts a row directly before or after another. */
  readonly put: (itemId: string, besideId: string, edge: 'before' | 'after') => void;
}

interface RankingInput {
  /** The rows in the order in which they are shown. */
  readonly shown: readonly RoadmapItem[];
  readonly view: Pick<PriorityView, 'sort' | 'descending' | 'group'>;
  readonly work: WorkItems;
  readonly edits: ItemEdits;
  readonly onOrder: () => void;
}

/** The ways to write Jira's rank from the rows; null where this site has no rank. */
export function useRanking({ shown, view, work, edits, onOrder }: RankingInput): Ranking | null {
  const inTurn = useTurns();
  const latest = useRef({ shown, work, edits, onOrder });
  useEffect(() => {
    latest.current = { shown, work, edits, onOrder };
  });
  const byHand = view.sort === 'backlog' && !view.descending && view.group === 'none';
  const go = useCallback(
    (itemId: string, to: RankPlace | null): void => {
      const { work: now } = latest.current;
      const item = now.items.find(({ id }) => id === itemId);
      if (item === undefined || to === null) return;
      const back = placeNow(item, now.items);
      if (back === null) return;
      // The row stands in its new place at once; Jira's own rank follows.
      now.show({ ...item, rank: rankBeside(to, now.items) ?? item.rank });
      void inTurn(() => latest.current.edits.apply([{ item, edit: { kind: 'rank', to, back } }]));
    },
    [inTurn],
  );
  const hasRank = work.planFields !== null && work.planFields.rank !== null;
  return useMemo(() => {
    if (!hasRank) return null;
    return {
      byHand,
      order: () => {
        latest.current.onOrder();
      },
      may: (itemId, way) => placeOnWay(latest.current.shown, itemId, way) !== null,
      move: (itemId, way) => {
        go(itemId, placeOnWay(latest.current.shown, itemId, way));
      },
      put: (itemId, besideId, edge) => {
        const beside = latest.current.shown.find(({ id }) => id === besideId);
        if (beside !== undefined && besideId !== itemId) go(itemId, { [edge]: beside.key });
      },
    };
  }, [hasRank, byHand, go]);
}

/** Where a row comes to stand by going a way among those that are shown; null where it stands there already. */
export function placeOnWay(shown: readonly RoadmapItem[], itemId: string, way: Way): RankPlace | null {
  const at = shown.findIndex(({ id }) => id === itemId);
  if (at < 0) return null;
  if (way === 'down') {
    const next = shown[at + 1];
    return next === undefined ? null : { after: next.key };
  }
  const before = at === 0 ? undefined : shown[way === 'top' ? 0 : at - 1];
  return before === undefined ? null : { before: before.key };
}
