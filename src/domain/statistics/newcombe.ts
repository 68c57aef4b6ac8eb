import type { Estimate95 } from './interval';
import { wilson95 } from './wilson';

/**
 * Difference of two shares, first less second, with Newcombe's hybrid score interval (Stat. Med. 17, 1998,
 * 873–890, method 10). @throws AppError `invalid` unless 0 ≤ hits ≤ trials, trials > 0.
 */
export function newcombeDifference95(
  hits1: number,
  trials1: number,
  hits2: number,
  trials2: number,
): Estimate95 {
  const first = wilson95(hits1, trials1);
  const second = wilson95(hits2, trials2);
  const estimate = first.estimate - second.estimate;
  return {
    estimate,
    low: estimate - Math.hypot(first.estimate - first.low, second.high - second.estimate),
    high: estimate + Math.hypot(first.high - first.estimate, second.estimate - second.low),
  };
}
