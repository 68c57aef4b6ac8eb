import type { Estimate95, Scale } from '../statistics/interval';
import { LEAST_FOR_INTERVAL, onScale } from '../statistics/interval';
import { newcombeDifference95 } from '../statistics/newcombe';
import type { AnswerCounts } from '../statistics/scale-mean';
import { scaleDifference95, scaleMean95, stepsOf } from '../statistics/scale-mean';
import { countNps, npsInterval95, npsOf } from './nps';
import type { NpsCounts } from './nps';
import { wilson95 } from '../statistics/wilson';

/** Ratings that one question asks for: NPS in −100…100, CSAT in percent, CES on its scale 1…7. */
export const RATING_KINDS = ['nps', 'csat', 'ces'] as const;
export type RatingKind = (typeof RATING_KINDS)[number];

/** A score with its 95 % interval. Nothing is computed from no answers, and no interval from fewer than five. */
export interface RatingScore {
  readonly answers: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** From 4 of 5 on a customer counts as satisfied. */
const isSatisfied = (answer: number): boolean => answer >= 4;

/** All that is particular to a kind of rating: who adds one writes it here, and words. */
export interface Rating {
  /** Lowest and highest answer. */
  readonly answers: Scale;
  /** Between what its score lies. */
  readonly scores: Scale;
  /** How a score is read: with its sign, in percent, or on the scale of the answers. */
  readonly written: 'signed' | 'percent' | 'plain';
  /** Decimals of a score, and of a difference of two. */
  readonly digits: number;
  /** What one answer scores, and all that an answer can score: the score is their mean. */
  readonly worth: (answer: number) => number;
  readonly steps: readonly number[];
  /** The score of at least one answer, with its 95 % interval. */
  readonly score: (counts: AnswerCounts, answers: number) => Estimate95;
  /** What changed from the first answers to the second, with its 95 % interval. */
  readonly difference: (before: AnswerCounts, after: AnswerCounts) => Estimate95;
}

const EFFORT = stepsOf({ min: 1, max: 7 });

export const RATINGS: Readonly<Record<RatingKind, Rating>> = {
  /** With the adjusted-Wald interval (Rocks 2016). */
  nps: {
    answers: { min: 0, max: 10 },
    scores: { min: -100, max: 100 },
    written: 'signed',
    digits: 0,
    worth: (answer) => {
      const { detractors, promoters } = countNps([answer]);
      return 100 * (promoters - detractors);
    },
    steps: [-100, 0, 100],
    score: (counts) => {
      const groups = npsCounts(counts);
      const { low, high } = npsInterval95(groups);
      return { estimate: 100 * npsOf(groups).nps, low: 100 * low, high: 100 * high };
    },
    difference: (before, after) => npsDifference(npsCounts(before), npsCounts(after)),
  },
  /** The share of 4 and 5 with Wilson's interval (1927); differences by Newcombe's method 10. */
  csat: {
    answers: { min: 1, max: 5 },
    scores: { min: 0, max: 100 },
    written: 'percent',
    digits: 0,
    worth: (answer) => (isSatisfied(answer) ? 100 : 0),
    steps: [0, 100],
    score: (counts, answers) => {
      const { estimate, low, high } = wilson95(satisfied(counts), answers);
      return { estimate: 100 * estimate, low: 100 * low, high: 100 * high };
    },
    difference: (before, after) => {
      const change = newcombeDifference95(satisfied(after), total(after), satisfied(before), total(before));
      return { estimate: 100 * change.estimate, low: 100 * change.low, high: 100 * change.high };
    },
  },
  /** The mean with Student's interval; differences by Welch (1947); both with one answer spread over the scale. */
  ces: {
    answers: { min: 1, max: 7 },
    scores: { min: 1, max: 7 },
    written: 'plain',
    digits: 1,
    worth: (answer) => answer,
    steps: EFFORT,
    score: (counts) => scaleMean95(counts, EFFORT),
    difference: (before, after) => scaleDifference95(before, after, EFFORT),
  },
};

/** The score of answers on a kind's scale: an interval never leaves it, holds the score, and needs five answers. */
export function ratingScore(kind: RatingKind, counts: AnswerCounts): RatingScore {
  const answers = total(counts);
  if (answers === 0) return { answers, value: null, low: null, high: null };
  const { score, scores } = RATINGS[kind];
  const { estimate: value, low, high } = onScale(score(counts, answers), scores);
  return answers < LEAST_FOR_INTERVAL
    ? { answers, value, low: null, high: null }
    : { answers, value, low, high };
}

/**
 * What changed from the first answers to the second, with its 95 % interval, in the units of the score. Null with fewer
 * than five answers on a side. A difference in time is an association: nothing here knows what caused it.
 */
export function ratingDifference(
  kind: RatingKind,
  before: AnswerCounts,
  after: AnswerCounts,
): Estimate95 | null {
  if (Math.min(total(before), total(after)) < LEAST_FOR_INTERVAL) return null;
  const { difference, scores } = RATINGS[kind];
  const reach = scores.max - scores.min;
  return onScale(difference(before, after), { min: -reach, max: reach });
}

/** Centred on the difference of the adjusted scores, so that it never claims more than either interval does. */
function npsDifference(before: NpsCounts, after: NpsCounts): Estimate95 {
  const first = npsInterval95(before);
  const second = npsInterval95(after);
  const margin = Math.hypot((first.high - first.low) / 2, (second.high - second.low) / 2);
  const centre = second.estimate - first.estimate;
  return {
    estimate: 100 * (npsOf(after).nps - npsOf(before).nps),
    low: 100 * (centre - margin),
    high: 100 * (centre + margin),
  };
}

/**
 * A 95 % interval of a value that was typed with the number of people behind it, by Wilson (1927): of a share in percent,
 * or of an NPS, whose split nobody stated, as wide as its value allows (no passives). Null for anything else, for a value
 * off its scale, and for fewer than five people.
 */
export function typedInterval95(
  unit: 'percent' | 'nps' | 'number',
  value: number,
  answers: number | null,
): { readonly low: number; readonly high: number } | null {
  if (answers === null || answers < LEAST_FOR_INTERVAL || unit === 'number') return null;
  const { min, max } = RATINGS[unit === 'nps' ? 'nps' : 'csat'].scores;
  if (value < min || value > max) return null;
  const share01 = (value - min) / (max - min);
  const { low, high } = wilson95(share01 * answers, answers);
  return { low: min + (max - min) * low, high: min + (max - min) * high };
}

function npsCounts(counts: AnswerCounts): NpsCounts {
  const groups = { detractors: 0, passives: 0, promoters: 0 };
  for (const [answer, count] of counts) {
    const one = countNps([answer]);
    groups.detractors += one.detractors * count;
    groups.passives += one.passives * count;
    groups.promoters += one.promoters * count;
  }
  return groups;
}

function satisfied(counts: AnswerCounts): number {
  let hits = 0;
  for (const [answer, count] of counts) if (isSatisfied(answer)) hits += count;
  return hits;
}

function total(counts: AnswerCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
