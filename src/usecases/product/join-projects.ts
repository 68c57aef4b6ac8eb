import { AppError } from '../../domain/app-error';
import type { Permissions } from '../../ports/permissions';
import type { ProductStore } from '../../adapters/store/product/product-store';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recordAct } from '../records/record-history';
import { startRecompute } from '../start-recompute';
import { said } from '../../domain/words/said';

export interface SharingDeps extends KnowledgeDeps {
  readonly products: ProductStore;
  readonly permissions: Permissions;
}

/**
 * Lets another project share the product: its people then see and, with the permission there, edit the same
 * personas, needs and evidence. Whoever does it administers both projects.
 * @throws AppError `not-found` or `forbidden` for the other project, `conflict` when that one knows something of
 * its own already
 */
export async function joinProject(
  call: Call,
  otherProjectId: string,
  deps: SharingDeps,
): Promise<readonly string[]> {
  const { id: productId, projectIds } = call.product;
  if (projectIds.includes(otherProjectId)) return projectIds;
  await mustAdminister(otherProjectId, deps);
  const other = await deps.products.ofProject(otherProjectId);
  if (!(await deps.products.isEmpty(other.id)))
    throw new AppError('conflict', said('product.project-has-its-own'));
  await deps.products.moveProject(otherProjectId, productId);
  return settle(call, { joined: otherProjectId }, [...projectIds, otherProjectId], deps);
}

/**
 * Takes a project out of the product; it then begins with an empty one of its own.
 * @throws AppError `invalid` for the project itself, `not-found` or `forbidden` for one the person may not administer
 */
export async function partProject(
  call: Call,
  { projectId, otherProjectId }: { readonly projectId: string; readonly otherProjectId: string },
  deps: SharingDeps,
): Promise<readonly string[]> {
  const { id: productId, projectIds } = call.product;
  if (otherProjectId === projectId) throw new AppError('invalid', said('product.leave-from-another'));
  if (!projectIds.includes(otherProjectId)) return projectIds;
  await mustAdminister(otherProjectId, deps);
  await deps.products.partProject(otherProjectId, productId);
  // Its work items go on naming needs of this product: none of these numbers is ever given to another need there.
  const own = await deps.products.ofProject(otherProjectId);
  await deps.products.beginNumbersAfter(own.id, productId);
  const left = projectIds.filter((id) => id !== otherProjectId);
  return settle(call, { parted: otherProjectId }, left, deps);
}

async function mustAdminister(projectId: string, deps: SharingDeps): Promise<void> {
  const grants = await deps.permissions.forProject(projectId);
  if (!grants.browse) throw new AppError('not-found', said('product.project-not-there'));
  if (!grants.administerProject) throw new AppError('forbidden', said('product.both-projects'));
}

async function settle(
  { product: { id: productId }, by }: Call,
  facts: Readonly<Record<string, string>>,
  projectIds: readonly string[],
  deps: SharingDeps,
): Promise<readonly string[]> {
  await recordAct(productId, { kind: 'projects', recordId: productId, facts }, by, deps);
  await startRecompute({ id: productId, projectIds }, 'all', deps);
  return projectIds;
}
