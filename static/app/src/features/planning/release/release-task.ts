import type { SearchState } from '@domain/planning/search-control';
import { frontierBudgets, traceFrontier } from '@domain/planning/release/release-frontier';
import type { FrontierPoint } from '@domain/planning/release/release-frontier';
import { nextReleaseSteps } from '@domain/planning/release/release-margin';
import type { ReleaseStep } from '@domain/planning/release/release-margin';
import type { ReleaseProblem } from '@domain/planning/release/release-problem';
import { createReleaseSolver } from '@domain/planning/release/solve-release';
import type { ReleasePlan } from '@domain/planning/release/solve-release';
import type { TaskControl } from '../solving/serve-tasks';

export type ReleaseTask =
  | { readonly kind: 'solve'; readonly problem: ReleaseProblem }
  | { readonly kind: 'frontier'; readonly problem: ReleaseProblem };

export type ReleaseAnswer =
  | { readonly kind: 'solve'; readonly plan: ReleasePlan; readonly steps: readonly ReleaseStep[] }
  | { readonly kind: 'frontier'; readonly points: readonly FrontierPoint[]; readonly complete: boolean };

export type ReleaseProgress =
  | { readonly kind: 'solve'; readonly state: SearchState }
  | { readonly kind: 'frontier'; readonly points: readonly FrontierPoint[]; readonly total: number };

/** A browser has no 25 s limit, but a person has; what is not proven by then keeps its gap. */
const MOST_MS = 60_000;
const SLICE_MS = 80;
const POINT_MS = 3_000;
const STEPS_MS = 5_000;
const NEXT_STEPS = 3;
const FRONTIER_STEPS = 20;

/** Does one task in slices, so that it can be watched and cancelled; a cancelled one gives what it has. */
export async function runReleaseTask(
  task: ReleaseTask,
  control: TaskControl<ReleaseProgress>,
): Promise<ReleaseAnswer> {
  return task.kind === 'solve' ? solve(task.problem, control) : frontier(task.problem, control);
}

async function solve(
  problem: ReleaseProblem,
  { nowMs, cancelled, pause, onProgress }: TaskControl<ReleaseProgress>,
): Promise<ReleaseAnswer> {
  const solver = createReleaseSolver(problem);
  const endMs = nowMs() + MOST_MS;
  let plan = solver.advance({ nowMs, untilMs: nowMs() + SLICE_MS });
  while (!plan.proven && nowMs() < endMs && !cancelled()) {
    onProgress({ kind: 'solve', state: plan });
    await pause();
    plan = solver.advance({ nowMs, untilMs: nowMs() + SLICE_MS, cancelled });
  }
  const steps = cancelled()
    ? []
    : nextReleaseSteps(problem, plan, NEXT_STEPS, { nowMs, untilMs: nowMs() + STEPS_MS });
  return { kind: 'solve', plan, steps };
}

async function frontier(
  problem: ReleaseProblem,
  { nowMs, cancelled, pause, onProgress }: TaskControl<ReleaseProgress>,
): Promise<ReleaseAnswer> {
  const budgets = frontierBudgets(problem, FRONTIER_STEPS);
  const endMs = nowMs() + MOST_MS;
  const part = { nowMs, msPerPoint: POINT_MS };
  let progress = traceFrontier(problem, budgets, { ...part, untilMs: nowMs() + SLICE_MS, cancelled });
  while (progress.done < progress.total && nowMs() < endMs && !cancelled()) {
    onProgress({ kind: 'frontier', points: progress.checkpoint.points, total: progress.total });
    await pause();
    const before = progress.done;
    progress = traceFrontier(
      problem,
      budgets,
      { ...part, untilMs: nowMs() + 2 * POINT_MS, cancelled },
      progress.checkpoint,
    );
    if (progress.done === before && progress.stopped === 'proven') break;
  }
  return {
    kind: 'frontier',
    points: progress.checkpoint.points,
    complete: progress.done === progress.total,
  };
}
