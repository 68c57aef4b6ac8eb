import { betterWorse } from '../statistics/kano-study';
import type { KanoCounts, ModelParams, NeedInput } from './types';
import type { BetaShape } from './shrinkage';

/** Kano factor of one need: a share of customers with any strong reaction, and how far it is known. */
export interface KanoFactor {
  readonly shape: BetaShape;
  readonly kano01: number;
  readonly assumed: boolean;
  readonly reverse: boolean;
}

/**
 * Total strength (Lee & Newcomb, 1997), smoothed: (M + O + A + 1)/(n + 2).
 * A need that was never asked takes the pooled value of the others, never 1.
 */
export function kanoFactors(needs: readonly NeedInput[], params: ModelParams): Map<string, KanoFactor> {
  let strong = 0;
  let answers = 0;
  for (const { kano } of needs) {
    strong += kano?.strong ?? 0;
    answers += kano?.answers ?? 0;
  }
  const pooled = (strong + 1) / (answers + 2);
  return new Map(
    needs.map(({ key, kano }) => [key, kanoFactor(kano, pooled, params.kanoPriorStrength)] as const),
  );
}

function kanoFactor(kano: KanoCounts | undefined, pooled01: number, priorStrength: number): KanoFactor {
  if (kano === undefined || kano.answers === 0) {
    const shape = { alpha: priorStrength * pooled01, beta: priorStrength * (1 - pooled01) };
    return { shape, kano01: pooled01, assumed: true, reverse: false };
  }
  return {
    shape: { alpha: kano.strong + 1, beta: kano.answers - kano.strong + 1 },
    kano01: (kano.strong + 1) / (kano.answers + 2),
    assumed: false,
    reverse: (kano.reverse ?? 0) > kano.answers / 2,
  };
}

/** Better and Worse of a need's Kano answers; null without the split into categories or without answers. */
export function betterWorseOf(
  counts: KanoCounts,
): { readonly better: number; readonly worse: number } | null {
  const { mustBe, oneDimensional, attractive } = counts;
  if (mustBe === undefined || oneDimensional === undefined || attractive === undefined) return null;
  const indifferent = counts.indifferent ?? Math.max(0, counts.answers - counts.strong);
  return betterWorse({ M: mustBe, O: oneDimensional, A: attractive, I: indifferent });
}
