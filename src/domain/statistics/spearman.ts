import { sampleCorrelation } from 'simple-statistics';
import { invalidField } from '../app-error';
import { said } from '../words/said';
import { checkFinite } from './check-numbers';
import type { Estimate95 } from './interval';
import { onScale, Z95 } from './interval';
import { averageRanks } from './rank';

/**
 * Spearman's ρ with a 95 % interval by Fisher's z with the error of Bonett & Wright (Psychometrika 65, 2000). A perfect
 * order counts as half-way to the next best, where two neighbours are exchanged (the correction for continuity of Kendall
 * & Gibbons, Rank Correlation Methods, 1990): four pairs come in perfect order by chance in 2 of 24 cases.
 * Null when one side does not vary or there are fewer than four pairs.
 * @throws AppError `invalid` for unequal lengths or something that is no number.
 */
export function spearman95(x: readonly number[], y: readonly number[]): Estimate95 | null {
  if (x.length !== y.length) throw invalidField('y', said('outcomes.lists-differ'));
  checkFinite(x, 'x');
  checkFinite(y, 'y');
  if (x.length < 4 || new Set(x).size < 2 || new Set(y).size < 2) return null;
  const estimate = Math.min(1, Math.max(-1, sampleCorrelation(averageRanks(x), averageRanks(y))));
  const most = 1 - 6 / (x.length * (x.length ** 2 - 1));
  const counted = Math.min(most, Math.max(-most, estimate));
  const z = Math.atanh(counted);
  const margin = Z95 * Math.sqrt((1 + counted ** 2 / 2) / (x.length - 3));
  return onScale({ estimate, low: Math.tanh(z - margin), high: Math.tanh(z + margin) }, { min: -1, max: 1 });
}
