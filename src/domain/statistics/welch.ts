import { mean, sampleVariance } from 'simple-statistics';
import { checkEnough, checkFinite } from './check-numbers';
import type { Estimate95 } from './interval';
import { studentQuantile, studentTwoSided } from './student';

/** Independent measurements as far as their mean is concerned; `variance` with count − 1 below. */
export interface GroupMoments {
  readonly mean: number;
  readonly variance: number;
  /** Above 1; not whole where a part of an answer was added. */
  readonly count: number;
}

/** A sum of means, each so many times, and how often chance alone gives one so far from 0. */
export interface Contrast95 extends Estimate95 {
  /** Two-sided, 0…1. */
  readonly p: number;
}

/** @throws AppError `invalid` on `path` with fewer than two values or one that is no number. */
export function momentsOf(values: readonly number[], path: string): GroupMoments {
  checkEnough(values, 2, path);
  checkFinite(values, path);
  const own = [...values];
  return { mean: mean(own), variance: sampleVariance(own), count: own.length };
}

/**
 * Sum of the groups' means, each `times` as often, with Student's 95 % interval for independent groups of unequal
 * variance (Welch, Biometrika 34, 1947) and Satterthwaite's degrees of freedom (Biometrics Bulletin 2, 1946). One group
 * once: Student's own interval. Null when nothing varies: then nothing says how sure the sum is.
 */
export function contrast95(
  parts: readonly { readonly group: GroupMoments; readonly times: number }[],
): Contrast95 | null {
  let estimate = 0;
  let square = 0;
  let ofSquares = 0;
  for (const { group, times } of parts) {
    const own = (times * times * group.variance) / group.count;
    estimate += times * group.mean;
    square += own;
    ofSquares += (own * own) / (group.count - 1);
  }
  if (square === 0) return null;
  const freedom = (square * square) / ofSquares;
  const error = Math.sqrt(square);
  const margin = studentQuantile(0.975, freedom) * error;
  return {
    estimate,
    low: estimate - margin,
    high: estimate + margin,
    p: studentTwoSided(estimate / error, freedom),
  };
}
