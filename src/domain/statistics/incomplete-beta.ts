import { gammaln } from 'simple-statistics';

/**
 * Regularised incomplete beta function I_x(a, b), by its continued fraction in Lentz's form
 * (Abramowitz & Stegun 26.5.8). a, b > 0; 0 ≤ x ≤ 1. Good to about 1e-13.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast on one side of the mean; symmetry serves the other.
  if (x > (a + 1) / (a + b + 2)) return 1 - (front * fraction(1 - x, b, a)) / b;
  return (front * fraction(x, a, b)) / a;
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1), tiny);
  let result = d;
  // It needs as many steps as the root of the larger shape (Press et al., Numerical Recipes, 2007, 6.4).
  const most = 1000 + 10 * Math.sqrt(Math.max(a, b));
  for (let m = 1; m <= most; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d, tiny);
    c = away(1 + even / c, tiny);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d, tiny);
    c = away(1 + odd / c, tiny);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

function away(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/**
 * x with I_x(a, b) = `share01`: a Beta distribution's quantile, good to about 1e-12 of itself. Newton's steps on the distribution
 * function, halving what is left where a step would leave it (Press et al., Numerical Recipes, 2007, 9.4).
 */
export function betaQuantile(share01: number, a: number, b: number): number {
  const logScale = gammaln(a + b) - gammaln(a) - gammaln(b);
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 100; step++) {
    const miss = incompleteBeta(x, a, b) - share01;
    if (miss > 0) high = x;
    else low = x;
    const density = Math.exp(logScale + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
    const newton = x - miss / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-12 * x) return next;
    x = next;
  }
  return x;
}
