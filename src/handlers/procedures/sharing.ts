import type { sharingProcedures } from '../../contract/procedures/sharing';
import { productAtHand } from '../../usecases/find-piece';
import { joinProject, partProject } from '../../usecases/share-product';
import type { SharingDeps } from '../../usecases/share-product';
import type { Implementations } from '../procedure-types';

export function buildSharingProcedures(deps: SharingDeps): Implementations<typeof sharingProcedures> {
  return {
    'product.projects': async ({ projectId }, actor) => ({
      projectIds: [...(await productAtHand(projectId, actor, deps)).catalogue.projectIds],
    }),
    'product.join': async ({ projectId, otherProjectId }, actor) => ({
      projectIds: [...(await joinProject(projectId, otherProjectId, actor, deps))],
    }),
    'product.part': async ({ projectId, otherProjectId }, actor) => ({
      projectIds: [...(await partProject(projectId, otherProjectId, actor, deps))],
    }),
  };
}
