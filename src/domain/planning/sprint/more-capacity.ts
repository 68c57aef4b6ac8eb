import type { SearchLimit } from '../search-control';
import { createSprintSolver } from './solve-sprint';
import type { SprintPlan } from './solve-sprint';
import type { SprintProblem } from './sprint-problem';

/** What a larger sprint would hold. */
export interface MoreCapacity {
  readonly extraPoints: number;
  readonly value: number;
  /** Value above the plan's. */
  readonly gain: number;
  readonly enter: readonly string[];
  readonly leave: readonly string[];
  readonly proven: boolean;
}

/** What more points of capacity would buy, for each number of `extraPoints`. The limit holds for each of them. */
export function sprintWithMore(
  problem: SprintProblem,
  plan: SprintPlan,
  extraPoints: readonly number[] = [1, 2, 3],
  limit: SearchLimit = {},
): MoreCapacity[] {
  return extraPoints.map((extra) => {
    const larger = { ...problem, capacityPoints: problem.capacityPoints + extra };
    const next = createSprintSolver(larger, plan.keys).advance(limit);
    return {
      extraPoints: extra,
      value: next.value,
      gain: Math.max(next.value - plan.value, 0),
      enter: next.keys.filter((key) => !plan.keys.includes(key)),
      leave: plan.keys.filter((key) => !next.keys.includes(key)),
      proven: next.proven,
    };
  });
}
