import type { planningProcedures } from '../../contract/planning/procedures';
import type { KeptRelease } from '../../domain/planning/planning-records';
import type { Actor } from '../../ports/actor';
import { dropRelease, keepRelease } from '../../usecases/planning/keep-release';
import type { PlanningDeps } from '../../usecases/planning/keep-release';
import { readKnowledge } from '../../usecases/read-knowledge';
import { authorship } from '../../usecases/requests';
import { readFrontier, startFrontier } from '../../usecases/planning/trace-frontier';
import type { FrontierDeps, TracedFrontier } from '../../usecases/planning/trace-frontier';
import { presentBasis } from './present-planning';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';

export function buildPlanningProcedures(
  deps: PlanningDeps & FrontierDeps,
): Implementations<typeof planningProcedures> {
  const productIdOf = (projectId: string, actor: Actor) =>
    deps.knowledge.productOfProject(projectId, authorship(actor, deps.clock));
  const listed = async (productId: string) => ({
    plans: (await deps.planning.plans(productId)).map(present),
  });
  return {
    'planning.read': async ({ projectId }, { actor }) => {
      const product = await readKnowledge(projectId, actor, deps);
      const asking = await deps.knowledge.askingAccounts(product.knowledge.product.id);
      const ids = [...new Set([...asking.values()].flat())];
      return presentBasis(product, asking, await deps.planning.customers(product.knowledge.product.id, ids));
    },
    'sprint.frozen': async ({ projectId, sprintIds }, { actor }) => {
      const productId = await productIdOf(projectId, actor);
      const freezes = await deps.planning.freezes(productId, sprintIds);
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
    'release.list': async ({ projectId }, { actor }) => listed(await productIdOf(projectId, actor)),
    'release.save': async ({ projectId, id, name, plan }, { actor }) => {
      const productId = await productIdOf(projectId, actor);
      await keepRelease(productId, { id, name, plan }, actor, deps);
      return listed(productId);
    },
    'release.delete': async ({ projectId, id }, { actor }) => {
      const productId = await productIdOf(projectId, actor);
      await dropRelease(productId, id, actor, deps);
      return listed(productId);
    },
    'release.frontier-start': async ({ projectId, problem }, { actor }) =>
      presentFrontier(await startFrontier(projectId, problem, actor, deps)),
    'release.frontier': async ({ projectId, frontierKey }, { actor }) =>
      presentFrontier(await readFrontier(projectId, frontierKey, actor, deps)),
  };
}

function presentFrontier({ job, points }: TracedFrontier) {
  return {
    job: job === null ? null : presentJob(job),
    points: points.map((point) => ({ ...point, customers: point.customers.length })),
  };
}

function present({ id, name, savedAt, plan }: KeptRelease) {
  return {
    id,
    name,
    savedOn: new Date(savedAt).toISOString().slice(0, 10),
    plan: {
      ...plan,
      customerKeys: [...plan.customerKeys],
      wonKeys: [...plan.wonKeys],
      itemKeys: [...plan.itemKeys],
    },
  };
}
