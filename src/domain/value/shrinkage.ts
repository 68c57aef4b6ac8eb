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

/**
 * Pooled rate Σk/Σn, or `whenNone` without a single trial. It stays half an answer away from 0 and 1
 * (ours): "nobody of three" is no proof of nobody, and a prior of 0 would make the unknown worth nothing.
 */
export function pooledRate01(samples: readonly Proportion[], whenNone: number): number {
  let hits = 0;
  let trials = 0;
  for (const sample of samples) {
    hits += sample.hits;
    trials += sample.trials;
  }
  if (trials <= 0) return whenNone;
  return Math.min((trials + 0.5) / (trials + 1), Math.max(0.5 / (trials + 1), hits / trials));
}

/** Range of the estimated prior strength: below 2 or above 200 answers a handful of needs cannot tell. */
const STRENGTH_RANGE = [2, 200] as const;

/**
 * How many answers the pooled rate is worth, estimated from how much the samples differ
 * (method of moments for the Beta–Binomial; Kleinman, JASA 68, 1973). Few samples → `fallback`.
 */
export function priorStrength(samples: readonly Proportion[], minSamples: number, fallback: number): number {
  const used = samples.filter(({ trials }) => trials > 0);
  if (used.length < minSamples) return fallback;
  const rate = pooledRate01(used, 0);
  const spread = rate * (1 - rate);
  let total = 0;
  for (const { trials } of used) total += trials;
  let squares = 0;
  let weight = 0;
  for (const { hits, trials } of used) {
    squares += trials * (hits / trials - rate) ** 2;
    weight += (1 - trials / total) * (trials - 1);
  }
  if (weight <= 0) return fallback;
  const correlation = (squares / spread - (used.length - 1)) / weight;
  const [low, high] = STRENGTH_RANGE;
  return correlation <= 0 ? high : Math.min(high, Math.max(low, 1 / correlation - 1));
}
