import type { IsoDate } from '../iso-date';
import { accountWeight, medianRevenue } from '../value/demand';
import type { DatedAnswers, RatingFacts } from '../value/model/facts';
import { EvidenceFold } from '../evidence/fold-evidence';
import type { PieceOfNeed } from '../evidence/fold-evidence';
import type { ProductKnowledge } from '../value/product/knowledge';

/** A piece of evidence from an account of the segment, about one need. */
export interface SegmentPiece extends PieceOfNeed {
  readonly needId: string;
}

/**
 * A product's knowledge as the accounts of a segment alone tell it: what they said and what they answered. The
 * team's estimates stay where the segment says something about a need at all; samples of who has a need are left
 * out, as they were drawn from all customers.
 */
export function inSegment(
  knowledge: ProductKnowledge,
  pieces: readonly SegmentPiece[],
  answersOf: (needId: string, personaId: string) => Omit<DatedAnswers, 'on'> | null,
  today: IsoDate,
): ProductKnowledge {
  const folds = new Map<string, EvidenceFold>();
  for (const piece of pieces) {
    const fold = folds.get(piece.needId) ?? new EvidenceFold(piece.needId);
    folds.set(piece.needId, fold);
    fold.add(piece);
  }
  const { params } = knowledge.product;
  const revenues = new Map(
    pieces.flatMap(({ accountId, revenue }) => (accountId === null ? [] : [[accountId, revenue]])),
  );
  const median = medianRevenue([...revenues.values()]);
  const heard = [...folds.values()].flatMap((fold) => fold.result(median, params, today).heard);
  const spoken = new Set(heard.map(({ needId, personaId }) => `${needId} ${personaId ?? ''}`));
  let weight = 0;
  for (const [, revenue] of [...revenues].sort(([a], [b]) => (a < b ? -1 : 1)))
    weight += accountWeight(revenue, median, params);
  return {
    ...knowledge,
    heard,
    audience: { accounts: revenues.size, weight, median },
    needs: knowledge.needs.flatMap((need) => {
      const ratings = need.ratings.flatMap((rating): RatingFacts[] => {
        const { personaId, estimate } = rating;
        const survey = answersOf(need.id, personaId);
        if (survey === null && !spoken.has(`${need.id} ${personaId}`)) return [];
        return [
          { personaId, surveys: survey === null ? [] : [{ ...survey, on: today }], sample: null, estimate },
        ];
      });
      // A need about which nobody said anything would be taken for one of all personas.
      return ratings.length === 0 && !folds.has(need.id) ? [] : [{ ...need, ratings }];
    }),
  };
}
