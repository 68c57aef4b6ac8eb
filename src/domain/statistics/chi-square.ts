import { gammaln } from 'simple-statistics';

/**
 * P(X > x) of the chi-square distribution: the upper regularised incomplete gamma Q(freedom/2, x/2), by
 * series or continued fraction (Abramowitz & Stegun 6.5.29 and 6.5.31).
 */
export function chiSquareTail(x: number, freedom: number): number {
  if (x <= 0) return 1;
  const a = freedom / 2;
  const y = x / 2;
  // Both need more steps the larger the shape, as many as its root; 10 roots give the last digit.
  const most = 1000 + 10 * Math.sqrt(a);
  const front = Math.exp(a * Math.log(y) - y - gammaln(a));
  if (y < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < most && term > sum * 1e-16; n++) {
      term *= y / (a + n);
      sum += term;
    }
    return 1 - front * sum;
  }
  let b = y + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < most; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * result;
}
