import { dayInZone } from '../day-in-zone';
import { addDays } from '../iso-date';
import type { IsoDate } from '../iso-date';
import type { Estimate95 } from '../statistics/interval';
import { LEAST_FOR_INTERVAL } from '../statistics/interval';
import { newcombeDifference95 } from '../statistics/newcombe';
import { wilson95 } from '../statistics/wilson';
import type { DatedAnswers } from '../value/model/facts';

/** How many said that they are satisfied, of how many. */
export interface SatisfiedOf {
  readonly satisfied: number;
  readonly answers: number;
}

/**
 * How a promise turned out: `waiting` = nobody has answered since, `too-few` = fewer than allow a word, `unasked` = nobody was
 * asked before, so that a change cannot be seen. `kept`, `less` and `more` helped, as far as was promised or not; `none` did
 * not help as promised nor visibly, `worse` made it worse, and `unclear` may be as promised or nothing.
 */
export const PROMISE_STANDINGS = [
  'waiting',
  'too-few',
  'unasked',
  'kept',
  'less',
  'more',
  'none',
  'worse',
  'unclear',
] as const;
export type PromiseStanding = (typeof PROMISE_STANDINGS)[number];

/** What was measured of a promise. Shares are 0…1. */
export interface PromiseResult {
  readonly standing: PromiseStanding;
  /** Null while nobody has answered. */
  readonly after: (SatisfiedOf & { readonly share01: number; readonly interval: Range | null }) | null;
  /** After less before, both as measured; null with fewer than five answers on a side. */
  readonly change: Estimate95 | null;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** With fewer answers since the delivery no word is said on a promise, whatever the model counts as measured (ours). */
const LEAST_FOR_WORD = 10;

/** How many answers allow a word on a promise: as many as the value model takes for a measurement, never fewer than ten. */
export function leastForWord(remeasureAnswers: number): number {
  return Math.max(LEAST_FOR_WORD, remeasureAnswers);
}

/**
 * Answers that can have measured what was promised at `frozenAt` (milliseconds): entered after it, given no earlier than
 * that day in the product's zone, and before the day on which the next delivery for the same need promised something of its
 * own. None is 0 of 0.
 */
export function answersSincePromise(
  { surveys, enteredAt }: { readonly surveys: readonly DatedAnswers[]; readonly enteredAt: number },
  { frozenAt, until }: { readonly frozenAt: number; readonly until: IsoDate | null },
  zone: string,
): SatisfiedOf {
  if (enteredAt <= frozenAt) return { satisfied: 0, answers: 0 };
  const from = dayInZone(frozenAt, zone);
  return sumOf(surveys.filter(({ on }) => on >= from && (until === null || on < until)));
}

/** All answers of the days together. */
export function sumOf(surveys: readonly SatisfiedOf[]): SatisfiedOf {
  return {
    satisfied: surveys.reduce((sum, { satisfied }) => sum + satisfied, 0),
    answers: surveys.reduce((sum, { answers }) => sum + answers, 0),
  };
}

/**
 * A promise beside what was measured: the share with Wilson's 95 % interval, the change with Newcombe's.
 * @param promised01 the share that was to be satisfied
 * @param before answers up to the delivery
 * @param least so many answers allow a word, see `leastForWord`
 */
export function promiseResult(
  promised01: number,
  before: SatisfiedOf,
  after: SatisfiedOf,
  least: number,
): PromiseResult {
  if (after.answers === 0) return { standing: 'waiting', after: null, change: null };
  const { estimate: share01, low, high } = wilson95(after.satisfied, after.answers);
  const enough = after.answers >= LEAST_FOR_INTERVAL;
  const change =
    enough && before.answers >= LEAST_FOR_INTERVAL
      ? newcombeDifference95(after.satisfied, after.answers, before.satisfied, before.answers)
      : null;
  const measured = { ...after, share01, interval: enough ? { low, high } : null };
  return {
    standing: after.answers < least ? 'too-few' : standingOf(promised01, { low, high }, change),
    after: measured,
    change,
  };
}

function standingOf(promised01: number, { low, high }: Range, change: Estimate95 | null): PromiseStanding {
  if (change === null) return 'unasked';
  if (change.high < 0) return 'worse';
  const helped = change.low > 0;
  if (promised01 > high) return helped ? 'less' : 'none';
  if (!helped) return 'unclear';
  return promised01 < low ? 'more' : 'kept';
}

/** When the customers are to be asked again about what was delivered at `frozenAt` (milliseconds). */
export function remeasureDue(frozenAt: number, afterDays: number, zone: string): IsoDate {
  return addDays(dayInZone(frozenAt, zone), afterDays);
}
