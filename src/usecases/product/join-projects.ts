import { AppError } from '../../domain/app-error';
import type { Actor } from '../../ports/actor';
import type { Permissions } from '../../ports/permissions';
import type { ProductStore } from '../../ports/product/product-store';
import { productAtHand } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recordAct } from '../records/record-history';
import { startRecompute } from '../start-recompute';

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
  projectId: string,
  otherProjectId: string,
  actor: Actor,
  deps: SharingDeps,
): Promise<readonly string[]> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { productId, projectIds } = catalogue;
  if (projectIds.includes(otherProjectId)) return projectIds;
  await mustAdminister(otherProjectId, deps);
  const other = await deps.knowledge.productOfProject(otherProjectId, by);
  if (!(await deps.products.isEmpty(other)))
    throw new AppError(
      'conflict',
      'That project has customer knowledge of its own. Save its archive, erase it there, join, and take the archive in here.',
    );
  await deps.products.moveProject(otherProjectId, productId);
  return settle(productId, { joined: otherProjectId }, [...projectIds, otherProjectId], actor, deps);
}

/**
 * Takes a project out of the product; it then begins with an empty one of its own.
 * @throws AppError `invalid` for the project itself, `not-found` or `forbidden` for one the person may not administer
 */
export async function partProject(
  projectId: string,
  otherProjectId: string,
  actor: Actor,
  deps: SharingDeps,
): Promise<readonly string[]> {
  const { productId, projectIds } = (await productAtHand(projectId, actor, deps)).catalogue;
  if (otherProjectId === projectId)
    throw new AppError(
      'invalid',
      'Take this project out from the settings of another project of the product.',
    );
  if (!projectIds.includes(otherProjectId)) return projectIds;
  await mustAdminister(otherProjectId, deps);
  await deps.products.partProject(otherProjectId, productId);
  const left = projectIds.filter((id) => id !== otherProjectId);
  return settle(productId, { parted: otherProjectId }, left, actor, deps);
}

async function mustAdminister(projectId: string, deps: SharingDeps): Promise<void> {
  const grants = await deps.permissions.forProject(projectId);
  if (!grants.browse) throw new AppError('not-found', 'That project is not in Jira, or you may not see it.');
  if (!grants.administerProject)
    throw new AppError('forbidden', 'Only somebody who administers both projects can do this.');
}

async function settle(
  productId: string,
  facts: Readonly<Record<string, string>>,
  projectIds: readonly string[],
  actor: Actor,
  deps: SharingDeps,
): Promise<readonly string[]> {
  const by = { accountId: actor.accountId, at: deps.clock.now() };
  await recordAct(productId, { kind: 'projects', recordId: productId, facts }, by, deps);
  await startRecompute({ id: productId, projectIds }, 'all', deps);
  return projectIds;
}
