import type { SiteCall } from '../../usecases/call';
import type { planningProcedures } from '../../contract/planning/procedures';
import type { KeptRelease } from '../../domain/planning/planning-records';
import { readPlanning } from '../../usecases/planning/read-planning';
import type { PlanningDeps } from '../../usecases/planning/read-planning';
import { readFrontier, startFrontier } from '../../usecases/planning/trace-frontier';
import type { FrontierDeps, TracedFrontier } from '../../usecases/planning/trace-frontier';
import { presentBasis } from './present-planning';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';

export function buildPlanningProcedures(
  deps: PlanningDeps & FrontierDeps,
): Implementations<typeof planningProcedures> {
  return {
    'planning.read': async (_input, call) => presentBasis(await readPlanning(call, deps)),
    'sprint.frozen': async ({ sprintIds }, { product }) => {
      const freezes = await deps.planning.freezes(product.id, sprintIds);
      return {
        freezes: freezes.map((freeze) => ({
          ...freeze,
          items: freeze.items.map((item) => ({
            ...item,
            personaKeys: [...item.personaKeys],
            needKeys: [...item.needKeys],
          })),
        })),
      };
    },
    'sprint.change': async ({ sprintId }, { product }) => {
      const kept = await deps.planning.sprintChange(product.id, sprintId);
      return {
        change: kept && { ...kept, movedIn: [...kept.movedIn], movedOut: [...kept.movedOut] },
      };
    },
    'sprint.note-change': async ({ sprintId, change }, { product, by }) => {
      await deps.planning.keepSprintChange(product.id, sprintId, change, by);
      return {};
    },
    'release.list': async (_input, { product, dayOf }) => ({
      plans: (await deps.planning.plans(product.id)).map((plan) => present(plan, dayOf)),
    }),
    'release.frontier-start': async ({ problem }, call) =>
      presentFrontier(await startFrontier(call, problem, deps)),
    'release.frontier': async ({ frontierKey }, call) =>
      presentFrontier(await readFrontier(call, frontierKey, deps)),
  };
}

function presentFrontier({ job, points }: TracedFrontier) {
  return {
    job: job === null ? null : presentJob(job),
    points: points.map((point) => ({ ...point, customers: point.customers.length })),
  };
}

function present({ id, name, savedAt, plan }: KeptRelease, dayOf: SiteCall['dayOf']) {
  return {
    id,
    name,
    savedOn: dayOf(savedAt),
    plan: {
      ...plan,
      customerKeys: [...plan.customerKeys],
      wonKeys: [...plan.wonKeys],
      itemKeys: [...plan.itemKeys],
    },
  };
}
