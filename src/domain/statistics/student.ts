import { betaQuantile, incompleteBeta } from './incomplete-beta';

/** P(|T| > t) of Student's t with `freedom` degrees of freedom. */
export function studentTwoSided(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/**
 * Point of Student's t with `share01` (above one half) of it below; degrees of freedom above 0, not whole ones too.
 * t²/(freedom + t²) is a Beta's quantile: for few degrees it is near 1, where its distance from 1 is the Beta's turned
 * round.
 */
export function studentQuantile(share01: number, freedom: number): number {
  const tails01 = 2 * (1 - share01);
  if (freedom < 4) {
    const rest = betaQuantile(tails01, freedom / 2, 0.5);
    return Math.sqrt((freedom * (1 - rest)) / rest);
  }
  const part = betaQuantile(1 - tails01, 0.5, freedom / 2);
  return Math.sqrt((freedom * part) / (1 - part));
}
