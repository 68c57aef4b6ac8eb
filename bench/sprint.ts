import { createSprintSolver } from '../src/domain/planning/sprint/solve-sprint';
import { greedySprint } from '../src/domain/planning/sprint/greedy-sprint';
import { sprintModel, valueOf } from '../src/domain/planning/sprint/sprint-model';
import type { SprintModel } from '../src/domain/planning/sprint/sprint-model';
import type { SprintCandidate, SprintProblem } from '../src/domain/planning/sprint/sprint-problem';
import { unitsOf } from '../src/domain/planning/sprint/sprint-units';
import { BadArguments } from './problems';

const CANDIDATES = 200;
const PREREQUISITES = 40;
const NEEDS = 60;
const CAPACITY = 60;
const RUNS = 15;

/** Plans sprints over 200 candidates with 40 prerequisites to proof, beside greedy value per point. */
export async function run(args: string[]): Promise<Record<string, unknown>> {
  const runs = args[0] === undefined ? RUNS : Number(args[0]);
  if (!(Number.isInteger(runs) && runs > 0))
    throw new BadArguments('Usage: npm run --silent bench -- sprint [number of sprints, 15 unless given]');
  const times: number[] = [];
  const shares: number[] = [];
  const carefulShares: number[] = [];
  for (let seed = 1; seed <= runs; seed++) {
    const problem = sprintOf(seed);
    const started = performance.now();
    const plan = createSprintSolver(problem).advance({});
    times.push(performance.now() - started);
    const model = sprintModel(problem, unitsOf(problem).units);
    shares.push(valueOf(model, byValuePerPoint(model)) / plan.value);
    carefulShares.push(valueOf(model, greedySprint(model)) / plan.value);
    console.error(
      `sprint ${seed}: ${plan.value.toFixed(2)} in ${plan.points} points, ${plan.steps} nodes, ${Math.round(times.at(-1) ?? 0)} ms, greedy ${((shares.at(-1) ?? 0) * 100).toFixed(1)} %`,
    );
    await Promise.resolve();
  }
  return {
    candidates: CANDIDATES,
    prerequisites: PREREQUISITES,
    sprints: runs,
    optimalMs: Math.round(median(times) * 10) / 10,
    slowestMs: Math.round(Math.max(...times) * 10) / 10,
    greedyShare: Math.round(median(shares) * 10000) / 10000,
    carefulGreedyShare: Math.round(median(carefulShares) * 10000) / 10000,
  };
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

/** A backlog as teams have them: Fibonacci points, one to three needs an item, needs of very different value. */
function sprintOf(seed: number): SprintProblem {
  let state = seed * 2654435761;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];
  const needs = Array.from({ length: NEEDS }, (_, n) => ({ key: `N-${n + 1}`, value: 60 * random() ** 2 }));
  const blockers = new Map<number, string[]>();
  for (let links = 0; links < PREREQUISITES;) {
    const item = 1 + Math.floor(random() * (CANDIDATES - 1));
    const blocker = `A-${1 + Math.floor(random() * item)}`;
    const known = blockers.get(item) ?? [];
    if (known.includes(blocker)) continue;
    blockers.set(item, [...known, blocker]);
    links++;
  }
  const candidates = Array.from({ length: CANDIDATES }, (_, item): SprintCandidate => {
    const touched = new Set(
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => Math.floor(random() * NEEDS)),
    );
    return {
      key: `A-${item + 1}`,
      points: pick([1, 2, 3, 5, 8]),
      links: [...touched].map((need) => ({
        needKey: `N-${need + 1}`,
        coverage01: pick([0.25, 0.5, 0.75, 1]),
      })),
      confidence01: pick([0.2, 0.36, 0.5, 0.67, 0.8, 1]),
      goal01: pick([0, 0, 0.25, 0.5]),
      personaKeys: [`persona-${1 + (item % 5)}`],
      itemClass: 'customer',
      blockedBy: blockers.get(item) ?? [],
      together: [],
    };
  });
  return { candidates, needs, capacityPoints: CAPACITY, goalShare01: 0.2, assumedPoints: null };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
