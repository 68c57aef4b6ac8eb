import { sprintWithMore } from '@domain/planning/sprint/more-capacity';
import type { MoreCapacity } from '@domain/planning/sprint/more-capacity';
import { createSprintSolver } from '@domain/planning/sprint/solve-sprint';
import type { SprintPlan } from '@domain/planning/sprint/solve-sprint';
import type { SprintProblem } from '@domain/planning/sprint/sprint-problem';
import { proposeSwaps } from '@domain/planning/sprint/sprint-swaps';
import type { SprintSwap } from '@domain/planning/sprint/sprint-swaps';
import { whyNot } from '@domain/planning/sprint/why-not';
import type { WhyNot } from '@domain/planning/sprint/why-not';
import type { TaskControl } from '../solving/serve-tasks';

/** What the worker can be asked. */
export type PlanTask =
  | { readonly kind: 'propose'; readonly problem: SprintProblem; readonly present: readonly string[] }
  | { readonly kind: 'swaps'; readonly problem: SprintProblem; readonly present: readonly string[] }
  | {
      readonly kind: 'why-not';
      readonly problem: SprintProblem;
      readonly plan: SprintPlan;
      readonly key: string;
    };

export type PlanAnswer =
  | { readonly kind: 'propose'; readonly plan: SprintPlan; readonly more: readonly MoreCapacity[] }
  | { readonly kind: 'swaps'; readonly swaps: readonly SprintSwap[] }
  | { readonly kind: 'why-not'; readonly why: WhyNot };

/** The search gives up after this time and keeps its gap; larger plans than a sprint are not made here. */
const MOST_MS = 20_000;
const SLICE_MS = 60;
const WHY_NOT_MS = 3_000;
const MORE_MS = 1_000;

/** Does one task, in slices, so that it can be watched and cancelled; a cancelled search gives its best so far. */
export async function runPlanTask(task: PlanTask, control: TaskControl<SprintPlan>): Promise<PlanAnswer> {
  const { nowMs } = control;
  switch (task.kind) {
    case 'propose': {
      const solver = createSprintSolver(task.problem, task.present);
      const endMs = nowMs() + MOST_MS;
      let plan = solver.advance({ nowMs, untilMs: nowMs() + SLICE_MS });
      while (!plan.proven && nowMs() < endMs && !control.cancelled()) {
        control.onProgress(plan);
        await control.pause();
        plan = solver.advance({ nowMs, untilMs: nowMs() + SLICE_MS, cancelled: control.cancelled });
      }
      const more = control.cancelled()
        ? []
        : sprintWithMore(task.problem, plan, [1, 2, 3], { nowMs, untilMs: nowMs() + MORE_MS });
      return { kind: 'propose', plan, more };
    }
    case 'swaps':
      return { kind: 'swaps', swaps: proposeSwaps(task.problem, task.present) };
    case 'why-not': {
      const limit = { nowMs, untilMs: nowMs() + WHY_NOT_MS };
      return { kind: 'why-not', why: whyNot(task.problem, task.plan, task.key, limit) };
    }
  }
}
