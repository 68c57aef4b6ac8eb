import type { ProcedureInput } from '@contract/rpc';
import type { GoalText } from '@contract/outcomes/goal-views';

/** A metric that a goal brings with it. */
export type NewMetric = Omit<ProcedureInput<'metric.add'>, 'projectId'>;

/** What people edit of a goal. */
export function textOfGoal(goal: GoalText): GoalText {
  const { title, weight, metricId, baseline, target, startedOn, targetOn, needKeys, milestones } = goal;
  return { title, weight, metricId, baseline, target, startedOn, targetOn, needKeys, milestones };
}

/** A new goal with what is known of it already. */
export function newGoal(start: Partial<GoalText>, today: string): GoalText {
  return {
    title: '',
    weight: 1,
    metricId: null,
    baseline: null,
    target: null,
    startedOn: today,
    targetOn: null,
    needKeys: [],
    milestones: [],
    ...start,
  };
}
