import type { sharingProcedures } from '../../contract/product/joining-procedures';
import { joinProject, partProject } from '../../usecases/product/join-projects';
import type { SharingDeps } from '../../usecases/product/join-projects';
import type { Implementations } from '../procedure-types';

export function buildSharingProcedures(deps: SharingDeps): Implementations<typeof sharingProcedures> {
  return {
    'product.projects': (_, { product }) => Promise.resolve({ projectIds: [...product.projectIds] }),
    'product.join': async ({ otherProjectId }, call) => ({
      projectIds: [...(await joinProject(call, otherProjectId, deps))],
    }),
    'product.part': async (request, call) => ({
      projectIds: [...(await partProject(call, request, deps))],
    }),
  };
}
