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
  deps: Pick<Requests, 'setup'>,
): Promise<KnowledgeSnapshot> {
  return presentSnapshot(product, await deps.setup.fieldsOf(projectId), actor);
}
