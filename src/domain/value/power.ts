/**
 * base^exponent for a base from 0 up, by logarithm and exponential: engines agree on the bits of these two, but not on
 * those of the operator, and a score shown in a browser has to be the one that was stored.
 */
export function power(base: number, exponent: number): number {
  return exponent === 0 ? 1 : Math.exp(exponent * Math.log(base));
}
