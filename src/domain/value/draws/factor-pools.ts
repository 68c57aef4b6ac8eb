import { fillBetaQuantiles } from './beta-quantiles';
import { normal } from './normal';
import { RandomStream } from './random-stream';

/** Numbers in a pool; a power of two, so that 13 random bits choose one. */
const POOL_SIZE = 8192;

/** How a random word chooses from a pool: `word & CONFIDENCE_MASK` and `word >>> EFFORT_SHIFT`. */
export const CONFIDENCE_MASK = POOL_SIZE - 1;
export const EFFORT_SHIFT = 19;

/**
 * Values of confidence and of effort, made once per distribution and drawn from with replacement: thousands
 * of items share a few of either. A pool depends on its distribution alone, never on the list.
 */
export class FactorPools {
  readonly #concentration: number;
  readonly #byConfidence = new Map<number, Float64Array>();
  readonly #bySigma = new Map<number, Float64Array>();

  /** κ of the confidence. */
  constructor(concentration: number) {
    this.#concentration = concentration;
  }

  /** Beta(κC, κ(1 − C)), quantile by quantile, so that the last bits of C move it by no more than last bits. */
  confidence(mean01: number): Float64Array {
    let pool = this.#byConfidence.get(mean01);
    if (pool === undefined) {
      const kappa = this.#concentration;
      pool = new Float64Array(POOL_SIZE);
      fillBetaQuantiles({ alpha: kappa * mean01, beta: kappa * (1 - mean01) }, pool);
      this.#byConfidence.set(mean01, pool);
    }
    return pool;
  }

  /** Drawn effort over stated effort: lognormal with median 1 and this deviation of its logarithm, to nine digits: last bits choose no other pool. */
  effort(exact: number): Float64Array {
    const sigma = Math.round(exact * 1e9) / 1e9;
    let pool = this.#bySigma.get(sigma);
    if (pool === undefined) {
      pool = effortPool(sigma);
      this.#bySigma.set(sigma, pool);
    }
    return pool;
  }
}

function effortPool(sigma: number): Float64Array {
  const stream = new RandomStream(0, `effort ${sigma}`);
  const pool = new Float64Array(POOL_SIZE);
  for (let at = 0; at < POOL_SIZE; at += 2) {
    // Each with its inverse, so that the median is exactly the estimate.
    const drawn = Math.exp(sigma * normal(stream));
    pool[at] = drawn;
    pool[at + 1] = 1 / drawn;
  }
  return pool;
}
