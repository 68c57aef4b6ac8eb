import { productModel } from '../domain/product/product-model';
import type { ProductModel } from '../domain/product/product-model';
import type { Actor } from '../ports/actor';
import { today } from './background';
import { authorship } from './requests';
import type { Requests } from './requests';

/** The knowledge of a project's product, compiled for today. */
export async function readKnowledge(projectId: string, actor: Actor, deps: Requests): Promise<ProductModel> {
  const productId = await deps.knowledge.productOfProject(projectId, authorship(actor, deps.clock));
  return productModel(await deps.knowledge.load(productId), today(deps.clock));
}
