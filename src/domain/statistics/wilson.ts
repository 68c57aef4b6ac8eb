import { invalidField } from '../app-error';
import { checkCount } from './check-numbers';
import type { Estimate95 } from './interval';
import { Z95 } from './interval';

/**
 * A share with Wilson's score interval at 95 % (Wilson 1927; Newcombe, Stat. Med. 17, 1998, method 3).
 * Used for CSAT: `hits` = satisfied answers. @throws AppError `invalid` unless 0 ≤ hits ≤ trials, trials > 0.
 */
export function wilson95(hits: number, trials: number): Estimate95 {
  checkCount(hits, 'hits');
  checkCount(trials, 'trials');
  if (trials === 0) throw invalidField('trials', 'There are no answers yet.');
  if (hits > trials) throw invalidField('hits', 'There cannot be more hits than answers.');
  const share = hits / trials;
  const z2 = Z95 * Z95;
  const centre = (hits + z2 / 2) / (trials + z2);
  const margin = (Z95 / (trials + z2)) * Math.sqrt(trials * share * (1 - share) + z2 / 4);
  // At 0 and at all, the interval touches the end exactly; the last bits of the sum would miss it.
  return {
    estimate: share,
    low: hits === 0 ? 0 : Math.max(0, centre - margin),
    high: hits === trials ? 1 : Math.min(1, centre + margin),
  };
}
