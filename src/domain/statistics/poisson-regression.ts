import { AppError, invalidField } from '../app-error';
import { inverse, times } from './linear-solve';

/** Coefficients of a log-linear model of counts. */
export interface PoissonFit {
  readonly coefficients: readonly number[];
  /** With dispersion 1; a quasi-Poisson error is this times √dispersion. */
  readonly standardErrors: readonly number[];
  /** Pearson χ² over the degrees of freedom; above 1 the counts vary more than Poisson. */
  readonly dispersion: number;
}

/**
 * Poisson regression with log link, by iteratively reweighted least squares (Nelder & Wedderburn 1972).
 * @param rows the terms per observation, the constant included. @param offsets log of the exposure.
 * @throws AppError `invalid` for bad counts, too few rows, or terms that the data cannot tell apart.
 */
export function poissonRegression(
  counts: readonly number[],
  rows: readonly (readonly number[])[],
  offsets: readonly number[],
): PoissonFit {
  const terms = rows[0]?.length ?? 0;
  if (counts.length <= terms) throw invalidField('counts', 'There are too few points for this model.');
  counts.forEach((count, index) => {
    if (!(count >= 0 && Number.isFinite(count)))
      throw invalidField(`counts[${index}]`, 'A count must be 0 or more.');
  });
  const exposure = offsets.reduce((sum, offset) => sum + Math.exp(offset), 0);
  const level = counts.reduce((sum, count) => sum + count, 0) / exposure;
  if (!(level > 0)) throw invalidField('counts', 'All counts are 0.');
  let fitted = offsets.map((offset) => level * Math.exp(offset));
  let coefficients = new Array<number>(terms).fill(0);
  for (let round = 0; round < 50; round++) {
    const covariance = inverse(information(rows, fitted));
    const working = rows.map((_, i) => {
      const mu = fitted[i] ?? 1;
      return mu * (Math.log(mu) - (offsets[i] ?? 0) + ((counts[i] ?? 0) - mu) / mu);
    });
    const right = coefficients.map((_, j) =>
      rows.reduce((sum, row, i) => sum + (row[j] ?? 0) * (working[i] ?? 0), 0),
    );
    const next = times(covariance, right);
    const change = next.reduce(
      (most, value, j) => Math.max(most, Math.abs(value - (coefficients[j] ?? 0))),
      0,
    );
    coefficients = next;
    fitted = times(rows, coefficients).map((linear, i) => Math.exp(linear + (offsets[i] ?? 0)));
    if (fitted.some((mu) => !Number.isFinite(mu) || mu <= 0)) break;
    if (change < 1e-10) {
      const pearson = counts.reduce(
        (sum, count, i) => sum + (count - (fitted[i] ?? 1)) ** 2 / (fitted[i] ?? 1),
        0,
      );
      const standardErrors = inverse(information(rows, fitted)).map((row, j) => Math.sqrt(row[j] ?? 0));
      return { coefficients, standardErrors, dispersion: pearson / (counts.length - terms) };
    }
  }
  throw new AppError('invalid', 'The model does not settle on these counts.', { path: 'counts' });
}

function information(rows: readonly (readonly number[])[], weights: readonly number[]): number[][] {
  const terms = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: terms }, () => new Array<number>(terms).fill(0));
  rows.forEach((row, i) => {
    matrix.forEach((line, j) => {
      line.forEach((sum, k) => (line[k] = sum + (row[j] ?? 0) * (row[k] ?? 0) * (weights[i] ?? 0)));
    });
  });
  return matrix;
}
