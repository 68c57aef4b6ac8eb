import { RandomStream } from '../../../src/domain/value/draws/random-stream';
import { ratingOverview } from '../../../src/domain/surveys/rating-overview';
import type { MonthCount } from '../../../src/domain/surveys/rating-overview';
import { RATING_KINDS, RATINGS } from '../../../src/domain/surveys/rating-score';
import type { RatingKind } from '../../../src/domain/surveys/rating-score';
import { ratingTrend } from '../../../src/domain/surveys/rating-trend';
import { risingNps } from './rising-nps';

const counted = (answers: readonly number[]): ReadonlyMap<number, number> => {
  const map = new Map<number, number>();
  for (const answer of answers) map.set(answer, (map.get(answer) ?? 0) + 1);
  return map;
};

describe('the trend of a rating over all periods', () => {
  it('sees NPS rise from −23 over −9 and +26 to +47, though the last step alone may be chance', () => {
    const { periods, trend, change } = ratingOverview('nps', risingNps, 'quarter');
    expect(periods.map(({ value }) => Math.round(value ?? Number.NaN))).toEqual([-23, -9, 26, 47]);
    expect(change?.low).toBeLessThan(0);
    // The line through the 135 answers themselves, by scipy.
    expect(trend?.estimate).toBeCloseTo(24.868, 3);
    expect(trend?.low).toBeGreaterThan(10);
    expect(trend?.p).toBeLessThan(0.001);
    expect(trend?.periods).toBe(4);
  });

  it('turns round with the order of time, and sees nothing where nothing changes', () => {
    const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
    const samples = [
      [1, 2, 9, 8],
      [7, 8, 9, 3, 2],
      [9, 9, 8, 10, 7],
      [10, 9, 9, 10, 8],
    ].map(counted);
    const at = (order: readonly (ReadonlyMap<number, number> | undefined)[]) =>
      ratingTrend(
        'nps',
        months.map((month, index) => [month, order[index] ?? new Map()]),
      );
    const up = at(samples);
    const down = at(samples.toReversed());
    expect(up?.low).toBeGreaterThan(0);
    expect(down?.estimate).toBeCloseTo(-(up?.estimate ?? 0), 9);
    expect(down?.high).toBeCloseTo(-(up?.low ?? 0), 9);
    const same = at([samples[1], samples[1], samples[1], samples[1]]);
    expect(same?.estimate).toBeCloseTo(0, 9);
    expect(same?.p).toBeCloseTo(1, 9);
  });

  it('keeps the time between periods in which nobody answered', () => {
    const monthOf = (month: string, value: number): MonthCount[] => [
      { personaId: null, month, value, answers: 10 },
      { personaId: null, month, value: value - 1, answers: 10 },
    ];
    const counts = [...monthOf('2025-11', 3), ...monthOf('2025-12', 4), ...monthOf('2026-03', 7)];
    // One step of the scale in each month, also over the turn of the year and the two that are missing.
    expect(ratingOverview('ces', counts, 'month').trend?.estimate).toBeCloseTo(1, 9);
  });

  it('is not told from two periods, nor from four answers', () => {
    expect(
      ratingTrend('ces', [
        ['2026-01', counted([1, 2, 3])],
        ['2026-02', counted([5, 6])],
      ]),
    ).toBeNull();
    expect(
      ratingTrend('ces', [
        ['2026-01', counted([1])],
        ['2026-02', counted([3, 4])],
        ['2026-03', counted([7])],
      ]),
    ).toBeNull();
  });

  // 1,000 histories each: two standard errors of the share are 1.4 points.
  it.each([
    [[3, 3, 3, 3], 0.06],
    [[5, 10, 20, 40], 0.065],
    [[30, 30, 30, 30], 0.06],
    [[1, 2, 60], 0.06],
  ])('cries trend over %j answers in at most %d of cases where there is none', (sizes, most) => {
    const stream = new RandomStream(11, 'no trend');
    const draw = (kind: RatingKind): number => {
      const { min, max } = RATINGS[kind].answers;
      // Leaning to the high answers, as ratings do.
      return max - Math.floor((max - min + 1) * stream.uniform() ** 2);
    };
    for (const kind of RATING_KINDS) {
      let cries = 0;
      for (let history = 0; history < 1000; history++) {
        const trend = ratingTrend(
          kind,
          sizes.map((size, at) => [
            `2026-0${at + 1}`,
            counted(Array.from({ length: size }, () => draw(kind))),
          ]),
        );
        if (trend !== null && trend.p < 0.05) cries += 1;
      }
      expect(cries / 1000).toBeLessThanOrEqual(most + 0.014);
    }
  });
});
