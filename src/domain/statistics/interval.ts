/** An estimate with its 95 % interval. */
export interface Estimate95 {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Between what a number can lie at all. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** 97.5 % point of the standard normal distribution. */
export const Z95 = 1.959963984540054;

/** With fewer answers no interval is shown: it would say more about the method than about the customers (ours). */
export const LEAST_FOR_INTERVAL = 5;

/**
 * The interval as it can be true: no further than the scale, and around what was found. What it loses lies where the
 * number cannot be, so that it holds the truth as often as before.
 */
export function onScale({ estimate, low, high }: Estimate95, { min, max }: Scale): Estimate95 {
  return {
    estimate,
    low: Math.max(min, Math.min(low, estimate)),
    high: Math.min(max, Math.max(high, estimate)),
  };
}
