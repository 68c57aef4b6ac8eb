import { LEAST_FOR_INTERVAL } from '../statistics/interval';
import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';

/** One measured value of a metric; `answers` is the number of people behind it, null when unknown. */
export interface MetricPoint {
  readonly date: IsoDate;
  readonly value: number;
  readonly answers: number | null;
}

/** A point with its 95 % interval; null where nobody knows it. */
export interface MeasuredPoint extends MetricPoint {
  readonly low: number | null;
  readonly high: number | null;
}

/** From where to where a metric should come, and until when. */
export interface GoalSpan {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly startedOn: IsoDate;
  readonly targetOn: IsoDate | null;
}

export const GOAL_STANDINGS = ['reached', 'on-track', 'behind', 'cannot-tell', 'overdue'] as const;
export type GoalStanding = (typeof GOAL_STANDINGS)[number];

/** How far a goal has come, by its latest measurement. */
export interface GoalProgress {
  readonly point: MeasuredPoint;
  readonly progress01: number;
  readonly low01: number | null;
  readonly high01: number | null;
  /** Share of the time that has gone; null without a date. */
  readonly elapsed01: number | null;
  readonly standing: GoalStanding;
}

/**
 * How far a value has come: 0 at the baseline, 1 at the target, below 0 when it went the wrong way, above 1 when it
 * went beyond. Null while baseline or target is missing, or both are the same.
 */
export function progress01(span: Pick<GoalSpan, 'baseline' | 'target'>, value: number): number | null {
  const { baseline, target } = span;
  if (baseline === null || target === null || baseline === target) return null;
  return (value - baseline) / (target - baseline);
}

/**
 * The goal's progress with its interval, and how it stands against a straight line from the day it began to its
 * date. Where the interval holds that line nobody can tell, nor where too few people were asked for one. Null without a measurement, baseline or target.
 */
export function goalProgress(
  span: GoalSpan,
  points: readonly MeasuredPoint[],
  asOf: IsoDate,
): GoalProgress | null {
  const point = latestPoint(points, asOf);
  if (point === null) return null;
  const progress = progress01(span, point.value);
  if (progress === null) return null;
  const ends = [point.low, point.high].map((end) => (end === null ? null : progress01(span, end)));
  // A goal that is to fall has its interval the other way round.
  const [low01 = null, high01 = null] = ends.every((end) => end !== null)
    ? [...ends].sort((a, b) => a - b)
    : [null, null];
  const elapsed01 = elapsed(span, asOf);
  return {
    point,
    progress01: progress,
    low01,
    high01,
    elapsed01,
    standing: standingOf(progress, ...spanOf(point, progress, low01, high01), elapsed01),
  };
}

/** Between what the progress may lie: a value without people behind it stands for itself, one of too few for anything. */
function spanOf(
  { answers }: MetricPoint,
  progress: number,
  low01: number | null,
  high01: number | null,
): readonly [low: number, high: number] {
  if (low01 !== null && high01 !== null) return [low01, high01];
  return answers !== null && answers < LEAST_FOR_INTERVAL
    ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    : [progress, progress];
}

function standingOf(progress: number, low: number, high: number, elapsed01: number | null): GoalStanding {
  if (progress >= 1) return 'reached';
  if (elapsed01 === null) return 'cannot-tell';
  if (elapsed01 >= 1) return 'overdue';
  if (low >= elapsed01) return 'on-track';
  return high < elapsed01 ? 'behind' : 'cannot-tell';
}

function elapsed({ startedOn, targetOn }: GoalSpan, asOf: IsoDate): number | null {
  if (targetOn === null) return null;
  const whole = daysBetween(startedOn, targetOn);
  if (whole <= 0) return asOf > targetOn ? 1 : null;
  // The day itself still counts as time that is left.
  return asOf > targetOn ? 1 : Math.min(0.999, Math.max(0, daysBetween(startedOn, asOf) / whole));
}

/** The last point up to and including the day; of two on one day the later in the list. Null when none. */
export function latestPoint<P extends MetricPoint>(points: readonly P[], asOf: IsoDate): P | null {
  let latest: P | null = null;
  for (const point of points) {
    if (point.date <= asOf && (latest === null || point.date >= latest.date)) latest = point;
  }
  return latest;
}
