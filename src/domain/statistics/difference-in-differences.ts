import { AppError } from '../app-error';
import { said } from '../words/said';
import type { Contrast95 } from './welch';
import { contrast95, momentsOf } from './welch';

/** Independent answers of four groups: treated and comparison, before and after. */
export interface FourGroups {
  readonly treatedBefore: readonly number[];
  readonly treatedAfter: readonly number[];
  readonly comparisonBefore: readonly number[];
  readonly comparisonAfter: readonly number[];
}

const TIMES = { treatedBefore: -1, treatedAfter: 1, comparisonBefore: 1, comparisonAfter: -1 } as const;

/**
 * Difference in differences (Ashenfelter & Card 1985): the treated group's change less the comparison
 * group's, with Welch's 95 % interval for independent samples of unequal variance.
 * @throws AppError `invalid` on the group with fewer than two answers, or when no group varies.
 */
export function differenceInDifferences(groups: FourGroups): Contrast95 {
  const names = ['treatedBefore', 'treatedAfter', 'comparisonBefore', 'comparisonAfter'] as const;
  const change = contrast95(
    names.map((name) => ({ group: momentsOf(groups[name], name), times: TIMES[name] })),
  );
  if (change === null) throw new AppError('invalid', said('outcomes.too-alike'));
  return change;
}
