import type { goalProcedures } from '../../contract/outcomes/goals-procedures';
import {
  addGoal,
  addMetric,
  alignItem,
  archiveGoal,
  compareAround,
  editGoal,
  putPoints,
  removePoint,
} from '../../usecases/outcomes/change-goal';
import { readGoals } from '../../usecases/outcomes/read-goals';
import type { GoalDeps } from '../../usecases/outcomes/read-goals';
import { presentGoals, presentGoalText } from './present-goals';
import type { Implementations } from '../procedure-types';

export function buildGoalProcedures(deps: GoalDeps): Implementations<typeof goalProcedures> {
  return {
    'goal.list': async ({ projectId, by }, { actor }) =>
      presentGoals(await readGoals(projectId, by, actor, deps)),
    'goal.add': async ({ projectId, id, goal }, { actor }) => ({
      goalKey: await addGoal(projectId, id, goal, actor, deps),
    }),
    'goal.edit': async ({ projectId, ...request }, { actor }) => {
      const newer = await editGoal(projectId, request, actor, deps);
      if (newer === null) return { kind: 'saved' as const };
      return {
        kind: 'conflict' as const,
        theirs: { ...presentGoalText(newer, newer.needKeys), version: newer.version },
      };
    },
    'goal.archive': async ({ projectId, id, archived }, { actor }) => {
      await archiveGoal(projectId, id, archived, actor, deps);
      return { archived };
    },
    'metric.add': async ({ projectId, id, metric }, { actor }) => {
      await addMetric(projectId, { id, ...metric }, actor, deps);
      return { id };
    },
    'metric.put-points': async ({ projectId, metricId, points }, { actor }) => ({
      written: await putPoints(projectId, metricId, points, actor, deps),
    }),
    'metric.remove-point': async ({ projectId, metricId, date }, { actor }) => ({
      removed: await removePoint(projectId, metricId, date, actor, deps),
    }),
    'kpi.compare': async ({ projectId, ...request }, { actor }) => {
      const { before, after, difference } = await compareAround(projectId, request, actor, deps);
      return { before, after, difference };
    },
    'item.set-goal': async ({ issueId, goalKey, alignment01 }, { actor }) => ({
      goals: { ...(await alignItem(issueId, goalKey, alignment01, actor, deps)) },
    }),
  };
}
