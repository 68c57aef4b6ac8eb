import type { goalProcedures } from '../../contract/outcomes/goals-procedures';
import {
  addMetric,
  alignItem,
  compareAround,
  putPoints,
  removePoint,
} from '../../usecases/outcomes/measure-goal';
import type { PointDeps } from '../../usecases/outcomes/measure-goal';
import { readGoals } from '../../usecases/outcomes/read-goals';
import { presentGoals } from './present-goals';
import type { Implementations } from '../procedure-types';

export function buildGoalProcedures(deps: PointDeps): Implementations<typeof goalProcedures> {
  return {
    'goal.list': async ({ by }, call) => presentGoals(await readGoals(call, by, deps)),
    'metric.add': async ({ id, metric }, call) => {
      await addMetric(call, { id, ...metric }, deps);
      return { id };
    },
    'metric.put-points': async ({ metricId, points, part }, call) => ({
      written: await putPoints(call, metricId, points, part, deps),
    }),
    'metric.remove-point': async ({ metricId, date }, call) => ({
      removed: await removePoint(call, metricId, date, deps),
    }),
    'kpi.compare': async ({ projectId: _projectId, ...request }, call) => {
      const { before, after, difference } = await compareAround(call, request, deps);
      return { before, after, difference };
    },
    'item.set-goal': async ({ goalKey, alignment01 }, call) => ({
      goals: { ...(await alignItem(call, goalKey, alignment01, deps)) },
    }),
  };
}
