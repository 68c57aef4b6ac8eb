import { cuped } from '../../../src/domain/statistics/cuped';
import { differenceInDifferences } from '../../../src/domain/statistics/difference-in-differences';
import type { Estimate95 } from '../../../src/domain/statistics/interval';
import { scaleMean95, stepsOf } from '../../../src/domain/statistics/scale-mean';
import { contrast95, momentsOf } from '../../../src/domain/statistics/welch';
import { RandomStream } from '../../../src/domain/value/draws/random-stream';

const RUNS = 1500;
/** Two standard errors of a share near 95 % over the runs. */
const NOISE = 0.0113;

/** How often intervals hold the truth. */
function cover(truth: number, interval: () => Estimate95): number {
  let held = 0;
  for (let run = 0; run < RUNS; run++) {
    const { low, high } = interval();
    if (low <= truth && truth <= high) held += 1;
  }
  return held / RUNS;
}

/** Box & Muller (1958). */
function normals(stream: RandomStream, count: number, spread: number): number[] {
  return Array.from(
    { length: count },
    () => spread * Math.sqrt(-2 * Math.log(stream.uniform())) * Math.cos(2 * Math.PI * stream.uniform()),
  );
}

describe('Welch’s interval', () => {
  it('reproduces Student’s hours of sleep (1908) as R prints them: t −1.8608, p 0.07939, −3.3655 to 0.2055', () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const change = contrast95([
      { group: momentsOf(first, 'first'), times: 1 },
      { group: momentsOf(second, 'second'), times: -1 },
    ]);
    expect(change?.estimate).toBeCloseTo(-1.58, 9);
    expect(change?.low).toBeCloseTo(-3.3654832, 6);
    expect(change?.high).toBeCloseTo(0.2054832, 6);
    expect(change?.p).toBeCloseTo(0.07939, 5);
  });

  it('is Student’s for one group, and nothing where nothing varies', () => {
    const one = contrast95([{ group: momentsOf([1, 2, 3], 'one'), times: 1 }]);
    expect(one?.high).toBeCloseTo(2 + 4.302653 / Math.sqrt(3), 5);
    expect(contrast95([{ group: momentsOf([1, 1, 1], 'one'), times: 1 }])).toBeNull();
  });
});

describe('intervals from few', () => {
  // With z in place of t it was 88 %, 93 % and 94 %.
  it.each([
    [2, 0.99],
    [5, 0.965],
    [10, 0.96],
  ])('difference in differences of %d a group holds the truth in 94.5 % to %d of cases', (size, most) => {
    const stream = new RandomStream(5, `groups of ${size}`);
    const covered = cover(0, () =>
      differenceInDifferences({
        treatedBefore: normals(stream, size, 1),
        treatedAfter: normals(stream, size, 1),
        comparisonBefore: normals(stream, size, 1),
        comparisonAfter: normals(stream, size, 1),
      }),
    );
    expect(covered).toBeGreaterThan(0.945 - NOISE);
    expect(covered).toBeLessThan(most + NOISE);
  });

  it.each([
    [2, 2, 1, 0.985],
    [5, 5, 1, 0.965],
    [10, 10, 1, 0.96],
    [5, 20, 3, 0.96],
    [20, 5, 3, 0.96],
  ])(
    'CUPED of %d and %d people, spread %d to 1, holds the truth near 95 %%',
    (treated, control, spread, most) => {
      const stream = new RandomStream(6, `CUPED ${treated} ${control}`);
      const people = (count: number, own: number) => {
        const before = normals(stream, count, 1);
        const noise = normals(stream, count, own);
        return { before, after: before.map((value, at) => 0.7 * value + 0.7 * (noise[at] ?? 0)) };
      };
      const covered = cover(0, () => cuped(people(treated, spread), people(control, 1)));
      expect(covered).toBeGreaterThan(0.94 - NOISE);
      expect(covered).toBeLessThan(most + NOISE);
    },
  );

  // Student's alone covers 41 % for five answers where nine of ten give the highest.
  it.each([
    ['most give the highest', [0, 0, 0, 0, 0.02, 0.08, 0.9]],
    ['most are content', [0.02, 0.02, 0.03, 0.05, 0.13, 0.3, 0.45]],
    ['all are as likely', [1, 1, 1, 1, 1, 1, 1].map((one) => one / 7)],
    ['two camps', [0.4, 0.05, 0.02, 0.02, 0.02, 0.09, 0.4]],
    ['a few at the other end', [0.05, 0, 0, 0.1, 0, 0, 0.85]],
  ])('the mean on a scale of seven holds the truth in 93 %% of cases or more: %s', (_, shares) => {
    const steps = stepsOf({ min: 1, max: 7 });
    const truth = shares.reduce((sum, share, at) => sum + share * (at + 1), 0);
    for (const size of [5, 15]) {
      const stream = new RandomStream(7, `scale ${size}`);
      const covered = cover(truth, () => {
        const counts = new Map<number, number>();
        for (let answer = 0; answer < size; answer++) {
          let left = stream.uniform();
          const at = shares.findIndex((share) => (left -= share) <= 0) + 1 || 7;
          counts.set(at, (counts.get(at) ?? 0) + 1);
        }
        return scaleMean95(counts, steps);
      });
      expect(covered).toBeGreaterThan(0.93 - NOISE);
    }
  });
});
