import { invalidField } from '../../src/domain/app-error';
import { checkCount } from '../../src/domain/statistics/check-numbers';
import { betaQuantile } from '../../src/domain/statistics/incomplete-beta';
import type { Estimate95 } from '../../src/domain/statistics/interval';

/**
 * A share estimated from `hits` of `trials` with a Beta(priorHits, priorMisses) prior; uniform by default.
 * `estimate` is the posterior mean, the interval holds the middle 95 %.
 * @throws AppError `invalid` unless 0 ≤ hits ≤ trials and the prior is above 0.
 */
export function betaBinomial95(hits: number, trials: number, priorHits = 1, priorMisses = 1): Estimate95 {
  checkCount(hits, 'hits');
  checkCount(trials, 'trials');
  if (hits > trials) throw invalidField('hits', 'There cannot be more hits than answers.');
  if (!(priorHits > 0) || !(priorMisses > 0)) throw invalidField('priorHits', 'A prior must be above 0.');
  const a = hits + priorHits;
  const b = trials - hits + priorMisses;
  return { estimate: a / (a + b), low: betaQuantile(0.025, a, b), high: betaQuantile(0.975, a, b) };
}
