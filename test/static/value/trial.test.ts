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
        params: { ...line.message.params, importance: 8, satisfaction: 3, reach01: 0.5 },
      },
    })),
  },
};
const [rating] = ratingsOf(rated);

describe('A trial', () => {
  it('starts where the receipt stands', () => {
    expect(rating).toEqual({
      needKey: 'N-1',
      needTitle: findInvoice.title,
      personaKey: 'bookkeeper',
      personaName: 'Bookkeeper',
      importance01: 0.8,
      satisfaction01: 0.3,
      reach01: 0.5,
    });
    expect(changesOf(untouched, ratingsOf(rated))).toEqual([]);
  });

  it('sends what was moved and nothing else', () => {
    if (rating === undefined) throw new Error('The receipt gave no rating.');
    const trial = {
      coverage: { 'N-1': 1 },
      ratings: { [ratingId(rating, 'satisfaction')]: 0.9 },
      effort: 2,
      evidence: ['test'],
    };
    expect(changesOf(trial, [rating])).toEqual([
      { kind: 'coverage', needKey: 'N-1', share01: 1 },
      { kind: 'satisfaction', needKey: 'N-1', personaKey: 'bookkeeper', share01: 0.9 },
      { kind: 'effort', points: 2 },
      { kind: 'evidence', types: ['test'] },
    ]);
    expect(triedRating(rating, trial)).toMatchObject({
      importance01: 0.8,
      satisfaction01: 0.9,
      reach01: 0.5,
    });
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
    expect(ratingsOf(score)).toEqual([]);
  });
});
