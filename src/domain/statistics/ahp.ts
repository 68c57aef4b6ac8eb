import { invalidField } from '../app-error';

/** Random index by size (Saaty 2005); sizes 1 and 2 are always consistent. */
export const RANDOM_INDEX: Readonly<Record<number, number>> = {
  1: 0,
  2: 0,
  3: 0.52,
  4: 0.89,
  5: 1.11,
  6: 1.25,
  7: 1.35,
  8: 1.4,
  9: 1.45,
  10: 1.49,
  11: 1.52,
  12: 1.54,
  13: 1.56,
  14: 1.58,
  15: 1.59,
};

/** Weights by pairwise comparison and how consistent the comparisons are. */
export interface AhpResult {
  /** Sum to 1. */
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  readonly consistencyIndex: number;
  /** CI over the random index; below 0.1 is acceptable (Saaty 1980). 0 for one or two things. */
  readonly consistencyRatio: number;
}

/**
 * Analytic Hierarchy Process (Saaty 1980): principal eigenvector of a reciprocal matrix, by power iteration.
 * `comparisons[i][j]` says how many times as important i is as j; only the part above the diagonal is read.
 * @throws AppError `invalid`: not square, an entry not above 0, or more than 15 things.
 */
export function ahp(comparisons: readonly (readonly number[])[]): AhpResult {
  const size = comparisons.length;
  if (size < 1 || size > 15) throw invalidField('comparisons', 'Compare from 1 to 15 things.');
  const matrix = comparisons.map((row, i) =>
    row.map((_, j) => {
      if (i === j) return 1;
      const upper = i < j ? row[j] : comparisons[j]?.[i];
      if (upper === undefined || !(upper > 0 && Number.isFinite(upper))) {
        throw invalidField(
          `comparisons[${Math.min(i, j)}][${Math.max(i, j)}]`,
          'A comparison must be above 0.',
        );
      }
      return i < j ? upper : 1 / upper;
    }),
  );
  if (matrix.some((row) => row.length !== size))
    throw invalidField('comparisons', 'The comparisons must be square.');
  let weights = matrix.map(() => 1 / size);
  let lambdaMax = size;
  for (let round = 0; round < 1000; round++) {
    const product = matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * (weights[j] ?? 0), 0));
    lambdaMax = product.reduce((sum, entry) => sum + entry, 0);
    const next = product.map((entry) => entry / lambdaMax);
    const change = next.reduce((most, entry, i) => Math.max(most, Math.abs(entry - (weights[i] ?? 0))), 0);
    weights = next;
    if (change < 1e-14) break;
  }
  const consistencyIndex = size > 1 ? (lambdaMax - size) / (size - 1) : 0;
  const random = RANDOM_INDEX[size] ?? 0;
  return {
    weights,
    lambdaMax,
    consistencyIndex,
    consistencyRatio: random > 0 ? consistencyIndex / random : 0,
  };
}
