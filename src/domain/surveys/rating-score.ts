import type { AnswerCounts } from './ces';
import { cesOfCounts, meanOfCounts } from './ces';
import type { Estimate95 } from '../statistics/interval';
import { Z95 } from '../statistics/interval';
import { newcombeDifference95 } from '../statistics/newcombe';
import { countNps, npsInterval95, npsOf } from './nps';
import type { NpsCounts } from './nps';
import { studentQuantile975 } from '../statistics/student';
import { wilson95 } from '../statistics/wilson';

/** Ratings that one question asks for: NPS in −100…100, CSAT in percent, CES on its scale 1…7. */
export const RATING_KINDS = ['nps', 'csat', 'ces'] as const;
export type RatingKind = (typeof RATING_KINDS)[number];

/** A score with its 95 % interval. Nothing is computed from no answers; one answer has no interval for a mean. */
export interface RatingScore {
  readonly answers: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** From 4 of 5 on a customer counts as satisfied. */
const SATISFIED_FROM = 4;

interface Ends {
  readonly min: number;
  readonly max: number;
}

/** All that is particular to a kind of rating: who adds one writes it here, and words. */
export interface Rating {
  /** Lowest and highest answer. */
  readonly answers: Ends;
  /** Between what its score lies. */
  readonly scores: Ends;
  /** How a score is read: with its sign, in percent, or on the scale of the answers. */
  readonly written: 'signed' | 'percent' | 'plain';
  /** Decimals of a score, and of a difference of two. */
  readonly digits: number;
  /** Answers on each side that a difference needs. */
  readonly least: number;
  /** The score of at least one answer, with its 95 % interval. */
  readonly score: (counts: AnswerCounts, answers: number) => Omit<RatingScore, 'answers'>;
  /** What changed from the first answers to the second, with its 95 % interval. */
  readonly difference: (before: AnswerCounts, after: AnswerCounts) => Estimate95;
}

export const RATINGS: Readonly<Record<RatingKind, Rating>> = {
  /** With the adjusted-Wald interval (Rocks 2016). */
  nps: {
    answers: { min: 0, max: 10 },
    scores: { min: -100, max: 100 },
    written: 'signed',
    digits: 0,
    least: 1,
    score: (counts) => {
      const groups = npsCounts(counts);
      const { low, high } = npsInterval95(groups);
      return { value: 100 * npsOf(groups).nps, low: 100 * low, high: 100 * high };
    },
    difference: (before, after) => npsDifference(npsCounts(before), npsCounts(after)),
  },
  /** The share of 4 and 5 with Wilson's interval (1927); differences by Newcombe's method 10. */
  csat: {
    answers: { min: 1, max: 5 },
    scores: { min: 0, max: 100 },
    written: 'percent',
    digits: 0,
    least: 1,
    score: (counts, answers) => {
      const { estimate, low, high } = wilson95(satisfied(counts), answers);
      return { value: 100 * estimate, low: 100 * low, high: 100 * high };
    },
    difference: (before, after) => {
      const change = newcombeDifference95(satisfied(after), total(after), satisfied(before), total(before));
      return { estimate: 100 * change.estimate, low: 100 * change.low, high: 100 * change.high };
    },
  },
  /** The mean with Student's interval; differences by Welch (Biometrika 34, 1947). */
  ces: {
    answers: { min: 1, max: 7 },
    scores: { min: 1, max: 7 },
    written: 'plain',
    digits: 1,
    least: 2,
    score: (counts, answers) => {
      if (answers === 1) return { value: [...counts.keys()][0] ?? null, low: null, high: null };
      const { estimate, low, high } = cesOfCounts(counts);
      return { value: estimate, low, high };
    },
    difference: meanDifference,
  },
};

/** The score of answers on a kind's scale. */
export function ratingScore(kind: RatingKind, counts: AnswerCounts): RatingScore {
  const answers = total(counts);
  if (answers === 0) return { answers, value: null, low: null, high: null };
  return { answers, ...RATINGS[kind].score(counts, answers) };
}

/**
 * What changed from the first answers to the second, with its 95 % interval, in the units of the score. Null without
 * enough answers on a side. A difference in time is an association: nothing here knows what caused it.
 */
export function ratingDifference(
  kind: RatingKind,
  before: AnswerCounts,
  after: AnswerCounts,
): Estimate95 | null {
  const { least, difference } = RATINGS[kind];
  return total(before) < least || total(after) < least ? null : difference(before, after);
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

function meanDifference(before: AnswerCounts, after: AnswerCounts): Estimate95 {
  const first = meanOfCounts(before);
  const second = meanOfCounts(after);
  const firstError = first.variance / first.answers;
  const secondError = second.variance / second.answers;
  const estimate = second.mean - first.mean;
  const both = firstError + secondError;
  if (both === 0) return { estimate, low: estimate, high: estimate };
  const freedom =
    both ** 2 / (firstError ** 2 / (first.answers - 1) + secondError ** 2 / (second.answers - 1));
  const margin = studentQuantile975(freedom) * Math.sqrt(both);
  return { estimate, low: estimate - margin, high: estimate + margin };
}

/**
 * A 95 % interval of a value that was typed with the number of people behind it: Wilson's for a share in percent;
 * for an NPS, whose split nobody stated, the widest that its value allows (no passives). Null for anything else.
 */
export function typedInterval95(
  unit: 'percent' | 'nps' | 'number',
  value: number,
  answers: number | null,
): { readonly low: number; readonly high: number } | null {
  if (answers === null || answers < 1 || unit === 'number') return null;
  if (unit === 'percent') {
    if (value < 0 || value > 100) return null;
    const { low, high } = wilson95((value / 100) * answers, answers);
    return { low: 100 * low, high: 100 * high };
  }
  if (value < -100 || value > 100) return null;
  const margin = Z95 * Math.sqrt((1 - (value / 100) ** 2) / answers);
  return { low: Math.max(-100, value - 100 * margin), high: Math.min(100, value + 100 * margin) };
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
  for (const [answer, count] of counts) if (answer >= SATISFIED_FROM) hits += count;
  return hits;
}

function total(counts: AnswerCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
