import { AppError } from '../domain/app-error';
import type { Actor, Authorship } from '../ports/actor';
import type { Catalogue } from '../ports/evidence/catalogue-store';
import type { PieceRecord } from '../ports/evidence/evidence-store';
import type { KnowledgeDeps } from './knowledge-deps';
import { authorship } from './requests';
import { startRecompute } from './start-recompute';

export { needOf, personaIdOf } from './record-of-key';

export interface ProductAtHand {
  readonly catalogue: Catalogue;
  readonly by: Authorship;
}

/** The product of a project with the names of its records. */
export async function productAtHand(
  projectId: string,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<ProductAtHand> {
  const by = authorship(actor, deps.clock);
  const productId = await deps.knowledge.productOfProject(projectId, by);
  return { catalogue: await deps.catalogue.read(productId), by };
}

/** A piece of the product, deleted ones included. @throws AppError `not-found` */
export async function findPiece(
  productId: string,
  id: string,
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<PieceRecord> {
  const [piece] = await deps.evidence.find(productId, [id]);
  if (piece === undefined)
    throw new AppError('not-found', 'This piece of evidence does not exist any more.', { id });
  return piece;
}

/** Starts the recomputation of the needs that the evidence speaks about; nothing to do without any. */
export async function recomputeNeeds(
  catalogue: Catalogue,
  needIds: Iterable<string>,
  deps: Pick<KnowledgeDeps, 'clock' | 'items' | 'jobs' | 'queue'>,
): Promise<void> {
  const ids = new Set(needIds);
  const keys = catalogue.needs.filter((need) => ids.has(need.id)).map((need) => need.key);
  if (keys.length > 0) {
    await startRecompute({ id: catalogue.productId, projectIds: catalogue.projectIds }, keys, deps);
  }
}
