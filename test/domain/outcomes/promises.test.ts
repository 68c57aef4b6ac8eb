import fc from 'fast-check';
import { proposeCoverage } from '../../../src/domain/outcomes/coverage-lesson';
import type { AssumedPromise } from '../../../src/domain/outcomes/coverage-lesson';
import { calibrate } from '../../../src/domain/outcomes/calibration';
import { lessonOf } from '../../../src/domain/outcomes/lesson';
import {
  answersSincePromise,
  leastForWord,
  promiseResult,
  remeasureDue,
} from '../../../src/domain/outcomes/promise-result';
import { sampleDeliveries } from '../../../src/domain/product/sample/deliveries';
import { sampleAnswers } from '../../../src/domain/product/sample/surveys';

const of = (satisfied: number, answers: number) => ({ satisfied, answers });

describe('a promise beside what was measured', () => {
  const least = leastForWord(10);
  const standing = (promised01: number, before: ReturnType<typeof of>, after: ReturnType<typeof of>) =>
    promiseResult(promised01, before, after, least).standing;

  it.each([
    ['waiting', 0.65, of(40, 100), of(0, 0)],
    ['too-few', 0.65, of(40, 100), of(5, 5)],
    ['too-few', 0.65, of(40, 100), of(9, 9)],
    ['unasked', 0.65, of(2, 4), of(70, 120)],
    ['less', 0.7, of(40, 100), of(70, 120)],
    ['kept', 0.6, of(40, 100), of(70, 120)],
    ['more', 0.45, of(40, 100), of(70, 120)],
    ['none', 0.65, of(40, 100), of(48, 120)],
    ['worse', 0.65, of(60, 100), of(40, 120)],
    ['unclear', 0.48, of(40, 100), of(52, 120)],
  ] as const)(
    'is %s where %d was promised, %j before and %j after',
    (expected, promised01, before, after) => {
      expect(standing(promised01, before, after)).toBe(expected);
    },
  );

  it('has the intervals of Wilson and Newcombe, as Newcombe (1998) printed them', () => {
    // Statistics in Medicine 17, 857 (81 of 263) and 873 (56 of 70 against 48 of 80), methods 3 and 10.
    const one = promiseResult(0.5, of(0, 0), of(81, 263), least);
    expect(one.after?.interval?.low).toBeCloseTo(0.2553, 4);
    expect(one.after?.interval?.high).toBeCloseTo(0.3662, 4);
    expect(one.change).toBeNull();
    const two = promiseResult(0.5, of(48, 80), of(56, 70), least);
    expect(two.change?.low).toBeCloseTo(0.0524, 4);
    expect(two.change?.high).toBeCloseTo(0.3339, 4);
  });

  it('never says a word on fewer answers than allow one, whatever they say', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([satisfied, answers], promised01) => {
          expect(standing(promised01, of(30, 60), of(satisfied, answers))).toBe('too-few');
        },
      ),
    );
    expect(leastForWord(1)).toBe(10);
    expect(leastForWord(25)).toBe(25);
  });

  it('counts answers from the day of the promise up to the next delivery, and none that were there before', () => {
    const frozenAt = Date.parse('2026-06-10T22:30:00Z');
    const survey = (on: string, satisfied: number) => ({
      on,
      answers: 10,
      important: 5,
      satisfied,
      unmet: null,
    });
    const surveys = [survey('2026-06-10', 1), survey('2026-06-11', 2), survey('2026-08-01', 4)];
    const since = (enteredAt: number, until: string | null, zone: string) =>
      answersSincePromise({ surveys, enteredAt }, { frozenAt, until }, zone);
    expect(since(frozenAt, null, 'UTC')).toEqual(of(0, 0));
    expect(since(frozenAt + 1, null, 'UTC')).toEqual(of(7, 30));
    // In Berlin it is the eleventh already.
    expect(since(frozenAt + 1, null, 'Europe/Berlin')).toEqual(of(6, 20));
    expect(since(frozenAt + 1, '2026-08-01', 'UTC')).toEqual(of(3, 20));
    expect(remeasureDue(frozenAt, 90, 'Europe/Berlin')).toBe('2026-09-09');
  });
});

describe('the lesson of checked promises', () => {
  const promises = (
    gains: readonly (readonly [promised: number, came: number])[],
    evidenceLevel = 'opinion',
  ) =>
    gains.map(([promised, came]) => ({
      before01: 0.2,
      predicted01: 0.2 + promised / 100,
      measured: of(20 + came, 100),
      evidenceLevel,
    }));
  const lesson = (...groups: ReturnType<typeof promises>[]) => lessonOf(calibrate(groups.flat()));

  it('is none without a promise, and none that five do not allow', () => {
    expect(lesson()).toEqual({ kind: 'none', count: 0, over: null, weakest: null });
    expect(
      lesson(
        promises([
          [40, 10],
          [40, 12],
          [30, 9],
          [35, 8],
        ]),
      ).kind,
    ).toBe('too-few');
  });

  it('says how many times what came was promised, and where most', () => {
    const over = lesson(
      promises([
        [40, 20],
        [50, 27],
        [30, 16],
        [45, 20],
        [38, 21],
      ]),
      promises(
        [
          [40, 38],
          [20, 21],
          [30, 29],
          [25, 26],
          [10, 9],
        ],
        'test',
      ),
    );
    expect(over).toMatchObject({ kind: 'over', count: 10, weakest: 'opinion' });
    expect(over.over?.low).toBeGreaterThan(1);
    expect(
      lesson(
        promises([
          [40, 40],
          [20, 21],
          [30, 29],
          [25, 26],
          [10, 10],
        ]),
      ).kind,
    ).toBe('fair');
    expect(
      lesson(
        promises([
          [10, 20],
          [12, 27],
          [9, 16],
          [8, 20],
          [10, 21],
        ]),
      ).kind,
    ).toBe('under');
    expect(
      lesson(
        promises([
          [40, -2],
          [20, 1],
          [30, -5],
          [25, 0],
          [10, 2],
        ]),
      ).kind,
    ).toBe('nothing-came');
    expect(
      lesson(
        promises([
          [40, 60],
          [20, -10],
          [30, 5],
          [25, 1],
          [10, 2],
        ]),
      ).kind,
    ).toBe('unclear');
  });
});

describe('a lower default coverage', () => {
  const five: AssumedPromise[] = [0.2, 0.3, 0.4, 0.5, 0.6].map((before01, at) => ({
    before01,
    measured01: before01 + (1 - before01) * (0.2 + 0.02 * at),
  }));

  it('is proposed where what came is surely below the one in force, in steps of five percent', () => {
    const proposal = proposeCoverage(five, 0.5, null);
    expect(proposal).toMatchObject({ from01: 0.5, promises: 5 });
    expect(proposal?.to01).toBeCloseTo(0.25, 9);
    expect(proposal?.met.high).toBeLessThan(0.5);
  });

  it('is not proposed from four promises, nor where the one in force may be right', () => {
    expect(proposeCoverage(five.slice(0, 4), 0.5, null)).toBeNull();
    expect(proposeCoverage(five, 0.25, null)).toBeNull();
    expect(proposeCoverage([], 0.5, null)).toBeNull();
  });

  it('once declined, waits for more promises', () => {
    const declined = { decision: 'declined' as const, at: 1, from01: 0.5, to01: 0.25, promises: 5 };
    expect(proposeCoverage(five, 0.5, declined)).toBeNull();
    expect(proposeCoverage([...five, ...five.slice(0, 3)], 0.5, declined)).not.toBeNull();
  });
});

describe('the deliveries of the sample', () => {
  it.each([
    ['N-13', 'kept'],
    ['N-8', 'none'],
  ])('that of %s, as the invented customers answered before and after it, is %s', (needKey, expected) => {
    const delivery = sampleDeliveries.find((one) => one.needKey === needKey);
    const answers = sampleAnswers('importance-satisfaction').filter(
      ({ aspect, needNumber, personaKey }) =>
        aspect === 'satisfaction' && `N-${needNumber}` === needKey && personaKey === delivery?.personaKey,
    );
    const wave = (after: boolean) => {
      const given = answers.filter(({ daysAgo }) => daysAgo < (delivery?.daysAgo ?? 0) === after);
      return of(given.filter(({ value }) => value >= 4).length, given.length);
    };
    const { standing } = promiseResult(delivery?.promised01 ?? 0, wave(false), wave(true), leastForWord(10));
    expect(standing).toBe(expected);
    const { satisfied, answers: asked } = wave(false);
    expect(delivery?.before01).toBeCloseTo(satisfied / asked, 1);
  });
});
