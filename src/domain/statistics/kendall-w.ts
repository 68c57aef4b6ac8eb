import { invalidField } from '../app-error';
import { checkFinite } from './check-numbers';
import { chiSquareTail } from './chi-square';
import { averageRanks } from './rank';

/** Agreement of raters who ranked the same things. */
export interface KendallW {
  /** 0 none … 1 full, corrected for ties. */
  readonly w: number;
  readonly wWithoutTieCorrection: number;
  readonly chiSquare: number;
  readonly p: number;
  /** Below 0.5: discuss, do not average (the bound is ours). */
  readonly discuss: boolean;
}

/**
 * Kendall's coefficient of concordance (Kendall & Babington Smith 1939; ties: Siegel 1956).
 * @param ratings one row per rater, one column per thing; scores or ranks, only their order counts.
 * @throws AppError `invalid` with fewer than two raters or things, rows of unequal length, or all tied.
 */
export function kendallW(ratings: readonly (readonly number[])[]): KendallW {
  const raters = ratings.length;
  const things = ratings[0]?.length ?? 0;
  if (raters < 2 || things < 2) throw invalidField('ratings', 'At least two raters must rank two things.');
  let ties = 0;
  const sums = new Array<number>(things).fill(0);
  ratings.forEach((row, rater) => {
    if (row.length !== things)
      throw invalidField(`ratings[${rater}]`, 'Every rater must rank the same things.');
    checkFinite(row, `ratings[${rater}]`);
    averageRanks(row).forEach((rank, thing) => (sums[thing] = (sums[thing] ?? 0) + rank));
    ties += tieTerm(row);
  });
  const mean = (raters * (things + 1)) / 2;
  const squares = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
  const full = raters ** 2 * (things ** 3 - things);
  if (full - raters * ties === 0) throw invalidField('ratings', 'Every rater ties everything.');
  const w = (12 * squares) / (full - raters * ties);
  const chiSquare = raters * (things - 1) * w;
  return {
    w,
    wWithoutTieCorrection: (12 * squares) / full,
    chiSquare,
    p: chiSquareTail(chiSquare, things - 1),
    discuss: w < 0.5,
  };
}

function tieTerm(row: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of row) counts.set(value, (counts.get(value) ?? 0) + 1);
  let term = 0;
  for (const count of counts.values()) term += count ** 3 - count;
  return term;
}
