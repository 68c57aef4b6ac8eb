import { AppError } from '../../app-error';
import { said } from '../../words/said';
import type { SearchLimit, SearchState } from '../search-control';
import { exchangeUnits } from './greedy-sprint';
import { isFeasible, objectiveOf, pointsOfUnits, sprintModel } from './sprint-model';
import type { SprintModel } from './sprint-model';
import type { SprintProblem } from './sprint-problem';
import { SprintSearch } from './sprint-search';
import { unitsOf } from './sprint-units';
import type { SprintNote } from './sprint-units';

/** A proposed sprint with the proof of how good it is. */
export interface SprintPlan extends SearchState {
  /** Items by key order. */
  readonly keys: readonly string[];
  readonly points: number;
  readonly notes: readonly SprintNote[];
}

/** A sprint being planned: call `advance` until the plan is `proven`, or as long as there is time. */
export interface SprintSolver {
  /** Goes on from where the last call paused; the plan never gets worse. */
  advance(limit: SearchLimit): SprintPlan;
}

/**
 * Prepares the planning of a sprint. Runs anywhere without I/O: in a browser's own worker as well as in Node.
 * @param present keys of the sprint as it is now: where it is a feasible plan, the search begins from it too.
 * @throws AppError `invalid` for malformed input, circles of "blocks" links, pins that do not fit (see `unitsOf`);
 *   from `advance` when no set of items keeps the pins, floors and balance.
 */
export function createSprintSolver(problem: SprintProblem, present: readonly string[] = []): SprintSolver {
  const cleaned = unitsOf(problem);
  const { units, notes } = cleaned;
  const model = sprintModel(problem, cleaned);
  const search = new SprintSearch(model, [chosenOf(model, present)]);
  return {
    advance(limit) {
      const state = search.advance(limit);
      if (search.plan === null && state.stopped === 'proven') throw noPlan(problem);
      const plan = lean(model, search.plan ?? new Uint8Array(units.length));
      return { ...state, keys: keysOf(model, plan), points: pointsOfUnits(model, plan), notes };
    },
  };
}

/** Plans a sprint in one call; see `createSprintSolver`. */
export function solveSprint(problem: SprintProblem, limit: SearchLimit = {}): SprintPlan {
  return createSprintSolver(problem).advance(limit);
}

/** The keys of a set of units, in key order. */
export function keysOf(model: SprintModel, chosen: Uint8Array): string[] {
  return model.units.flatMap(({ items }, unit) => (chosen[unit] === 1 ? items.map(({ key }) => key) : []));
}

/** The units of which every item is among the keys. */
export function chosenOf(model: SprintModel, keys: readonly string[]): Uint8Array {
  const wanted = new Set(keys);
  return Uint8Array.from(model.units, ({ items }) => (items.every(({ key }) => wanted.has(key)) ? 1 : 0));
}

/**
 * The same worth with less: units that add nothing leave, and of two units alike in everything the one with the
 * earlier key stays. So equal inputs in any order give one plan.
 */
function lean(model: SprintModel, plan: Uint8Array): Uint8Array {
  const chosen = isFeasible(model, plan) ? exchangeUnits(model, plan).slice() : plan.slice();
  const value = objectiveOf(model, chosen);
  for (let unit = chosen.length - 1; unit >= 0; unit--) {
    if (chosen[unit] === 0) continue;
    const dependents = model.closures.flatMap((closure, row) => (closure.includes(unit) ? [row] : []));
    const without = chosen.slice();
    for (const row of dependents) without[row] = 0;
    if (objectiveOf(model, without) >= value - 1e-9 && isFeasible(model, without)) chosen.set(without);
  }
  for (let unit = 0; unit < chosen.length; unit++) {
    if (chosen[unit] === 0) continue;
    const earlier = model.units.findIndex(
      (_, row) => row < unit && chosen[row] === 0 && alike(model, row, unit),
    );
    if (earlier < 0) continue;
    const swapped = chosen.slice();
    swapped[unit] = 0;
    swapped[earlier] = 1;
    if (isFeasible(model, swapped)) chosen.set(swapped);
  }
  return chosen;
}

function alike(model: SprintModel, a: number, b: number): boolean {
  return (
    model.points[a] === model.points[b] &&
    model.goalValue[a] === model.goalValue[b] &&
    model.closeness[a] === model.closeness[b] &&
    JSON.stringify(model.links[a]) === JSON.stringify(model.links[b])
  );
}

function noPlan({ personaFloors = [], balance = [] }: SprintProblem): AppError {
  const [floors, balanced] = [personaFloors.length > 0, balance.length > 0];
  const what =
    floors && balanced
      ? said('planning.no-set')
      : said(balanced ? 'planning.no-set.balance' : 'planning.no-set.floors');
  return new AppError('invalid', what, { path: balanced && !floors ? 'balance' : 'personaFloors' });
}
