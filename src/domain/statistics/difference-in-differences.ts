import { mean, sampleVariance } from 'simple-statistics';
import { checkEnough, checkFinite } from './check-numbers';
import type { Estimate95 } from './interval';
import { Z95 } from './interval';

/** Independent answers of four groups: treated and comparison, before and after. */
export interface FourGroups {
  readonly treatedBefore: readonly number[];
  readonly treatedAfter: readonly number[];
  readonly comparisonBefore: readonly number[];
  readonly comparisonAfter: readonly number[];
}

/**
 * Difference in differences (Ashenfelter & Card 1985): the treated group's change less the comparison
 * group's, with a normal 95 % interval for independent samples of unequal variance.
 * @throws AppError `invalid` on the group with fewer than two answers.
 */
export function differenceInDifferences(groups: FourGroups): Estimate95 {
  let variance = 0;
  const meanOf = (name: keyof FourGroups) => {
    checkEnough(groups[name], 2, name);
    checkFinite(groups[name], name);
    const values = [...groups[name]];
    variance += sampleVariance(values) / values.length;
    return mean(values);
  };
  const treated = -meanOf('treatedBefore') + meanOf('treatedAfter');
  const comparison = -meanOf('comparisonBefore') + meanOf('comparisonAfter');
  const estimate = treated - comparison;
  const margin = Z95 * Math.sqrt(variance);
  return { estimate, low: estimate - margin, high: estimate + margin };
}
