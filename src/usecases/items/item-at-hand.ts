import { withCurrentKeys } from '../../domain/needs/former-keys';
import type { WorkItem } from '../../domain/items/work-item';
import type { Actor } from '../../ports/actor';
import { authorship } from '../requests';
import type { Requests } from '../requests';

/**
 * An item about to be changed, with the present keys of its needs and personas: whatever is written next leaves
 * no key of a merged one behind. @throws AppError `not-found` when it is not there or not visible
 */
export async function itemAtHand(issueId: string, actor: Actor, deps: Requests): Promise<WorkItem> {
  const item = await deps.jira.read(issueId);
  const productId = await deps.knowledge.productOfProject(item.projectId, authorship(actor, deps.clock));
  return withCurrentKeys(item, await deps.knowledge.formerKeys(productId));
}
