import fc from 'fast-check';
import {
  RATING_KINDS,
  RATINGS,
  ratingDifference,
  ratingScore,
  typedInterval95,
} from '../../../src/domain/surveys/rating-score';

const counts = (answers: readonly number[]): Map<number, number> => {
  const map = new Map<number, number>();
  for (const answer of answers) map.set(answer, (map.get(answer) ?? 0) + 1);
  return map;
};

describe('the score of a rating', () => {
  it('is nothing without answers, never zero', () => {
    for (const kind of RATING_KINDS)
      expect(ratingScore(kind, new Map())).toEqual({ answers: 0, value: null, low: null, high: null });
  });

  it('is the NPS of the counted answers, with the adjusted-Wald interval', () => {
    // 10 promoters, 5 passives, 5 detractors: 25; with ¾, 1½, ¾ added: (10.75 − 5.75)/23 = 21.7, standard error 17.1.
    const score = ratingScore(
      'nps',
      new Map([
        [10, 10],
        [8, 5],
        [3, 5],
      ]),
    );
    expect(score.value).toBeCloseTo(25, 9);
    expect(score.low).toBeCloseTo(-11.72, 1);
    expect(score.high).toBeCloseTo(55.19, 1);
  });

  it('is the share of 4 and 5 for CSAT, and the mean for CES', () => {
    expect(ratingScore('csat', counts([5, 4, 3, 1])).value).toBe(50);
    expect(ratingScore('ces', counts([7, 5, 3]))).toMatchObject({ value: 5, answers: 3 });
  });

  it('has no interval from fewer than five answers', () => {
    expect(ratingScore('ces', counts([6]))).toEqual({ answers: 1, value: 6, low: null, high: null });
    expect(ratingScore('nps', counts([3]))).toEqual({ answers: 1, value: -100, low: null, high: null });
    expect(ratingScore('csat', counts([5, 5, 1, 2]))).toMatchObject({ value: 50, low: null, high: null });
    expect(ratingScore('nps', counts([3, 2, 1, 0, 6]))).toMatchObject({ value: -100, low: -100 });
    expect(ratingScore('nps', counts([3, 2, 1, 0, 6])).high).toBeGreaterThan(-70);
  });

  it('of five who all give the highest answer does not claim that nobody gives another', () => {
    const { value, low, high } = ratingScore('ces', counts([7, 7, 7, 7, 7]));
    expect([value, high]).toEqual([7, 7]);
    expect(low).toBeLessThan(6);
  });

  it('lies inside of its interval within the scale, and the interval narrows as answers double', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RATING_KINDS),
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 40 }),
        (kind, raw) => {
          const { min, max } = RATINGS[kind].answers;
          const answers = raw.map((value) => min + (value % (max - min + 1)));
          const once = ratingScore(kind, counts(answers));
          const twice = ratingScore(kind, counts([...answers, ...answers]));
          const width = (score: typeof once) => (score.high ?? 0) - (score.low ?? 0);
          expect(once.low).toBeGreaterThanOrEqual(RATINGS[kind].scores.min);
          expect(once.high).toBeLessThanOrEqual(RATINGS[kind].scores.max);
          expect(once.value).toBeGreaterThanOrEqual(once.low ?? Number.NaN);
          expect(once.value).toBeLessThanOrEqual(once.high ?? Number.NaN);
          expect(width(twice)).toBeLessThanOrEqual(width(once) + 1e-9);
        },
      ),
    );
  });
});

describe('the difference of two periods', () => {
  it('is nothing without answers on both sides', () => {
    expect(ratingDifference('nps', new Map(), counts([9]))).toBeNull();
    expect(ratingDifference('ces', counts([5, 6, 5, 6]), counts([5, 6, 5, 6, 7]))).toBeNull();
  });

  it('turns around with the order of the periods', () => {
    const first = counts([1, 4, 5, 5, 3, 4]);
    const second = counts([5, 5, 4, 5, 2, 4]);
    for (const kind of RATING_KINDS) {
      const there = ratingDifference(kind, first, second);
      const back = ratingDifference(kind, second, first);
      expect(there?.estimate).toBeCloseTo(-(back?.estimate ?? 0), 9);
      expect(there?.low).toBeCloseTo(-(back?.high ?? 0), 9);
    }
  });
});

describe('the difference of two small periods', () => {
  it('stays within what two scores can differ by, and holds what was found', () => {
    const raw = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...RATING_KINDS), raw, raw, (kind, before, after) => {
        const { answers, scores } = RATINGS[kind];
        const on = (all: readonly number[]) =>
          counts(all.map((value) => answers.min + (value % (answers.max - answers.min + 1))));
        const change = ratingDifference(kind, on(before), on(after));
        expect(change?.low).toBeGreaterThanOrEqual(scores.min - scores.max);
        expect(change?.high).toBeLessThanOrEqual(scores.max - scores.min);
        expect(change?.estimate).toBeGreaterThanOrEqual(change?.low ?? Number.NaN);
        expect(change?.estimate).toBeLessThanOrEqual(change?.high ?? Number.NaN);
      }),
    );
  });
});

describe('the interval of a typed value', () => {
  it('stays on its scale, around the value, and is none from fewer than five', () => {
    const units = fc.constantFrom(['percent', 0, 100] as const, ['nps', -100, 100] as const);
    const people = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(units, people, fc.double({ min: 0, max: 1, noNaN: true }), ([unit, min, max], n, share) => {
        const value = min + share * (max - min);
        const interval = typedInterval95(unit, value, n);
        if (interval === null) {
          expect(n).toBeLessThan(5);
          return;
        }
        expect(interval.low).toBeGreaterThanOrEqual(min);
        expect(interval.high).toBeLessThanOrEqual(max);
        expect(interval.low).toBeLessThanOrEqual(value + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(value - 1e-9);
        expect(interval.high - interval.low).toBeGreaterThan(0);
      }),
    );
  });

  it('is Wilson’s for a share, the widest possible for an NPS, none for a plain number', () => {
    expect(typedInterval95('percent', 50, 100)?.low).toBeCloseTo(40.38, 1);
    expect(typedInterval95('nps', 20, 100)).toEqual({
      low: expect.closeTo(0.4, 1) as number,
      high: expect.closeTo(38.1, 1) as number,
    });
    expect(typedInterval95('number', 20, 100)).toBeNull();
    expect(typedInterval95('percent', 50, null)).toBeNull();
  });
});
