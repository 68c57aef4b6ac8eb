import {
  changesOf,
  isRatingTried,
  ratingId,
  ratingsOf,
  triedRating,
  untouched,
  withoutCoverage,
  withoutRating,
} from '../../../static/app/src/features/value/trial';
import type { Trial } from '../../../static/app/src/features/value/trial';
import type { ScoreView } from '../../../src/contract/value/score-view';
import { findInvoice, score } from '../example-views';

const rated: ScoreView = {
  ...score,
  valueReceipt: {
    ...score.valueReceipt,
    lines: score.valueReceipt.lines.map((line) => ({
      ...line,
      message: {
        ...line.message,
        params: { ...line.message.params, importance01: 0.8, unsatisfied01: 0.7, reach01: 0.5 },
      },
    })),
  },
};
const [rating] = ratingsOf(rated);

describe('A trial', () => {
  it('starts where the receipt stands', () => {
    expect(rating).toMatchObject({
      needKey: 'N-1',
      needTitle: findInvoice.title,
      personaKey: 'bookkeeper',
      personaName: 'Bookkeeper',
      importance01: 0.8,
      reach01: 0.5,
    });
    expect(rating?.satisfaction01).toBeCloseTo(0.3, 12);
    expect(changesOf(untouched, ratingsOf(rated))).toEqual([]);
  });

  it('sends what was moved and nothing else', () => {
    if (rating === undefined) throw new Error('The receipt gave no rating.');
    const trial: Trial = {
      coverage: { 'N-1': 1 },
      ratings: { [ratingId(rating, 'satisfaction')]: 0.9 },
      effort: 2,
      test: 'failed',
    };
    expect(changesOf(trial, [rating])).toEqual([
      { kind: 'coverage', needKey: 'N-1', share01: 1 },
      { kind: 'satisfaction', needKey: 'N-1', personaKey: 'bookkeeper', share01: 0.9 },
      { kind: 'effort', points: 2 },
      { kind: 'test', passed: false },
    ]);
    expect(triedRating(rating, trial)).toMatchObject({
      importance01: 0.8,
      satisfaction01: 0.9,
      reach01: 0.5,
    });
  });

  it('tells a test that passes from none at all, and sends neither while it is as it is', () => {
    expect(changesOf({ ...untouched, test: 'passed' }, [])).toEqual([{ kind: 'test', passed: true }]);
    expect(changesOf({ ...untouched, test: 'none' }, [])).toEqual([{ kind: 'test', passed: null }]);
    expect(changesOf(untouched, [])).toEqual([]);
  });

  it('forgets what was applied and keeps the rest', () => {
    if (rating === undefined) throw new Error('The receipt gave no rating.');
    const trial = { ...untouched, coverage: { 'N-1': 1 }, ratings: { [ratingId(rating, 'reach')]: 1 } };
    expect(isRatingTried(rating, trial)).toBe(true);
    expect(isRatingTried(rating, withoutRating(trial, rating))).toBe(false);
    expect(withoutRating(trial, rating).coverage).toEqual({ 'N-1': 1 });
    expect(withoutCoverage(trial, 'N-1')).toEqual({ ...trial, coverage: {} });
  });

  it('offers no rating for a receipt that does not carry its inputs', () => {
    const lines = score.valueReceipt.lines.map((line) => ({
      ...line,
      message: { ...line.message, params: { title: findInvoice.title } },
    }));
    expect(ratingsOf(score)).toHaveLength(1);
    expect(ratingsOf({ ...score, valueReceipt: { ...score.valueReceipt, lines } })).toEqual([]);
  });
});
