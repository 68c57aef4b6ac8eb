import type { IsoDate } from '../../domain/iso-date';
import type { RatingFacts } from '../../domain/value/model/facts';
import { AppError } from '../../domain/app-error';
import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { NeedRecord, ProductKnowledge } from '../../domain/value/product/knowledge';
import type { JobRow } from '../../adapters/store/job-store';
import type { NeedEstimateRow } from '../../adapters/store/value/ratings';
import { productDay } from '../background';
import type { Call } from '../call';
import { recorded } from '../records/record-history';
import type { Requests } from '../requests';
import { startRecompute } from '../start-recompute';
import { said } from '../../domain/words/said';

export interface NeedRating {
  readonly needKey: string;
  readonly personaKey: string;
  readonly importance01: number;
  readonly satisfaction01: number;
  readonly reach01: number;
}

/**
 * Writes a persona's quick estimate of a need and starts the recomputation of every item that serves it. Gives the
 * need as the model sees it with the estimate.
 * @throws AppError `not-found` when need or persona is gone
 */
export async function rateNeed(
  call: Call,
  rating: NeedRating,
  deps: Requests,
): Promise<{ readonly product: ProductModel; readonly need: NeedRecord; readonly job: JobRow }> {
  const { knowledge, needByKey } = await call.model();
  const need = needByKey.get(rating.needKey);
  const persona = knowledge.personas.find((candidate) => candidate.key === rating.personaKey);
  if (need === undefined || persona === undefined) throw gone();
  const { importance01, satisfaction01, reach01 } = rating;
  const estimate = { needId: need.id, personaId: persona.id, importance01, satisfaction01, reach01 };
  const written = await recorded(call.product.id, [{ kind: 'need', ids: [need.id] }], call.by, deps, () =>
    deps.knowledge.putEstimate(call.product.id, estimate, call.by),
  );
  if (!written) throw gone();
  const job = await startRecompute(call.product, [need.key], deps);
  // What was just written is known: the product need not be read again.
  const day = productDay(call.product, deps.clock);
  const product = productModel(withEstimate(knowledge, estimate, call.by.day), day);
  return { product, need: product.needByKey.get(need.key) ?? need, job };
}

function gone(): AppError {
  return new AppError('not-found', said('needs.need-or-persona-gone'));
}

function withEstimate(
  knowledge: ProductKnowledge,
  { needId, personaId, importance01, satisfaction01, reach01 }: NeedEstimateRow,
  on: IsoDate,
): ProductKnowledge {
  return {
    ...knowledge,
    needs: knowledge.needs.map((need) => {
      if (need.id !== needId) return need;
      const before = need.ratings.find((rating) => rating.personaId === personaId);
      const others = need.ratings.filter((rating) => rating.personaId !== personaId);
      const rated: RatingFacts = {
        ...(before ?? { personaId, surveys: [], sample: null }),
        estimate: { importance01, satisfaction01, reach01, on },
      };
      return { ...need, ratings: [...others, rated].sort((a, b) => (a.personaId < b.personaId ? -1 : 1)) };
    }),
  };
}
