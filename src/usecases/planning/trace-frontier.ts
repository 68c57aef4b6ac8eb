import { recordIdOf } from '../../domain/records/record-id';
import {
  frontierBudgets,
  frontierKeyOf,
  traceFrontier,
} from '../../domain/planning/release/release-frontier';
import type { FrontierPoint } from '../../domain/planning/release/release-frontier';
import { checkRelease } from '../../domain/planning/release/release-problem';
import type { ReleaseProblem } from '../../domain/planning/release/release-problem';
import type { Clock } from '../../ports/clock';
import type { FrontierStore } from '../../adapters/store/planning/frontier-store';
import type { JobRow, JobStore } from '../../adapters/store/job-store';
import type { PlanningQueue } from '../../ports/planning/planning-queue';
import type { Call } from '../call';

/** Capacities of a frontier: up to this many points every whole capacity has its own. */
const MOST_POINTS = 400;
/** Time for one capacity; what is not proven by then keeps its gap. */
const POINT_MS = 15_000;
/** After this long at the latest, points are written down and the wish to stop is looked for. */
const SLICE_MS = 20_000;
/** Stop in time to hand the rest to the next invocation. */
const RESERVE_MS = 30_000;

export interface FrontierDeps {
  readonly clock: Clock;
  readonly jobs: JobStore;
  readonly frontiers: FrontierStore;
  readonly searches: PlanningQueue;
}

/** A frontier as it stands: the points so far, and the job that traces it. */
export interface TracedFrontier {
  readonly job: JobRow | null;
  readonly points: readonly FrontierPoint[];
}

type Problem = Omit<ReleaseProblem, 'budget'>;

/**
 * Starts the tracing of the whole frontier, or goes on with one that was stopped: the same problem has the same
 * points. One that runs or is complete already stays as it is.
 * @throws AppError `invalid` for a problem that contradicts itself
 */
export async function startFrontier(
  { product, by }: Call,
  problem: Problem,
  deps: FrontierDeps,
): Promise<TracedFrontier> {
  checkRelease({ ...problem, budget: 0 });
  const productId = product.id;
  const frontierId = recordIdOf('frontier', productId, frontierKeyOf(problem));
  const known = await stateOf(productId, frontierId, deps);
  if (known.job !== null && known.job.state !== 'cancelled' && known.job.state !== 'failed') return known;
  const jobId = deps.clock.newId();
  const total = frontierBudgets(problem, MOST_POINTS).length;
  await deps.jobs.start({ id: jobId, productId, kind: 'frontier', total }, by.at);
  await deps.frontiers.put(productId, frontierId, { problem, jobId }, by);
  await deps.searches.push({ kind: 'frontier', productId, frontierId, jobId });
  return stateOf(productId, frontierId, deps);
}

/** How far the frontier of the problem with this key is; see `frontierKeyOf`. */
export function readFrontier(
  { product }: Call,
  frontierKey: string,
  deps: FrontierDeps,
): Promise<TracedFrontier> {
  return stateOf(product.id, recordIdOf('frontier', product.id, frontierKey), deps);
}

async function stateOf(productId: string, id: string, deps: FrontierDeps): Promise<TracedFrontier> {
  const stored = await deps.frontiers.find(productId, id);
  if (stored === null) return { job: null, points: [] };
  const [job, points] = await Promise.all([deps.jobs.find(stored.jobId), deps.frontiers.points(id)]);
  return { job, points };
}

/**
 * Traces one point after another and writes each down, so that a run that is killed loses at most one.
 * @returns `continue` when time ran short: call again for the rest
 */
export async function workOnFrontier(
  request: { readonly productId: string; readonly frontierId: string; readonly jobId: string },
  deps: FrontierDeps & { remainingMs(): number },
): Promise<'done' | 'continue'> {
  const { productId, frontierId, jobId } = request;
  const stored = await deps.frontiers.find(productId, frontierId);
  if (stored?.jobId !== jobId) return 'done';
  const budgets = frontierBudgets(stored.problem, MOST_POINTS);
  let points = await deps.frontiers.points(frontierId);
  for (;;) {
    const finished = points.length >= budgets.length;
    const state = finished ? 'done' : 'running';
    await deps.jobs.advance(jobId, { state, done: points.length, total: budgets.length }, deps.clock.now());
    const job = await deps.jobs.find(jobId);
    if (job?.state !== 'running') return 'done';
    if (deps.remainingMs() < RESERVE_MS + POINT_MS) return 'continue';
    const known = new Set(points.map((point) => point.budget));
    const nowMs = () => deps.clock.now();
    const untilMs = nowMs() + Math.min(SLICE_MS, deps.remainingMs() - RESERVE_MS);
    const { checkpoint } = traceFrontier(
      stored.problem,
      budgets,
      { nowMs, untilMs, msPerPoint: POINT_MS },
      { budgets, points },
    );
    for (const point of checkpoint.points)
      if (!known.has(point.budget)) await deps.frontiers.addPoint(frontierId, point);
    points = [...checkpoint.points];
  }
}
