import type { ProductModel } from '../domain/value/product/product-model';
import type { Actor } from '../ports/actor';
import { projectCall } from './call';
import type { CallDeps } from './call';

/** The knowledge of a project's product, compiled for today, where no call has named the project. */
export async function readKnowledge(projectId: string, actor: Actor, deps: CallDeps): Promise<ProductModel> {
  return (await projectCall(projectId, actor, deps)).model();
}
