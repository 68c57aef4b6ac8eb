import type { KnowledgeSnapshot } from '../../contract/value/knowledge-snapshot';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { Actor } from '../../ports/actor';
import type { Requests } from '../../usecases/requests';
import { presentSnapshot } from './present-knowledge';

/** A product's knowledge together with what the surface has to know of Jira to list its items. */
export async function snapshotOf(
  product: ProductModel,
  projectId: string,
  actor: Actor,
  deps: Requests,
): Promise<KnowledgeSnapshot> {
  const [fields, estimation] = await Promise.all([deps.setup.fieldIds(), deps.setup.estimationOf(projectId)]);
  return presentSnapshot(product, { fields, estimation }, actor);
}
