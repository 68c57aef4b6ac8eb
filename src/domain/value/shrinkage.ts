/** `hits` of `trials`; trials may be 0. */
export interface Proportion {
  readonly hits: number;
  readonly trials: number;
}

/** A Beta distribution; its mean is alpha / (alpha + beta). */
export interface BetaShape {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * Beta–Binomial posterior with prior mean `prior01` worth `strength` answers:
 * Beta(k + mπ, N − k + m(1−π)).
 */
export function posterior({ hits, trials }: Proportion, prior01: number, strength: number): BetaShape {
  return { alpha: hits + strength * prior01, beta: trials - hits + strength * (1 - prior01) };
}

export function betaMean({ alpha, beta }: BetaShape): number {
  return alpha / (alpha + beta);
}
