import { mean, sampleCovariance, sampleVariance } from 'simple-statistics';
import { invalidField } from '../app-error';
import { said } from '../words/said';
import { checkFinite } from './check-numbers';
import { LEAST_FOR_INTERVAL } from './interval';
import { studentQuantile } from './student';

/** How many times as much the first measure is as the second, both taken of the same things. */
export interface RatioOfMeans95 {
  readonly estimate: number;
  /** Null where the second measure may be nothing at all: then every ratio is possible. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/**
 * Mean of `first` over mean of `second`, measured in pairs, with Fieller's 95 % interval (J. R. Statist. Soc. B 16, 1954):
 * all ratios ρ for which Student's test of first − ρ · second finds no difference. No interval below five pairs. Null where
 * the second mean is not above 0: nothing is so many times nothing.
 * @throws AppError `invalid` for unequal lengths or something that is no number
 */
export function ratioOfMeans95(first: readonly number[], second: readonly number[]): RatioOfMeans95 | null {
  if (first.length !== second.length) throw invalidField('second', said('outcomes.lists-differ'));
  checkFinite(first, 'first');
  checkFinite(second, 'second');
  if (first.length === 0) return null;
  const [above, below] = [mean([...first]), mean([...second])];
  if (below <= 0) return null;
  const estimate = above / below;
  if (first.length < LEAST_FOR_INTERVAL) return { estimate, interval: null };
  const count = first.length;
  const t2 = studentQuantile(0.975, count - 1) ** 2 / count;
  const divisor = below ** 2 - t2 * sampleVariance([...second]);
  if (divisor <= 0) return { estimate, interval: null };
  const centre = above * below - t2 * sampleCovariance([...first], [...second]);
  const reach = Math.sqrt(
    Math.max(0, centre ** 2 - divisor * (above ** 2 - t2 * sampleVariance([...first]))),
  );
  return { estimate, interval: { low: (centre - reach) / divisor, high: (centre + reach) / divisor } };
}
