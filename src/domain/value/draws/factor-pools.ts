import { fillBetaQuantiles } from './beta-quantiles';
import { NORMAL_POOL_SIZE, normalPool } from './normal-pool';

/** How a random word chooses from a pool: `word & CONFIDENCE_MASK` and `word >>> EFFORT_SHIFT`, twelve bits each. */
export const CONFIDENCE_MASK = NORMAL_POOL_SIZE - 1;
export const EFFORT_SHIFT = 20;

/** Confidences are worked out at so many places of the unit. */
const PLACES = 100;

/**
 * Values of confidence and of effort, to be drawn from with replacement. Nearly every item has a confidence of its own,
 * yet all share a few pools: between two places the quantiles of both neighbours are weighed by nearness. A pool depends
 * on its distribution alone, never on the list.
 */
export class FactorPools {
  readonly #concentration: number;
  readonly #atPlace = new Map<number, Float64Array>();
  readonly #between = new Float64Array(NORMAL_POOL_SIZE);
  readonly #bySigma = new Map<number, Float64Array>();

  /** κ of the confidence. */
  constructor(concentration: number) {
    this.#concentration = concentration;
  }

  /** Beta(κC, κ(1 − C)), quantile by quantile, so that the last bits of C move it by no more than last bits; the next call writes over it. */
  confidence(mean01: number): Float64Array {
    const place = Math.floor(mean01 * PLACES);
    const share = mean01 * PLACES - place;
    const below = this.#placed(place);
    const above = this.#placed(Math.min(PLACES, place + 1));
    const between = this.#between;
    for (let at = 0; at < between.length; at++) {
      const from = below[at] ?? 0;
      between[at] = from + share * ((above[at] ?? 0) - from);
    }
    return between;
  }

  /** Drawn effort over stated effort: lognormal with median 1 and this deviation of its logarithm, to nine digits: last bits choose no other pool. */
  effort(exact: number): Float64Array {
    const sigma = Math.round(exact * 1e9) / 1e9;
    let pool = this.#bySigma.get(sigma);
    if (pool === undefined) {
      pool = normalPool.map((drawn) => Math.exp(sigma * drawn));
      this.#bySigma.set(sigma, pool);
    }
    return pool;
  }

  #placed(place: number): Float64Array {
    let pool = this.#atPlace.get(place);
    if (pool === undefined) {
      const mean01 = place / PLACES;
      pool = new Float64Array(NORMAL_POOL_SIZE);
      fillBetaQuantiles(
        { alpha: this.#concentration * mean01, beta: this.#concentration * (1 - mean01) },
        pool,
      );
      this.#atPlace.set(place, pool);
    }
    return pool;
  }
}
