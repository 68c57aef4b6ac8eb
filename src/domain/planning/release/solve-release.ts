import type { SearchLimit, SearchState } from '../search-control';
import { reduceRelease } from './release-core';
import type { ReleaseCore } from './release-core';
import type { ReleaseProblem } from './release-problem';
import { ReleaseSearch } from './release-search';

/** A release: what to build and who is won by it. Keys stand in the order of the problem. */
export interface ReleasePlan extends SearchState {
  readonly requirements: readonly string[];
  readonly customers: readonly string[];
  readonly cost: number;
  readonly budget: number;
}

/** A release problem being solved: call `advance` until its plan is `proven`, or as long as there is time. */
export interface ReleaseSolver {
  /** Goes on from where the last call paused; the plan is always feasible and never gets worse. */
  advance(limit: SearchLimit): ReleasePlan;
}

/**
 * Prepares the solving of a release problem.
 * @param start customers of a plan that is known to be good, for example of a smaller budget; ignored
 *   where it does not fit.
 * @throws AppError `invalid` for a malformed problem or locked choices that contradict or exceed the budget.
 */
export function createReleaseSolver(problem: ReleaseProblem, start: readonly string[] = []): ReleaseSolver {
  const core = reduceRelease(problem);
  const search = new ReleaseSearch(core, startOf(problem, core, start));
  return {
    advance(limit) {
      const state = search.advance(limit);
      return { ...state, ...planOf(problem, core, search.won) };
    },
  };
}

function planOf(problem: ReleaseProblem, core: ReleaseCore, won: Uint8Array) {
  const built = new Set(core.lockedIn);
  const customers = new Set<number>();
  won.forEach((choice, j) => {
    if (choice !== 1) return;
    for (const row of core.wants[j] ?? []) built.add(row);
    for (const row of core.members[j] ?? []) customers.add(row);
  });
  const requirements = problem.requirements.filter((_, row) => built.has(row));
  return {
    requirements: requirements.map(({ key }) => key),
    customers: problem.customers.filter((_, row) => customers.has(row)).map(({ key }) => key),
    cost: Math.round(requirements.reduce((sum, { cost }) => sum + cost, 0) * 1000) / 1000,
    budget: problem.budget,
  };
}

function startOf(problem: ReleaseProblem, core: ReleaseCore, start: readonly string[]): Uint8Array {
  const wanted = new Set(start);
  const won = Uint8Array.from(core.members, (rows) =>
    rows.some((row) => wanted.has(problem.customers[row]?.key ?? '')) ? 1 : 0,
  );
  const paid = new Set<number>();
  let cost = 0;
  won.forEach((choice, j) => {
    if (choice !== 1) return;
    cost += core.ownCost[j] ?? 0;
    for (let arc = core.customerStart[j] ?? 0; arc < (core.customerStart[j + 1] ?? 0); arc++)
      paid.add(core.arcGroup[arc] ?? 0);
  });
  for (const group of paid) cost += core.groupCost[group] ?? 0;
  return cost <= core.budget ? won : new Uint8Array(won.length);
}
