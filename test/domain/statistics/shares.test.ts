import fc from 'fast-check';
import { betaBinomial95 } from '../../../local/model/beta-binomial';
import { chiSquareTail } from '../../../src/domain/statistics/chi-square';
import { incompleteBeta } from '../../../src/domain/statistics/incomplete-beta';
import { newcombeDifference95 } from '../../../src/domain/statistics/newcombe';
import { studentQuantile } from '../../../src/domain/statistics/student';
import { wilson95 } from '../../../src/domain/statistics/wilson';
import { caught } from '../value/caught';

const sample = fc
  .integer({ min: 1, max: 500 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

describe('intervals of shares', () => {
  it('hold their estimate and stay within 0 and 1', () => {
    fc.assert(
      fc.property(sample, ([hits, trials]) => {
        for (const { estimate, low, high } of [wilson95(hits, trials), betaBinomial95(hits, trials)]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(estimate + 1e-12);
          expect(high).toBeGreaterThanOrEqual(estimate - 1e-12);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('of a difference stay within −1 and 1 and turn round with the order', () => {
    fc.assert(
      fc.property(sample, sample, ([hits1, trials1], [hits2, trials2]) => {
        const one = newcombeDifference95(hits1, trials1, hits2, trials2);
        const other = newcombeDifference95(hits2, trials2, hits1, trials1);
        expect(one.low).toBeCloseTo(-other.high, 9);
        expect(one.low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(one.high).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('narrow as answers grow', () => {
    const width = (n: number) => wilson95(n / 2, n).high - wilson95(n / 2, n).low;
    expect(width(1000)).toBeLessThan(width(100));
  });

  it('refuse more hits than answers, and no answers', () => {
    expect(caught(() => wilson95(3, 2)).details['path']).toBe('hits');
    expect(caught(() => wilson95(0, 0)).details['path']).toBe('trials');
    expect(caught(() => wilson95(-1, 2)).details['path']).toBe('hits');
    expect(caught(() => betaBinomial95(1, 2, 0, 1)).details['path']).toBe('priorHits');
  });
});

describe('distributions', () => {
  it('agree with tables: χ² 3.841 (1), 16.919 (9); t 12.706 (1), 2.262 (9), 2.042 (30)', () => {
    expect(chiSquareTail(3.841459, 1)).toBeCloseTo(0.05, 7);
    expect(chiSquareTail(16.918978, 9)).toBeCloseTo(0.05, 7);
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(studentQuantile(0.975, 1)).toBeCloseTo(12.706205, 5);
    expect(studentQuantile(0.975, 9)).toBeCloseTo(2.262157, 6);
    // Tables: 90 % points.
    expect(studentQuantile(0.9, 2)).toBeCloseTo(1.885618, 5);
    expect(studentQuantile(0.9, 7)).toBeCloseTo(1.414924, 5);
    expect(studentQuantile(0.975, 30)).toBeCloseTo(2.042272, 6);
    expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.9599664, 7);
    // t.ppf of scipy 1.17: below one degree of freedom there is no bound.
    expect(studentQuantile(0.975, 0.7)).toBeCloseTo(36.611415, 5);
    expect(studentQuantile(0.975, 0.25)).toBeCloseTo(43_640.149268, 3);
  });

  it('hold for large shapes, where a thousand steps are not enough (scipy 1.17)', () => {
    expect(chiSquareTail(2e6, 2e6)).toBeCloseTo(0.4998670192, 7);
    expect(chiSquareTail(1_996_082, 2_000_000)).toBeCloseTo(0.974999025, 7);
    expect(chiSquareTail(1e5, 1e5)).toBeCloseTo(0.4994052914, 8);
    expect(incompleteBeta(0.5, 1e6, 1_000_500)).toBeCloseTo(0.6381466636, 7);
    expect(incompleteBeta(0.999, 1e7, 1e4)).toBeCloseTo(0.4588446782, 6);
  });

  it('the incomplete beta function is x for (1, 1) and turns round with its arguments', () => {
    fc.assert(
      fc.property(
        // Nearer to the ends, 1 − x itself has lost the digits that would be compared.
        fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true }),
        fc.double({ min: 0.1, max: 300, noNaN: true }),
        fc.double({ min: 0.1, max: 300, noNaN: true }),
        (x, a, b) => {
          expect(incompleteBeta(x, 1, 1)).toBeCloseTo(x, 10);
          expect(incompleteBeta(x, a, b)).toBeCloseTo(1 - incompleteBeta(1 - x, b, a), 8);
        },
      ),
    );
  });
});
