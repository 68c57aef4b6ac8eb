import type { LandscapeDot } from '../../contract/need-views';
import { betaQuantile } from '../../domain/outcomes/incomplete-beta';
import type { ProductModel } from '../../domain/product/product-model';
import type { BetaShape } from '../../domain/value/shrinkage';

/** Half-width of the middle 80 % of a normal distribution, in standard deviations. */
const Z80 = 1.2816;

/** Every need in every persona that has it, with the middle 80 % of what the answers leave open. */
export function presentLandscape(product: ProductModel): LandscapeDot[] {
  const personaKeys = new Map(product.knowledge.personas.map(({ id, key }) => [id, key]));
  return product.model.needs.flatMap(({ need, cells }) => {
    const known = product.needByKey.get(need.key)?.perPersona ?? [];
    return cells.flatMap((cell): LandscapeDot[] => {
      const personaKey = personaKeys.get(cell.value.personaId);
      if (personaKey === undefined) return [];
      const { importance, satisfaction, opportunity } = cell.value;
      const spread = Z80 * gapDeviation(cell.importance, cell.satisfaction, importance >= satisfaction);
      return [
        {
          needKey: need.key,
          personaKey,
          importance,
          importanceRange: range80(cell.importance),
          satisfaction,
          satisfactionRange: range80(cell.satisfaction),
          gap: opportunity,
          gapRange: { low: Math.max(0, opportunity - spread), high: Math.min(20, opportunity + spread) },
          reach01: Math.min(1, cell.value.reach01),
          answers: known.find(({ personaId }) => personaId === cell.value.personaId)?.survey?.answers ?? 0,
          assumed: cell.value.assumed.length > 0,
        },
      ];
    });
  });
}

function range80({ alpha, beta }: BetaShape): { low: number; high: number } {
  return { low: 10 * betaQuantile(0.1, alpha, beta), high: 10 * betaQuantile(0.9, alpha, beta) };
}

/** Deviation of O = 2I − S (O = I where S is above I), both taken as independent Betas times 10. */
function gapDeviation(importance: BetaShape, satisfaction: BetaShape, underServed: boolean): number {
  const variance = underServed
    ? 4 * varianceOf(importance) + varianceOf(satisfaction)
    : varianceOf(importance);
  return 10 * Math.sqrt(variance);
}

function varianceOf({ alpha, beta }: BetaShape): number {
  const sum = alpha + beta;
  return (alpha * beta) / (sum * sum * (sum + 1));
}
