import { compareReceipts } from '../value/receipt/compare-receipts';
import type { PlanState, ScoreState } from './snapshot';

/** One reason that weighs more or less than before; null = the line was not there. Whole units of a tenth. */
export interface LineChange {
  readonly id: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly difference: number;
}

/** An item whose priority changed; null = it had, or has, none. Ranks count from 1 among open work of its level. */
export interface ScoreChange {
  readonly issueId: string;
  readonly key: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly fromRank: number | null;
  readonly toRank: number | null;
  /** Largest difference first; lines that did not change are left out. */
  readonly lines: readonly LineChange[];
}

/** Part of a plan that differs between two days. */
export type PlanPart = 'horizon' | 'startDate' | 'dueDate' | 'status';
export const PLAN_PARTS: readonly PlanPart[] = ['horizon', 'startDate', 'dueDate', 'status'];

export interface Moved<T extends PlanState> {
  readonly before: PlanState;
  readonly after: T;
  readonly parts: readonly PlanPart[];
}

/** Why an item is no longer on the roadmap. */
export type GoneReason = 'done' | 'deleted';

export interface PlanChanges<T extends PlanState> {
  readonly added: readonly T[];
  readonly gone: readonly { readonly before: PlanState; readonly why: GoneReason }[];
  readonly moved: readonly Moved<T>[];
}

/** Items whose priority is not what it was, the largest change first; `epicIds` = the items whose rivals are epics. */
export function scoreChanges(
  before: readonly ScoreState[],
  after: readonly ScoreState[],
  epicIds: ReadonlySet<string>,
): ScoreChange[] {
  const earlier = new Map(before.map((item) => [item.issueId, item]));
  const [fromRanks, toRanks] = [ranksOf(before, epicIds), ranksOf(after, epicIds)];
  const changes = after.flatMap((item): ScoreChange[] => {
    const old = earlier.get(item.issueId);
    // What was not on the roadmap before is new, whatever it is worth.
    if (old === undefined || item.done || old.priority === item.priority) return [];
    const compared = compareReceipts(old.receipt, item.receipt);
    return [
      {
        issueId: item.issueId,
        key: item.key,
        from: old.priority,
        to: item.priority,
        fromRank: fromRanks.get(item.issueId) ?? null,
        toRank: toRanks.get(item.issueId) ?? null,
        lines: compared.lines
          .filter((line) => line.differenceUnits !== 0)
          .map((line) => ({
            id: line.id,
            from: line.left?.units ?? null,
            to: line.right?.units ?? null,
            difference: line.differenceUnits,
          })),
      },
    ];
  });
  return changes.sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
}

/**
 * Places of open items by priority, the highest first, epics among epics and the rest among themselves; equal priorities
 * share the better place.
 */
export function ranksOf(
  items: readonly Pick<ScoreState, 'issueId' | 'priority' | 'done'>[],
  epicIds: ReadonlySet<string>,
): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const isEpic of [true, false]) {
    const open = items
      .flatMap(({ issueId, priority, done }) =>
        priority === null || done || epicIds.has(issueId) !== isEpic ? [] : [{ issueId, priority }],
      )
      .sort((a, b) => b.priority - a.priority);
    let place = 0;
    open.forEach(({ issueId, priority }, at) => {
      if (at === 0 || priority !== open[at - 1]?.priority) place = at + 1;
      ranks.set(issueId, place);
    });
  }
  return ranks;
}

/**
 * What came to the roadmap, what left it and what moved on it. Finished work has left the roadmap; work that was
 * finished before and is finished now was never of interest.
 */
export function planChanges<T extends PlanState>(
  before: readonly PlanState[],
  after: readonly T[],
  deletedIds: ReadonlySet<string>,
): PlanChanges<T> {
  const earlier = new Map(before.map((item) => [item.issueId, item]));
  const later = new Set(after.map((item) => item.issueId));
  const added: T[] = [];
  const moved: Moved<T>[] = [];
  const gone: PlanChanges<T>['gone'][number][] = [];
  for (const item of after) {
    const old = earlier.get(item.issueId);
    if (old === undefined || (old.done && !item.done)) {
      if (!item.done) added.push(item);
    } else if (item.done) {
      if (!old.done) gone.push({ before: old, why: 'done' });
    } else {
      const parts = PLAN_PARTS.filter((part) => old[part] !== item[part]);
      if (parts.length > 0) moved.push({ before: old, after: item, parts });
    }
  }
  for (const old of before) {
    if (later.has(old.issueId) || old.done) continue;
    // Finished work that serves no need is not kept: it is missing from the later side too.
    gone.push({ before: old, why: deletedIds.has(old.issueId) ? 'deleted' : 'done' });
  }
  return { added, gone, moved };
}

function size(change: ScoreChange): number {
  return Math.abs((change.to ?? 0) - (change.from ?? 0));
}
