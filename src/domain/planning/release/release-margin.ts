import { interruption } from '../search-control';
import type { SearchLimit } from '../search-control';
import { createReleaseSolver } from './solve-release';
import type { ReleasePlan } from './solve-release';
import type { ReleaseProblem } from './release-problem';

/** The next capacity at which a release serves more than with any smaller one. */
export interface ReleaseStep {
  /** Points above the plan's capacity. */
  readonly extraPoints: number;
  readonly value: number;
  /** Value above that of the step before, or of the plan. */
  readonly gain: number;
  readonly won: readonly string[];
  readonly given: readonly string[];
  /** False = a search ended early: less may be enough. */
  readonly proven: boolean;
}

/** Differences in value that are roundings. */
const NO_GAIN = 1e-6;

/**
 * The next steps of the curve from capacity to value, at most `most`: for each the fewest points that buy anything
 * more, found by doubling and halving over the capacities that costs can add up to. The limit holds for all of them
 * together; steps that it leaves no time for are missing.
 */
export function nextReleaseSteps(
  problem: ReleaseProblem,
  plan: ReleasePlan,
  most = 3,
  limit: SearchLimit = {},
): ReleaseStep[] {
  const grain = grainOf(problem);
  const steps: ReleaseStep[] = [];
  let before = plan;
  while (steps.length < most) {
    const next = nextBetter(problem, before, grain, limit);
    if (next === null) return steps;
    const { customers } = compareReleases(before, next.plan);
    steps.push({
      extraPoints: inThousandths(next.plan.budget - problem.budget) / 1000,
      value: next.plan.value,
      gain: next.plan.value - before.value,
      won: customers.won,
      given: customers.given,
      proven: next.proven,
    });
    before = next.plan;
  }
  return steps;
}

/** The cheapest release that is worth more; null when none is, or the limit is reached. */
function nextBetter(
  problem: ReleaseProblem,
  from: ReleasePlan,
  grain: number,
  limit: SearchLimit,
): { readonly plan: ReleasePlan; readonly proven: boolean } | null {
  const first = Math.floor(inThousandths(from.budget) / grain) + 1;
  const last = Math.ceil(
    problem.requirements.reduce((sum, { cost }) => sum + inThousandths(cost), 0) / grain,
  );
  const found = { plan: from, proven: from.proven };
  const isBetter = (at: number): boolean => {
    const budget = (at * grain) / 1000;
    const next = createReleaseSolver({ ...problem, budget }, found.plan.customers).advance(limit);
    found.proven &&= next.proven;
    if (next.value <= from.value + NO_GAIN) return false;
    found.plan = next;
    return true;
  };
  let low = first - 1;
  let stride = 1;
  for (;;) {
    if (low >= last || interruption(limit) !== null) return null;
    const next = Math.min(low + stride, last);
    if (isBetter(next)) break;
    low = next;
    stride *= 2;
  }
  let high = Math.min(low + stride, last);
  while (high - low > 1) {
    if (interruption(limit) !== null) return { ...found, proven: false };
    const middle = (low + high) >> 1;
    if (isBetter(middle)) high = middle;
    else low = middle;
  }
  return found;
}

/** The largest amount, in thousandths, that every cost is a multiple of: between its multiples nothing changes. */
function grainOf({ requirements }: ReleaseProblem): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return requirements.reduce((grain, { cost }) => divisor(grain, inThousandths(cost)), 0) || 1000;
}

function inThousandths(points: number): number {
  return Math.round(points * 1000);
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
