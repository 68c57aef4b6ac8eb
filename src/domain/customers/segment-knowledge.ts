import type { IsoDate } from '../iso-date';
import { accountWeight, medianRevenue } from '../value/demand';
import type { SurveyCounts } from '../value/types';
import { EvidenceFold } from '../evidence/fold-evidence';
import type { PieceOfNeed } from '../evidence/fold-evidence';
import type { AudienceRecord, NeedPersonaRecord, ProductKnowledge } from '../value/product/knowledge';

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
  answersOf: (needId: string, personaId: string) => SurveyCounts | null,
  today: IsoDate,
): ProductKnowledge {
  const folds = new Map<string, EvidenceFold>();
  for (const piece of pieces) {
    const fold = folds.get(piece.needId) ?? new EvidenceFold(piece.needId);
    folds.set(piece.needId, fold);
    fold.add(piece);
  }
  const { params } = knowledge.product;
  const audience = audienceOf([...folds.values()], pieces, params);
  const medians = new Map(audience.map(({ personaId, median }) => [personaId, median]));
  const heard = [...folds.values()].flatMap((fold) => fold.result(medians, params, today).heard);
  const spoken = new Set(heard.map(({ needId, personaId }) => `${needId} ${personaId ?? ''}`));
  return {
    ...knowledge,
    heard,
    audience,
    needs: knowledge.needs.flatMap((need) => {
      const perPersona = need.perPersona.flatMap((cell): NeedPersonaRecord[] => {
        const { personaId, estimate, reachEstimate01 } = cell;
        const survey = answersOf(need.id, personaId);
        if (survey === null && !spoken.has(`${need.id} ${personaId}`)) return [];
        return [
          {
            personaId,
            ...(estimate === undefined ? {} : { estimate }),
            ...(reachEstimate01 === undefined ? {} : { reachEstimate01 }),
            ...(survey === null ? {} : { survey }),
          },
        ];
      });
      // A need about which nobody said anything would be taken for one of all personas.
      return perPersona.length === 0 && !folds.has(need.id) ? [] : [{ ...need, perPersona }];
    }),
  };
}

/** The accounts of the segment that were heard in each persona, weighed among themselves. */
function audienceOf(
  folds: readonly EvidenceFold[],
  pieces: readonly SegmentPiece[],
  params: ProductKnowledge['product']['params'],
): AudienceRecord[] {
  const revenueOf = new Map(pieces.map((piece) => [piece.accountId, piece.annualRevenue]));
  const accounts = new Map<string, Set<string>>();
  for (const { personaId, accountId } of folds.flatMap((fold) => fold.pairs())) {
    accounts.set(personaId, (accounts.get(personaId) ?? new Set()).add(accountId));
  }
  return [...accounts].map(([personaId, ids]) => {
    const revenues = [...ids].sort().map((id) => revenueOf.get(id) ?? null);
    const median = medianRevenue(revenues);
    const weight = revenues.reduce<number>((sum, revenue) => sum + accountWeight(revenue, median, params), 0);
    return { personaId, median, weight };
  });
}
