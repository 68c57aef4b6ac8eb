import fc from 'fast-check';
import { brierScore } from '../../../src/domain/statistics/brier';
import { ratioOfMeans95 } from '../../../src/domain/statistics/ratio-of-means';
import { contrast95, momentsOf } from '../../../src/domain/statistics/welch';
import { caught } from '../value/caught';

describe("Brier's score", () => {
  it('is half of 0.19 for the ten forecasts of rain in Brier (1950), who counts both outcomes', () => {
    const forecasts = [0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1];
    const rained = [0, 1, 1, 1, 0, 0, 0, 0, 0, 0];
    const scores = forecasts.map((probability, at) =>
      brierScore({ probability, hits: rained[at] ?? 0, trials: 1 }),
    );
    expect((2 * scores.reduce((sum, score) => sum + score, 0)) / 10).toBeCloseTo(0.19, 12);
  });

  it('is least for the share that was measured, and refuses what is no probability', () => {
    const at = (probability: number) => brierScore({ probability, hits: 30, trials: 50 });
    expect(at(0.6)).toBeCloseTo(0.24, 12);
    expect(at(0.6)).toBeLessThan(Math.min(at(0.59), at(0.61)));
    expect(caught(() => at(1.1)).details['path']).toBe('probability');
    expect(caught(() => brierScore({ probability: 1, hits: 0, trials: 0 })).details['path']).toBe('trials');
  });
});

describe('a ratio of two means', () => {
  /** Hours of sleep that two drugs gave ten patients more: Cushny & Peebles (1905), in "Student", Biometrika 6 (1908). */
  const levo = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const dextro = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];

  it('has no interval where the second mean may be nothing, as with the sleep of Student’s patients', () => {
    const ratio = ratioOfMeans95(levo, dextro);
    expect(ratio?.estimate).toBeCloseTo(2.33 / 0.75, 9);
    // Student's own test: 0.75 ± 1.79, t = 1.33 with nine degrees of freedom.
    expect(ratio?.interval).toBeNull();
    expect(ratioOfMeans95(dextro, levo)?.interval?.high).toBeLessThan(1);
  });

  it('ends where Student’s test of the difference stops finding none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -20, max: 90 }), fc.integer({ min: 1, max: 60 })), {
          minLength: 5,
          maxLength: 12,
        }),
        (pairs) => {
          const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
          const found = ratioOfMeans95(first, second)?.interval;
          if (found == null) return;
          for (const end of [found.low, found.high]) {
            const rest = first.map((one, at) => one - end * (second[at] ?? 0));
            const test = contrast95([{ group: momentsOf(rest, 'rest'), times: 1 }]);
            if (test === null) continue;
            const scale = Math.max(1, Math.abs(test.high), Math.abs(test.low));
            expect(Math.min(Math.abs(test.low), Math.abs(test.high)) / scale).toBeLessThan(1e-6);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('says nothing of nothing', () => {
    expect(ratioOfMeans95([], [])).toBeNull();
    expect(ratioOfMeans95([1, 2], [0, -1])).toBeNull();
    expect(ratioOfMeans95([3, 3], [1, 2])).toEqual({ estimate: 2, interval: null });
    expect(caught(() => ratioOfMeans95([1], [1, 2])).details['path']).toBe('second');
  });
});
