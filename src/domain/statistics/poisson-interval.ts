import { checkCount } from './check-numbers';
import { chiSquareTail } from './chi-square';

/**
 * 95 % interval of the mean behind a count, exact by the chi-square distribution (Garwood, Biometrika 28, 1936).
 * @throws AppError `invalid` for a count below 0
 */
export function poisson95(count: number): { readonly low: number; readonly high: number } {
  checkCount(count, 'count');
  return {
    low: count === 0 ? 0 : chiSquareQuantile(0.025, 2 * count) / 2,
    high: chiSquareQuantile(0.975, 2 * count + 2) / 2,
  };
}

/** The point below which the share of the distribution lies, by bisection. */
function chiSquareQuantile(share01: number, freedom: number): number {
  let low = 0;
  // Ten standard deviations above the mean, and some for few degrees of freedom.
  let high = freedom + 10 * Math.sqrt(2 * freedom) + 20;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (1 - chiSquareTail(middle, freedom) < share01) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
