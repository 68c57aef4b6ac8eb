import { invalidField } from '../app-error';
import { checkCount } from './check-numbers';

/** Agreement of several raters who put the same things into categories. */
export interface FleissKappa {
  readonly kappa: number;
  readonly observed01: number;
  readonly byChance01: number;
  /** Below 0.4: discuss, do not average (Landis & Koch 1977 call 0.4 the start of "moderate"). */
  readonly discuss: boolean;
}

/**
 * Fleiss' κ (Psychological Bulletin 76, 1971).
 * @param counts one row per thing: how many raters chose each category; the same number of raters per row.
 * @throws AppError `invalid` for unequal rows, fewer than two raters, or when everyone always chose one category.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  const categories = counts[0]?.length ?? 0;
  const raters = (counts[0] ?? []).reduce((sum, count) => sum + count, 0);
  if (raters < 2) throw invalidField('counts', 'At least two raters are needed.');
  const totals = new Array<number>(categories).fill(0);
  let observed = 0;
  counts.forEach((row, thing) => {
    let sum = 0;
    let squares = 0;
    row.forEach((count, category) => {
      checkCount(count, `counts[${thing}][${category}]`);
      sum += count;
      squares += count * count;
      totals[category] = (totals[category] ?? 0) + count;
    });
    if (sum !== raters || row.length !== categories) {
      throw invalidField(`counts[${thing}]`, 'Every thing must be rated by the same number of raters.');
    }
    observed += (squares - raters) / (raters * (raters - 1));
  });
  const observed01 = observed / counts.length;
  const byChance01 = totals.reduce((sum, total) => sum + (total / (counts.length * raters)) ** 2, 0);
  if (byChance01 === 1)
    throw invalidField('counts', 'With one category in use, agreement cannot be told from chance.');
  const kappa = (observed01 - byChance01) / (1 - byChance01);
  return { kappa, observed01, byChance01, discuss: kappa < 0.4 };
}
