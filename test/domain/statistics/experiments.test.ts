import { calibrate } from '../../../src/domain/outcomes/calibration';
import { cuped } from '../../../src/domain/statistics/cuped';
import { differenceInDifferences } from '../../../src/domain/statistics/difference-in-differences';
import { interruptedTimeSeries } from '../../../src/domain/statistics/interrupted-time-series';
import { scaleMean95, stepsOf } from '../../../src/domain/statistics/scale-mean';
import { countNps, npsInterval95, npsOf } from '../../../src/domain/surveys/nps';
import { spearman95 } from '../../../src/domain/statistics/spearman';
import { caught } from '../value/caught';

describe('difference in differences', () => {
  // Means of full-time employment, Card & Krueger, AER 84 (1994), table 3: 20.44 → 21.03 and 23.33 → 21.17.
  const around = (mean: number) => [mean - 1, mean + 1, mean - 0.5, mean + 0.5];

  it('reproduces Card & Krueger from their printed means: 2.76, to their rounding', () => {
    const { estimate, low, high } = differenceInDifferences({
      treatedBefore: around(20.44),
      treatedAfter: around(21.03),
      comparisonBefore: around(23.33),
      comparisonAfter: around(21.17),
    });
    expect(Math.abs(estimate - 2.76)).toBeLessThan(0.0151);
    expect(low).toBeLessThan(estimate);
    expect(high - estimate).toBeCloseTo(estimate - low, 9);
  });

  it('refuses a group of one', () => {
    const groups = {
      treatedBefore: [1],
      treatedAfter: [1, 2],
      comparisonBefore: [1, 2],
      comparisonAfter: [1, 2],
    };
    expect(caught(() => differenceInDifferences(groups)).details['path']).toBe('treatedBefore');
    expect(
      caught(() =>
        differenceInDifferences({
          ...groups,
          treatedBefore: [1, 1],
          treatedAfter: [2, 2],
          comparisonBefore: [1, 1],
          comparisonAfter: [1, 1],
        }),
      ).message,
    ).toBe('outcomes.too-alike');
  });
});

describe('CUPED', () => {
  it('finds an effect exactly when the measure before explains everything else', () => {
    const treated = { before: [1, 4, 2, 8], after: [4, 7, 5, 11] };
    const control = { before: [3, 5, 9, 1], after: [3, 5, 9, 1] };
    const result = cuped(treated, control);
    // θ is pooled over both groups, as in the paper, so the effect itself bends it a little.
    expect(result.estimate).toBeGreaterThan(2.5);
    expect(result.estimate).toBeLessThan(3.1);
    expect(result.varianceReduction01).toBeGreaterThan(0.95);
    expect(result.low).toBeGreaterThan(0);
  });

  it('changes nothing when the measure before says nothing', () => {
    const treated = { before: [5, 5, 5], after: [3, 4, 5] };
    const control = { before: [5, 5, 5], after: [1, 2, 3] };
    expect(cuped(treated, control)).toMatchObject({ estimate: 2, theta: 0, varianceReduction01: 0 });
  });

  it('refuses people without a measure before', () => {
    const error = caught(() => cuped({ before: [1], after: [1, 2] }, { before: [1, 2], after: [1, 2] }));
    expect(error.details['path']).toBe('treated.before');
  });
});

describe('interrupted time series', () => {
  const months = (level: number) =>
    Array.from({ length: 48 }, (_, index) => ({
      count: Math.round(400 * 1.005 ** index * (index >= 24 ? level : 1)),
      exposure: 1,
      time: index + 1,
      after: index >= 24,
    }));

  it('recovers a drop of a fifth beneath a rising trend', () => {
    const { estimate, low, high } = interruptedTimeSeries(months(0.8), { quasi: true, harmonics: 0 });
    expect(estimate).toBeCloseTo(0.8, 2);
    expect(low).toBeLessThan(0.8);
    expect(high).toBeLessThan(1);
  });

  it('says so when everything lies on one side of the change, or too little is known', () => {
    const before = months(1).slice(0, 20);
    expect(caught(() => interruptedTimeSeries(before, { quasi: false, harmonics: 0 })).code).toBe('invalid');
    expect(
      caught(() => interruptedTimeSeries(before.slice(0, 3), { quasi: false, harmonics: 0 })).message,
    ).toBe('outcomes.too-few-points');
    const none = months(1).map((month) => ({ ...month, count: 0 }));
    expect(caught(() => interruptedTimeSeries(none, { quasi: false, harmonics: 0 })).message).toBe(
      'outcomes.all-zero',
    );
  });
});

describe('answers of customers', () => {
  it('an 11 on the scale of 0 to 10 is left out and reported', () => {
    expect(countNps([0, 6, 7, 8, 9, 10, 11, -1])).toEqual({
      detractors: 2,
      passives: 2,
      promoters: 2,
      offScale: 2,
    });
    expect(caught(() => npsOf({ detractors: 0, passives: 0, promoters: 0 })).message).toBe(
      'outcomes.no-answers',
    );
  });

  it('an NPS of everyone has an interval all the same', () => {
    const { low, high } = npsInterval95({ detractors: 0, passives: 0, promoters: 5 });
    expect(low).toBeLessThan(0.9);
    expect(high - low).toBeGreaterThan(0.5);
  });

  it("effort is the mean with Student's interval of ten answers and a spread one: ±2.228 errors", () => {
    const { estimate, high } = scaleMean95(
      new Map([
        [1, 1],
        [2, 1],
        [3, 1],
        [4, 4],
        [5, 1],
        [6, 1],
        [7, 1],
      ]),
      stepsOf({ min: 1, max: 7 }),
    );
    expect(estimate).toBe(4);
    // Σ(x − 4)² = 28, and 4 of an answer spread over 1 to 7, so s² = 32/10.
    expect(high - 4).toBeCloseTo(2.228139 * Math.sqrt(32 / 10 / 11), 5);
    expect(caught(() => scaleMean95(new Map([[Number.NaN, 1]]), [1, 2])).details['path']).toBe('answers[0]');
  });
});

describe('calibration', () => {
  it("Spearman's ρ of the textbook example (IQ and hours of television, Wikipedia) is −29/165", () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const tv = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    const rank = spearman95(iq, tv);
    expect(rank?.estimate).toBeCloseTo(-29 / 165, 12);
    expect(rank?.low).toBeLessThan(-0.5);
    expect(rank?.high).toBeGreaterThan(0.4);
    expect(spearman95([1, 2, 3], [1, 2, 3])).toBeNull();
    expect(spearman95([1, 1, 1, 1], [1, 2, 3, 4])).toBeNull();
  });

  it('says of four pairs in perfect order that chance does as much, of six that it hardly does', () => {
    // By chance a perfect order, either way round, comes in 2 of 24 cases for four pairs, 2 of 720 for six.
    const four = spearman95([1, 2, 3, 4], [10, 20, 30, 40]);
    expect(four).toMatchObject({ estimate: 1, high: 1 });
    expect(four?.low).toBeLessThan(0);
    const six = spearman95([1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1]);
    expect(six).toMatchObject({ estimate: -1, low: -1 });
    expect(six?.high).toBeGreaterThan(-0.99);
    expect(six?.high).toBeLessThan(0);
  });

  it('shows a team that over-promises by 1.6×, per level of evidence', () => {
    const predictions = [10, 20, 30, 40, 50].flatMap((came) => {
      const measured = { satisfied: 20 + came, answers: 100 };
      return [
        { before01: 0.2, predicted01: 0.2 + (1.6 * came) / 100, measured, evidenceLevel: 'anecdotal' },
        { before01: 0.2, predicted01: 0.2 + came / 100, measured, evidenceLevel: 'test' },
      ];
    });
    const [all, anecdotal, test] = calibrate(predictions);
    expect(all).toMatchObject({ evidenceLevel: 'all', count: 10 });
    expect(anecdotal?.over?.estimate).toBeCloseTo(1.6, 9);
    expect(anecdotal?.bias.estimate).toBeCloseTo(0.18, 9);
    expect(anecdotal?.bias.interval?.low).toBeGreaterThan(0);
    expect(anecdotal?.rank?.estimate).toBeCloseTo(1, 9);
    // Of promises that came true, a score is that of saying the share itself.
    expect(test?.over?.estimate).toBeCloseTo(1, 9);
    expect(test?.brier.estimate).toBeCloseTo((0.21 + 0.24 + 0.25 + 0.24 + 0.21) / 5, 9);
    expect(test?.brierUnchanged.estimate).toBeGreaterThan(test?.brier.estimate ?? 1);
    // Five that missed by nothing do not show how far the sixth will miss.
    expect(test?.bias.estimate).toBeCloseTo(0, 9);
    expect(calibrate([])).toEqual([]);
  });

  it('has no interval below five predictions, and none beyond what a prediction can miss', () => {
    const missed = (errors: readonly number[]) =>
      calibrate(
        errors.map((error) => ({
          before01: 0,
          predicted01: 1,
          measured: { satisfied: 10 - error, answers: 10 },
          evidenceLevel: 'test',
        })),
      )[0]?.bias.interval;
    expect(missed([10, 0, 9, 1])).toBeNull();
    expect(missed([10, 0, 10, 9, 10])?.high).toBe(1);
  });
});
