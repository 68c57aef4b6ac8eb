import type { sharingProcedures } from '../../contract/product/joining-procedures';
import { productAtHand } from '../../usecases/product-at-hand';
import { joinProject, partProject } from '../../usecases/product/join-projects';
import type { SharingDeps } from '../../usecases/product/join-projects';
import type { Implementations } from '../procedure-types';

export function buildSharingProcedures(deps: SharingDeps): Implementations<typeof sharingProcedures> {
  return {
    'product.projects': async ({ projectId }, { actor }) => ({
      projectIds: [...(await productAtHand(projectId, actor, deps)).catalogue.projectIds],
    }),
    'product.join': async ({ projectId, otherProjectId }, { actor }) => ({
      projectIds: [...(await joinProject(projectId, otherProjectId, actor, deps))],
    }),
    'product.part': async ({ projectId, otherProjectId }, { actor }) => ({
      projectIds: [...(await partProject(projectId, otherProjectId, actor, deps))],
    }),
  };
}
