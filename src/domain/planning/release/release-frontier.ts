import { AppError } from '../../app-error';
import { recordIdOf } from '../../records/record-id';
import { interruption } from '../search-control';
import type { SearchLimit, SearchStop } from '../search-control';
import { createReleaseSolver } from './solve-release';
import type { ReleasePlan } from './solve-release';
import type { ReleaseProblem } from './release-problem';

/** One capacity of the frontier with the best plan for it. */
export interface FrontierPoint {
  readonly budget: number;
  readonly value: number;
  readonly bound: number;
  readonly gap01: number;
  readonly proven: boolean;
  readonly cost: number;
  readonly customers: readonly string[];
}

/** Everything a later run needs to go on: plain data, to be stored between jobs. */
export interface FrontierCheckpoint {
  readonly budgets: readonly number[];
  /** Ascending by budget. */
  readonly points: readonly FrontierPoint[];
}

export interface FrontierProgress {
  readonly checkpoint: FrontierCheckpoint;
  readonly done: number;
  readonly total: number;
  readonly stopped: SearchStop;
}

export interface FrontierLimit extends SearchLimit {
  /** Most time for one capacity, on the clock of `nowMs`; what is not proven by then keeps its gap. */
  readonly msPerPoint?: number;
  /** Most nodes for one capacity. */
  readonly stepsPerPoint?: number;
  /** Told after each capacity. */
  readonly onPoint?: (progress: FrontierProgress) => void;
}

/** A name for a problem apart from its capacity: the same problem has the same name on every machine. */
export function frontierKeyOf({ requirements, customers, locked }: Omit<ReleaseProblem, 'budget'>): string {
  return recordIdOf(
    'frontier',
    JSON.stringify([
      requirements.map(({ key, cost, prerequisites }) => [key, cost, prerequisites]),
      customers.map(({ key, weight, asks }) => [key, weight, asks]),
      [locked?.requirementsIn, locked?.requirementsOut, locked?.customersIn, locked?.customersOut].map(
        (keys) => keys ?? [],
      ),
    ]),
  );
}

/** Budgets from 0 to everything in `steps` even steps, whole points, without repeats. */
export function frontierBudgets(
  { requirements }: Pick<ReleaseProblem, 'requirements'>,
  steps: number,
): number[] {
  if (!(Number.isInteger(steps) && steps >= 1))
    throw new AppError('invalid', 'Ask for at least one step of the frontier.', { path: 'steps' });
  const total = requirements.reduce((sum, { cost }) => sum + cost, 0);
  const budgets = Array.from({ length: steps + 1 }, (_, step) => Math.ceil((total * step) / steps));
  return [...new Set(budgets)];
}

/**
 * The efficient frontier capacity → value: the best release for each budget, coarse steps first, so that a run that
 * is cut short shows the whole curve roughly. Each search starts from the plan of the next smaller budget
 * solved. Pauses at the limit with a checkpoint; given back, it goes on with the budgets that are missing.
 * @throws AppError `invalid` as `reduceRelease`, or when the checkpoint is for other budgets.
 */
export function traceFrontier(
  problem: Omit<ReleaseProblem, 'budget'>,
  budgets: readonly number[],
  limit: FrontierLimit = {},
  checkpoint?: FrontierCheckpoint,
): FrontierProgress {
  const sorted = [...new Set(budgets)].sort((a, b) => a - b);
  if (checkpoint !== undefined && checkpoint.budgets.join() !== sorted.join())
    throw new AppError('invalid', 'This frontier was begun for other capacities. Start it again.', {
      path: 'checkpoint',
    });
  const points = new Map((checkpoint?.points ?? []).map((point) => [point.budget, point]));
  const progress = (stopped: SearchStop): FrontierProgress => ({
    checkpoint: {
      budgets: sorted,
      points: [...points.values()].sort((a, b) => a.budget - b.budget),
    },
    done: points.size,
    total: sorted.length,
    stopped,
  });
  let steps = 0;
  for (const budget of coarseFirst(sorted)) {
    if (points.has(budget)) continue;
    const stop = interruption(limit) ?? (steps >= (limit.maxSteps ?? Infinity) ? 'steps' : null);
    if (stop !== null) return progress(stop);
    const smaller = [...points.values()].filter((point) => point.budget < budget);
    const start = smaller.reduce<FrontierPoint | null>(
      (best, point) => (best === null || point.budget > best.budget ? point : best),
      null,
    );
    const solver = createReleaseSolver({ ...problem, budget }, start?.customers ?? []);
    const plan = solver.advance(pointLimit(limit, steps));
    steps += plan.steps;
    if (plan.stopped === 'cancelled' || (!plan.proven && interruption(limit) !== null))
      return progress(plan.stopped);
    points.set(budget, pointOf(plan));
    limit.onPoint?.(progress('proven'));
  }
  return progress('proven');
}

function pointLimit(limit: FrontierLimit, steps: number): SearchLimit {
  const { nowMs, untilMs = Infinity, msPerPoint = Infinity, stepsPerPoint = Infinity, cancelled } = limit;
  return {
    maxSteps: Math.min(stepsPerPoint, (limit.maxSteps ?? Infinity) - steps),
    ...(nowMs === undefined ? {} : { nowMs, untilMs: Math.min(untilMs, nowMs() + msPerPoint) }),
    ...(cancelled === undefined ? {} : { cancelled }),
  };
}

function pointOf({ budget, value, bound, gap01, proven, cost, customers }: ReleasePlan): FrontierPoint {
  return { budget, value, bound, gap01, proven, cost, customers };
}

/** The ends, then the middles of ever smaller stretches. */
function coarseFirst(sorted: readonly number[]): number[] {
  const order = new Set<number>();
  const add = (at: number): void => {
    const budget = sorted[at];
    if (budget !== undefined) order.add(budget);
  };
  add(sorted.length - 1);
  add(0);
  for (let stretch = sorted.length; order.size < sorted.length; stretch = Math.ceil(stretch / 2))
    for (let at = 0; at < sorted.length; at += Math.max(Math.floor(stretch / 2), 1)) add(at);
  return [...order];
}
