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

/** Lowest and highest answer of each kind. */
export const RATING_SCALES: Readonly<Record<RatingKind, { readonly min: number; readonly max: number }>> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
};

/** A score with its 95 % interval. Nothing is computed from no answers; one answer has no interval for a mean. */
export interface RatingScore {
  readonly answers: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** From 4 of 5 on a customer counts as satisfied. */
const SATISFIED_FROM = 4;

/**
 * NPS with the adjusted-Wald interval (Rocks 2016), CSAT as the share of 4 and 5 with Wilson's (1927), CES as the
 * mean with Student's.
 */
export function ratingScore(kind: RatingKind, counts: AnswerCounts): RatingScore {
  const answers = total(counts);
  if (answers === 0) return { answers, value: null, low: null, high: null };
  switch (kind) {
    case 'nps': {
      const groups = npsCounts(counts);
      const { low, high } = npsInterval95(groups);
      return { answers, value: 100 * npsOf(groups).nps, low: 100 * low, high: 100 * high };
    }
    case 'csat': {
      const { estimate, low, high } = wilson95(satisfied(counts), answers);
      return { answers, value: 100 * estimate, low: 100 * low, high: 100 * high };
    }
    case 'ces': {
      if (answers === 1) return { answers, value: [...counts.keys()][0] ?? null, low: null, high: null };
      const { estimate, low, high } = cesOfCounts(counts);
      return { answers, value: estimate, low, high };
    }
  }
}

/**
 * What changed from the first answers to the second, with its 95 % interval, in the units of the score: NPS by the
 * two adjusted-Wald errors, CSAT by Newcombe's method 10, CES by Welch (Biometrika 34, 1947). Null without enough
 * answers on a side. A difference in time is an association: nothing here knows what caused it.
 */
export function ratingDifference(
  kind: RatingKind,
  before: AnswerCounts,
  after: AnswerCounts,
): Estimate95 | null {
  const least = kind === 'ces' ? 2 : 1;
  if (total(before) < least || total(after) < least) return null;
  switch (kind) {
    case 'nps':
      return npsDifference(npsCounts(before), npsCounts(after));
    case 'csat': {
      const change = newcombeDifference95(satisfied(after), total(after), satisfied(before), total(before));
      return { estimate: 100 * change.estimate, low: 100 * change.low, high: 100 * change.high };
    }
    case 'ces':
      return meanDifference(before, after);
  }
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
