import fc from 'fast-check';
import { fillBetaQuantiles } from '../../../../src/domain/value/draws/beta-quantiles';

const COUNT = 4096;

function quantiles(alpha: number, beta: number): Float64Array {
  const out = new Float64Array(COUNT);
  fillBetaQuantiles({ alpha, beta }, out);
  return out;
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('quantiles of a Beta distribution', () => {
  it.each([0.05, 0.4, 1, 2.5, 30])('are those of x^α for Beta(%p, 1)', (alpha) => {
    quantiles(alpha, 1).forEach((value, at) => {
      const exact = ((at + 0.5) / COUNT) ** (1 / alpha);
      expect(Math.abs(value - exact)).toBeLessThan(3e-3 * exact + 1e-15);
    });
  });

  it('rise, and have the mean and variance of the distribution, from wide open to nearly certain', () => {
    const logKappa = fc.double({ min: Math.log(0.1), max: Math.log(10_000), noNaN: true });
    fc.assert(
      fc.property(logKappa, fc.double({ min: 0.01, max: 0.999, noNaN: true }), (log, mean01) => {
        const kappa = Math.exp(log);
        const values = quantiles(kappa * mean01, kappa * (1 - mean01));
        expect([...values]).toEqual([...values].sort((a, b) => a - b));
        const found = mean(values);
        expect(Math.abs(found - mean01)).toBeLessThan(1e-3);
        const variance = (mean01 * (1 - mean01)) / (kappa + 1);
        const spread = mean(values.map((value) => (value - found) ** 2));
        expect(Math.abs(spread - variance)).toBeLessThan(0.01 * variance + 2e-4);
      }),
    );
  });

  it('are certain where one side is empty', () => {
    expect(new Set(quantiles(2, 0))).toEqual(new Set([1]));
    expect(new Set(quantiles(0, 2))).toEqual(new Set([0]));
  });
});
