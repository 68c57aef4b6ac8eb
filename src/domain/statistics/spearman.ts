import { sampleCorrelation } from 'simple-statistics';
import { invalidField } from '../app-error';
import { checkFinite } from './check-numbers';
import type { Estimate95 } from './interval';
import { Z95 } from './interval';
import { averageRanks } from './rank';

/**
 * Spearman's ρ with a 95 % interval by Fisher's z with the error of Bonett & Wright (Psychometrika 65, 2000).
 * Null when one side does not vary or there are fewer than four pairs.
 * @throws AppError `invalid` for unequal lengths or something that is no number.
 */
export function spearman95(x: readonly number[], y: readonly number[]): Estimate95 | null {
  if (x.length !== y.length) throw invalidField('y', 'Both lists must be of the same things.');
  checkFinite(x, 'x');
  checkFinite(y, 'y');
  if (x.length < 4 || new Set(x).size < 2 || new Set(y).size < 2) return null;
  const estimate = Math.min(1, Math.max(-1, sampleCorrelation(averageRanks(x), averageRanks(y))));
  if (Math.abs(estimate) > 1 - 1e-12) return { estimate, low: estimate, high: estimate };
  const z = Math.atanh(estimate);
  const margin = Z95 * Math.sqrt((1 + estimate ** 2 / 2) / (x.length - 3));
  return { estimate, low: Math.tanh(z - margin), high: Math.tanh(z + margin) };
}
