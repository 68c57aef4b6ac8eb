/** When a search must pause. Steps count nodes of the search tree, so that a step budget is deterministic. */
export interface SearchLimit {
  /** Nodes to look at in this call; unlimited when absent. */
  readonly maxSteps?: number;
  /** The caller's clock in milliseconds: the domain has none of its own. */
  readonly nowMs?: () => number;
  /** The search pauses when `nowMs()` reaches this time. */
  readonly untilMs?: number;
  /** Asked between steps: true pauses the search. */
  readonly cancelled?: () => boolean;
}

export type SearchStop = 'proven' | 'steps' | 'time' | 'cancelled';

/** Where a search stands: its best plan's value, what no plan can exceed, and how far apart they are. */
export interface SearchState {
  readonly value: number;
  readonly bound: number;
  /** (bound − value) / bound in [0, 1]: at most this share of what is possible is missing. */
  readonly gap01: number;
  readonly proven: boolean;
  /** Nodes of the search tree looked at since the search began. */
  readonly steps: number;
  readonly stopped: SearchStop;
}

/** (bound − value) / bound, 0 when nothing is missing. */
export function gapOf(value: number, bound: number): number {
  return bound <= value || bound <= 0 ? 0 : Math.min(1, (bound - value) / bound);
}

/** Whether the caller's clock or wish stops the search now; null = go on. */
export function interruption(limit: SearchLimit): 'time' | 'cancelled' | null {
  if (limit.cancelled?.() === true) return 'cancelled';
  if (limit.nowMs !== undefined && limit.untilMs !== undefined && limit.nowMs() >= limit.untilMs)
    return 'time';
  return null;
}
