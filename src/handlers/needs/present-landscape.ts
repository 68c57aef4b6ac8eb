import type { LandscapeDot, PastLandscape } from '../../contract/needs/need-views';
import { betaQuantile } from '../../domain/statistics/incomplete-beta';
import type { ProductModel } from '../../domain/value/product/product-model';
import { gapOf } from '../../domain/value/opportunity';
import type { BetaShape } from '../../domain/value/shrinkage';

/** Half-width of the middle 80 % of a normal distribution, in standard deviations. */
const Z80 = 1.2816;

/** Dots in one answer: with what they were last quarter, well below what a call may answer. */
const DOTS_AT_ONCE = 5_000;

/**
 * Needs in every persona that has them, with the middle 80 % of what the answers leave open, and where they stood.
 * As many whole needs from the given place on as fit into one answer; `next` is the place after them.
 */
export function landscapePage(
  product: ProductModel,
  past: PastLandscape,
  from: number,
): { dots: LandscapeDot[]; past: PastLandscape; next: number | null } {
  const { needs } = product.model;
  const dots: LandscapeDot[] = [];
  let at = from;
  while (at < needs.length && dots.length < DOTS_AT_ONCE) {
    const need = needs[at];
    if (need !== undefined) dots.push(...dotsOf(product, need));
    at += 1;
  }
  const shown = new Set(needs.slice(from, at).map(({ need }) => need.key));
  return {
    dots,
    past: past === null ? null : { ...past, dots: past.dots.filter((dot) => shown.has(dot.needKey)) },
    next: at < needs.length ? at : null,
  };
}

function dotsOf(
  product: ProductModel,
  { need, cells }: ProductModel['model']['needs'][number],
): LandscapeDot[] {
  const personaKeys = new Map(product.knowledge.personas.map(({ id, key }) => [id, key]));
  const known = product.needByKey.get(need.key)?.ratings ?? [];
  return cells.flatMap((cell): LandscapeDot[] => {
    const personaKey = personaKeys.get(cell.personaId);
    if (personaKey === undefined) return [];
    const { importance01, satisfaction01 } = cell;
    const gap = gapOf(cell);
    const spread = Z80 * gapDeviation(cell.importance, cell.satisfaction, importance01 >= satisfaction01);
    const surveys = known.find(({ personaId }) => personaId === cell.personaId)?.surveys ?? [];
    return [
      {
        needKey: need.key,
        personaKey,
        importance: 10 * importance01,
        importanceRange: range80(cell.importance),
        satisfaction: 10 * satisfaction01,
        satisfactionRange: range80(cell.satisfaction),
        gap,
        gapRange: { low: Math.max(0, gap - spread), high: Math.min(20, gap + spread) },
        reach01: Math.min(1, cell.reach.mean01),
        answers: surveys.reduce((sum, { answers }) => sum + answers, 0),
        assumed: cell.assumed.length > 0,
      },
    ];
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
