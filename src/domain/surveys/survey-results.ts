import { grouped } from '../grouped';
import { dayNumber } from '../iso-date';
import type { IsoDate } from '../iso-date';
import { kanoCategory } from '../statistics/kano-study';
import type { KanoCategory } from '../statistics/kano-study';

/** How many of `answers` chose the top two boxes; `unmet` = important and not satisfied, by the same respondent. */
export interface SurveyCounts {
  readonly answers: number;
  readonly important: number;
  readonly satisfied: number;
  readonly unmet: number;
}

/** Kano answers by category; `strong` = must-be, one-dimensional and attractive. */
export interface KanoCounts {
  readonly answers: number;
  readonly strong: number;
  readonly mustBe: number;
  readonly oneDimensional: number;
  readonly attractive: number;
  readonly indifferent: number;
  readonly reverse: number;
  readonly questionable: number;
}

/** From 4 of 5 on an answer is in the top two boxes (Ulwick 2002). */
const TOP_TWO_FROM = 4;

/**
 * Respondents who gave the same two answers about one need: importance and satisfaction, or how they feel with it
 * and without it. Each respondent is counted once, by the latest answer to each of the two questions.
 */
export interface PairCount {
  readonly first: number;
  readonly second: number;
  readonly respondents: number;
}

/** Pairs of one week, and the first day of it on which one of them was given. */
export interface DatedPairCount extends PairCount {
  readonly on: IsoDate;
}

/** Answers of one week. */
export interface AnsweredWave extends SurveyCounts {
  readonly on: IsoDate;
}

/**
 * Importance and satisfaction of one need inside one persona as the value model counts them: who answered both,
 * and how many of them chose 4 or 5. Null without any, so that nothing is ever computed from n = 0.
 */
export function surveyCounts(pairs: readonly PairCount[]): SurveyCounts | null {
  const counts = { answers: 0, important: 0, satisfied: 0, unmet: 0 };
  for (const { first, second, respondents } of pairs) {
    counts.answers += respondents;
    if (first >= TOP_TWO_FROM) counts.important += respondents;
    if (second >= TOP_TWO_FROM) counts.satisfied += respondents;
    else if (first >= TOP_TWO_FROM) counts.unmet += respondents;
  }
  return counts.answers === 0 ? null : counts;
}

/** `surveyCounts` week by week, the earliest first, so that each answer ages from when it was given. */
export function answeredWaves(pairs: readonly DatedPairCount[]): AnsweredWave[] {
  return [...grouped(pairs, ({ on }) => weekOf(on))]
    .sort(([a], [b]) => a - b)
    .flatMap(([, ofWeek]) => {
      const counts = surveyCounts(ofWeek);
      const on = ofWeek.map((pair) => pair.on).sort()[0];
      return counts === null || on === undefined ? [] : [{ on, ...counts }];
    });
}

/** Weeks since the one of 1970-01-01, each from Monday to Sunday. */
function weekOf(on: IsoDate): number {
  return Math.floor((dayNumber(on) + 3) / 7);
}

/** Categories of all Kano pairs about one need; null without any. */
export function kanoCounts(pairs: readonly PairCount[]): KanoCounts | null {
  const counts: Record<KanoCategory, number> = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
  for (const { first, second, respondents } of pairs) counts[kanoCategory(first, second)] += respondents;
  const answers = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (answers === 0) return null;
  return {
    answers,
    strong: counts.M + counts.O + counts.A,
    mustBe: counts.M,
    oneDimensional: counts.O,
    attractive: counts.A,
    indifferent: counts.I,
    reverse: counts.R,
    questionable: counts.Q,
  };
}
