import fc from 'fast-check';
import { betaQuantile, incompleteBeta } from '../../../src/domain/statistics/incomplete-beta';

describe('the quantile of a Beta distribution', () => {
  it('is the closed form where there is one: Beta(1, b) and Beta(a, 1)', () => {
    for (const share of [0.001, 0.1, 0.5, 0.9, 0.999]) {
      for (const shape of [0.05, 0.5, 1, 2, 40, 3000]) {
        expect(betaQuantile(share, 1, shape)).toBeCloseTo(1 - (1 - share) ** (1 / shape), 10);
        expect(betaQuantile(share, shape, 1)).toBeCloseTo(share ** (1 / shape), 10);
      }
    }
  });

  it('is within 1e-10 of where the distribution function has the share, for any shape', () => {
    const shape = fc.double({ min: 0.2, max: 5000, noNaN: true });
    const share = fc.double({ min: 0.005, max: 0.995, noNaN: true });
    fc.assert(
      fc.property(share, shape, shape, (share01, a, b) => {
        const x = betaQuantile(share01, a, b);
        expect(incompleteBeta(x - 1e-10, a, b)).toBeLessThanOrEqual(share01 + 1e-10);
        expect(incompleteBeta(x + 1e-10, a, b)).toBeGreaterThanOrEqual(share01 - 1e-10);
      }),
      { numRuns: 500 },
    );
  });

  it('knows the table: the 2.5 % and 97.5 % points of Beta(2, 3)', () => {
    // Clopper & Pearson (1934), limits for counts of small samples.
    expect(betaQuantile(0.025, 2, 3)).toBeCloseTo(0.0676, 4);
    expect(betaQuantile(0.975, 2, 3)).toBeCloseTo(0.8059, 4);
  });
});
