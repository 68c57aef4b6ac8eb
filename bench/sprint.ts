import { createSprintSolver } from '../src/domain/planning/sprint/solve-sprint';
import type { SprintPlan } from '../src/domain/planning/sprint/solve-sprint';
import { greedySprint } from '../src/domain/planning/sprint/greedy-sprint';
import { isFeasible, linearModelOf, sprintModel, valueOf } from '../src/domain/planning/sprint/sprint-model';
import type { SprintModel } from '../src/domain/planning/sprint/sprint-model';
import { unitsOf } from '../src/domain/planning/sprint/sprint-units';
import { BadArguments } from './problems';
import { median } from './report';
import { highsSolver } from './solvers/highs-solver';
import type { Solved, Solver } from './solvers/integer-model';
import { solveWithYalps } from './solvers/yalps-solver';
import { timed } from './solvers/timed';
import type { Took } from './solvers/timed';
import { CANDIDATES, madeSprint, PREREQUISITES } from './sprint/made-sprint';

const RUNS = 15;
/** What another solver may take for one sprint. */
const LIMIT_MS = 10_000;

/** One sprint, planned by ours and by the others. */
interface Race extends Took {
  /** Value of the order by value per point, and of the careful greedy plan, as shares of the optimum. */
  readonly greedyShare: number;
  readonly carefulShare: number;
  readonly yalps: Solved;
  readonly highs: Solved;
}

/**
 * Plans sprints over 200 candidates with 40 prerequisites to proof, beside greedy value per point, and beside YALPS
 * and HiGHS on the same models in the same run; throws when another solver proves another optimum.
 * `ourTime`: the middle of our processor time as a share of theirs, below 1 where ours is faster; a solver that ran
 * out of time counts with the time it had. `proven`: in how many sprints it proved its optimum, which is ours.
 */
export async function run(args: string[]): Promise<Record<string, unknown>> {
  const runs = args[0] === undefined ? RUNS : Number(args[0]);
  if (!(Number.isInteger(runs) && runs > 0))
    throw new BadArguments('Usage: npm run --silent bench -- sprint [number of sprints, 15 unless given]');
  const highs = await highsSolver();
  const races: Race[] = [];
  for (let seed = 1; seed <= runs; seed++) {
    races.push(race(seed, highs));
    await Promise.resolve();
  }
  const middle = (of: (race: Race) => number, digits: number): number =>
    Number(median(races.map(of)).toFixed(digits));
  const beside = (other: (race: Race) => Solved): Record<string, unknown> => ({
    ms: middle((each) => other(each).ms, 1),
    ourTime: middle((each) => each.cpuMs / other(each).cpuMs, 3),
    proven: races.filter((each) => other(each).proven).length,
  });
  return {
    candidates: CANDIDATES,
    prerequisites: PREREQUISITES,
    sprints: runs,
    optimalMs: middle(({ ms }) => ms, 1),
    slowestMs: Number(Math.max(...races.map(({ ms }) => ms)).toFixed(1)),
    greedyShare: middle(({ greedyShare }) => greedyShare, 4),
    carefulGreedyShare: middle(({ carefulShare }) => carefulShare, 4),
    yalps: beside(({ yalps }) => yalps),
    highs: beside((each) => each.highs),
  };
}

function race(seed: number, highs: Solver): Race {
  const problem = madeSprint(seed);
  const { result: plan, ...took } = timed(() => createSprintSolver(problem).advance({}));
  const model = sprintModel(problem, unitsOf(problem));
  const integerModel = { ...linearModelOf(model), choices: model.units.length };
  const others = {
    yalps: solveWithYalps(integerModel, LIMIT_MS),
    highs: highs(integerModel, LIMIT_MS),
  };
  for (const [name, solved] of Object.entries(others)) mustAgree(name, solved, model, plan);
  const greedyShare = valueOf(model, byValuePerPoint(model)) / plan.value;
  console.error(
    [
      `sprint ${seed}: ${plan.value.toFixed(2)} in ${plan.points} points, ${plan.steps} nodes, ${Math.round(took.ms)} ms`,
      ...Object.entries(others).map(
        ([name, solved]) => `${name} ${Math.round(solved.ms)} ms${shortfallOf(solved)}`,
      ),
      `greedy ${(greedyShare * 100).toFixed(1)} %`,
    ].join(', '),
  );
  return { ...took, greedyShare, carefulShare: valueOf(model, greedySprint(model)) / plan.value, ...others };
}

function shortfallOf({ proven, chosen }: Solved): string {
  if (chosen === null) return ' without a plan';
  return proven ? '' : ' without a proof';
}

/** A plan that another solver calls the best must keep our rules and be worth exactly what ours is. */
function mustAgree(name: string, { proven, chosen }: Solved, model: SprintModel, plan: SprintPlan): void {
  if (!plan.proven) throw new Error('Our own plan is not proven.');
  if (chosen === null) return;
  const value = valueOf(model, chosen);
  const differs = Math.abs(value - plan.value) > 1e-9 * plan.value;
  if (!isFeasible(model, chosen) || value > plan.value * (1 + 1e-9) || (proven && differs))
    throw new Error(`${name} found ${value} (${proven ? 'proven' : 'not proven'}), ours is ${plan.value}.`);
}

/**
 * The order a team would use today: items by their own value per point, taken from the top while they fit and what
 * blocks them is in. It does not see that two items serve one need, nor that an enabler opens the way to value.
 * (The careful greedy, which sees both, is what the optimiser itself starts from.)
 */
function byValuePerPoint(model: SprintModel): Uint8Array {
  const chosen = new Uint8Array(model.units.length);
  const alone = model.units.map((_, unit) =>
    valueOf(
      model,
      chosen.map((__, row) => (row === unit ? 1 : 0)),
    ),
  );
  const rate = (unit: number): number => (alone[unit] ?? 0) / (model.points[unit] ?? 1);
  const order = model.units.map((_, unit) => unit).sort((a, b) => rate(b) - rate(a) || a - b);
  let points = 0;
  for (let before = -1; before !== points;) {
    before = points;
    for (const unit of order) {
      const open = model.units[unit]?.needs.some((needed) => chosen[needed] === 0) ?? false;
      if (chosen[unit] === 1 || open || points + (model.points[unit] ?? 0) > model.capacity) continue;
      chosen[unit] = 1;
      points += model.points[unit] ?? 0;
    }
  }
  return chosen;
}
