import { AppError } from '../app-error';

/**
 * Inverse of a symmetric positive definite matrix by Gauss–Jordan with the largest pivot first.
 * @throws AppError `invalid` when the matrix is singular: the data cannot tell the terms apart.
 */
export function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  const largest = Math.max(...matrix.flat().map(Math.abs), Number.MIN_VALUE);
  for (let column = 0; column < size; column++) {
    let pivotRow = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(work[row]?.[column] ?? 0) > Math.abs(work[pivotRow]?.[column] ?? 0)) pivotRow = row;
    }
    const pivot = work[pivotRow];
    const factor = pivot?.[column] ?? 0;
    if (pivot === undefined || Math.abs(factor) < largest * 1e-14) {
      throw new AppError('invalid', 'The data are too few or too alike to tell the effects apart.');
    }
    work[pivotRow] = work[column] ?? pivot;
    const scaled = pivot.map((entry) => entry / factor);
    work[column] = scaled;
    work.forEach((row, index) => {
      const times = row[column] ?? 0;
      if (index !== column && times !== 0)
        work[index] = row.map((entry, j) => entry - times * (scaled[j] ?? 0));
    });
  }
  return work.map((row) => row.slice(size));
}

/** Matrix times vector. */
export function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * (vector[j] ?? 0), 0));
}
