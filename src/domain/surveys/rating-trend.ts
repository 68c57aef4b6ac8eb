import { placeOfPeriod } from '../period';
import type { AnswerCounts } from '../statistics/scale-mean';
import { scaleGroup } from '../statistics/scale-mean';
import { contrast95 } from '../statistics/welch';
import type { Contrast95 } from '../statistics/welch';
import { LEAST_FOR_INTERVAL, onScale } from '../statistics/interval';
import { RATINGS } from './rating-score';
import type { RatingKind } from './rating-score';

/** How a score moves from period to period, in its units, and how often chance alone would show as much. */
export interface RatingTrend extends Contrast95 {
  /** Periods with answers. */
  readonly periods: number;
}

/** Two periods have a difference; a direction needs more. */
const LEAST_PERIODS = 3;

/**
 * The straight line through the scores of all periods, each by its number of answers (Armitage, Biometrics 11, 1955, for
 * shares; the same for scores), tested by Welch's t as the sum of independent means that it is: a period counts as far as
 * its answers agree and are many. Periods that nobody answered in keep their place in time. Null with fewer than three
 * periods or than five answers in all.
 */
export function ratingTrend(
  kind: RatingKind,
  periods: readonly (readonly [period: string, answers: AnswerCounts])[],
): RatingTrend | null {
  if (periods.length < LEAST_PERIODS) return null;
  const { worth, steps, scores } = RATINGS[kind];
  const groups = periods.map(([period, counts]) => ({
    place: placeOfPeriod(period),
    ...scaleGroup(worths(counts, worth), steps),
  }));
  let answers = 0;
  let places = 0;
  for (const group of groups) {
    answers += group.answers;
    places += group.answers * group.place;
  }
  if (answers < LEAST_FOR_INTERVAL) return null;
  const middle = places / answers;
  const spread = groups.reduce((sum, group) => sum + group.answers * (group.place - middle) ** 2, 0);
  const slope = contrast95(
    groups.map(({ place, answers: count, found, moments }) => ({
      // Where a period lies is what was answered; the spread answer would draw small ones to the middle of the scale.
      group: { ...moments, mean: found },
      times: (count * (place - middle)) / spread,
    })),
  );
  if (slope === null) return null;
  const reach = scores.max - scores.min;
  return { ...slope, ...onScale(slope, { min: -reach, max: reach }), periods: periods.length };
}

function worths(counts: AnswerCounts, worth: (answer: number) => number): AnswerCounts {
  const map = new Map<number, number>();
  for (const [answer, count] of counts) map.set(worth(answer), (map.get(worth(answer)) ?? 0) + count);
  return map;
}
