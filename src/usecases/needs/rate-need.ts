import { AppError } from '../../domain/app-error';
import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { Actor } from '../../ports/actor';
import type { JobRow } from '../../ports/job-store';
import { today } from '../background';
import { recorded } from '../records/record-history';
import { authorship } from '../requests';
import type { Requests } from '../requests';
import { startRecompute } from '../start-recompute';

export interface NeedRating {
  readonly needKey: string;
  readonly personaKey: string;
  readonly importance01: number;
  readonly satisfaction01: number;
  readonly reach01: number;
}

/**
 * Writes a persona's quick estimate of a need and starts the recomputation of every item that serves it.
 * @throws AppError `not-found` when need or persona is gone
 */
export async function rateNeed(
  projectId: string,
  rating: NeedRating,
  actor: Actor,
  deps: Requests,
): Promise<{ readonly product: ProductModel; readonly job: JobRow }> {
  const by = authorship(actor, deps.clock);
  const productId = await deps.knowledge.productOfProject(projectId, by);
  const before = await deps.knowledge.load(productId);
  const need = before.needs.find((candidate) => candidate.key === rating.needKey);
  const persona = before.personas.find((candidate) => candidate.key === rating.personaKey);
  if (need === undefined || persona === undefined) {
    throw new AppError('not-found', 'This need or persona does not exist any more. Load the page again.');
  }
  const { importance01, satisfaction01, reach01 } = rating;
  await recorded(productId, [{ kind: 'need', ids: [need.id] }], by, deps, () =>
    deps.knowledge.putEstimate(
      { needId: need.id, personaId: persona.id, importance01, satisfaction01, reach01 },
      by,
    ),
  );
  const job = await startRecompute(before.product, [need.key], deps);
  return { product: productModel(await deps.knowledge.load(productId), today(deps.clock)), job };
}
