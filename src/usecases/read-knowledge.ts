import { productModel } from '../domain/value/product/product-model';
import type { ProductModel } from '../domain/value/product/product-model';
import type { Actor } from '../ports/actor';
import { today } from './background';
import { authorship } from './requests';
import type { Requests } from './requests';

/** The knowledge of a project's product, compiled for today. A product without a name takes its project's. */
export async function readKnowledge(projectId: string, actor: Actor, deps: Requests): Promise<ProductModel> {
  const productId = await deps.knowledge.productOfProject(projectId, authorship(actor, deps.clock));
  const knowledge = await deps.knowledge.load(productId);
  if (knowledge.product.name !== '') return productModel(knowledge, today(deps.clock));
  const name = await deps.setup.projectName(projectId);
  await deps.knowledge.nameProduct(productId, name);
  return productModel({ ...knowledge, product: { ...knowledge.product, name } }, today(deps.clock));
}
