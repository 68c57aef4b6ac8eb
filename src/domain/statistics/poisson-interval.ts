import { checkCount } from './check-numbers';
import { chiSquareTail } from './chi-square';
import { Z95 } from './interval';

/**
 * 95 % interval of the mean behind a count, exact by the chi-square distribution (Garwood, Biometrika 28, 1936).
 * @throws AppError `invalid` for a count below 0
 */
export function poisson95(count: number): { readonly low: number; readonly high: number } {
  checkCount(count, 'count');
  return {
    low: count === 0 ? 0 : chiSquareQuantile(0.025, -Z95, 2 * count) / 2,
    high: chiSquareQuantile(0.975, Z95, 2 * count + 2) / 2,
  };
}

/** From here on the approximation is right to 1e-11 of itself, and costs nothing. */
const LARGE = 1e7;

/**
 * The point below which the share of the distribution lies: bisection around the approximation of Wilson & Hilferty
 * (PNAS 17, 1931). @param z the same point of the standard normal distribution
 */
function chiSquareQuantile(share01: number, z: number, freedom: number): number {
  const part = 2 / (9 * freedom);
  const near = freedom * Math.max(0, 1 - part + z * Math.sqrt(part)) ** 3;
  if (freedom > LARGE) return near;
  // It misses by less than a twentieth, most of all for few degrees of freedom.
  let low = Math.max(0, near - 1);
  let high = near + 1;
  for (let step = 0; step < 60 && high - low > 1e-13 * high; step += 1) {
    const middle = (low + high) / 2;
    if (1 - chiSquareTail(middle, freedom) < share01) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
