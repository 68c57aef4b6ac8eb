import type { planningProcedures } from '../../contract/procedures/planning';
import type { KeptRelease } from '../../domain/product/planning-records';
import type { Actor } from '../../ports/actor';
import type { PlanningStore } from '../../ports/planning-store';
import { readKnowledge } from '../../usecases/read-knowledge';
import { authorship } from '../../usecases/requests';
import type { Requests } from '../../usecases/requests';
import { accountNames, presentBasis } from '../present/planning';
import type { Implementations } from '../procedure-types';

export interface PlanningDeps extends Requests {
  readonly planning: PlanningStore;
}

export function buildPlanningProcedures(deps: PlanningDeps): Implementations<typeof planningProcedures> {
  const productIdOf = (projectId: string, actor: Actor) =>
    deps.knowledge.productOfProject(projectId, authorship(actor, deps.clock));
  const listed = async (productId: string) => ({
    plans: (await deps.planning.plans(productId)).map(present),
  });
  return {
    'planning.read': async ({ projectId }, actor) => {
      const product = await readKnowledge(projectId, actor, deps);
      const ids = [...new Set(product.knowledge.voices.flatMap((voice) => voice.accountId ?? []))];
      return presentBasis(product, accountNames(ids, await deps.planning.accountNames(ids)));
    },
    'sprint.frozen': async ({ projectId, sprintIds }, actor) => {
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
    'release.list': async ({ projectId }, actor) => listed(await productIdOf(projectId, actor)),
    'release.save': async ({ projectId, id, name, plan }, actor) => {
      const productId = await productIdOf(projectId, actor);
      await deps.planning.savePlan(productId, { id, name, plan }, authorship(actor, deps.clock));
      return listed(productId);
    },
    'release.delete': async ({ projectId, id }, actor) => {
      const productId = await productIdOf(projectId, actor);
      await deps.planning.deletePlan(productId, id, deps.clock.now());
      return listed(productId);
    },
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
