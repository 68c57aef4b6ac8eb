import type { SearchLimit } from '../search-control';
import { createReleaseSolver } from './solve-release';
import type { ReleasePlan } from './solve-release';
import type { ReleaseProblem } from './release-problem';

/** What a release with more capacity would win. */
export interface ReleaseMargin {
  readonly extraPoints: number;
  readonly value: number;
  readonly gain: number;
  readonly won: readonly string[];
  readonly given: readonly string[];
  readonly proven: boolean;
}

/** What more points of capacity would buy, for each of `extraPoints`. The limit holds for each of them. */
export function releaseWithMore(
  problem: ReleaseProblem,
  plan: ReleasePlan,
  extraPoints: readonly number[] = [1, 2, 5, 10],
  limit: SearchLimit = {},
): ReleaseMargin[] {
  return extraPoints.map((extra) => {
    const budget = problem.budget + extra;
    const next = createReleaseSolver({ ...problem, budget }, plan.customers).advance(limit);
    const { won, given } = compareReleases(plan, next).customers;
    return {
      extraPoints: extra,
      value: next.value,
      gain: next.value - plan.value,
      won,
      given,
      proven: next.proven,
    };
  });
}

/** Keys that only the second plan has, only the first, and both. */
export interface KeyDifference {
  readonly won: readonly string[];
  readonly given: readonly string[];
  readonly kept: readonly string[];
}

export interface ReleaseComparison {
  readonly customers: KeyDifference;
  readonly requirements: KeyDifference;
  readonly valueDelta: number;
  readonly costDelta: number;
  readonly budgetDelta: number;
}

/** How the second plan differs from the first. */
export function compareReleases(first: ReleasePlan, second: ReleasePlan): ReleaseComparison {
  return {
    customers: difference(first.customers, second.customers),
    requirements: difference(first.requirements, second.requirements),
    valueDelta: second.value - first.value,
    costDelta: second.cost - first.cost,
    budgetDelta: second.budget - first.budget,
  };
}

function difference(first: readonly string[], second: readonly string[]): KeyDifference {
  const before = new Set(first);
  const after = new Set(second);
  return {
    won: second.filter((key) => !before.has(key)),
    given: first.filter((key) => !after.has(key)),
    kept: second.filter((key) => before.has(key)),
  };
}
