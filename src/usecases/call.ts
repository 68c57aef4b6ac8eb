import type { Actor, Authorship } from '../ports/actor';
import type { KnowledgeDeps } from './knowledge-deps';
import { productAtHand } from './product-at-hand';

/** Who calls, under which name something is written, and for which product: found once, then handed down. */
export interface Call {
  readonly actor: Actor;
  readonly by: Authorship;
  readonly product: { readonly id: string; readonly projectIds: readonly string[] };
}

/** The call of a person about the product of a project. */
export async function callOf(projectId: string, actor: Actor, deps: KnowledgeDeps): Promise<Call> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  return { actor, by, product: { id: catalogue.productId, projectIds: catalogue.projectIds } };
}
