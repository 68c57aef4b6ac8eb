import type { IsoDate } from './iso-date';

/** One measured value of a metric; `answers` is the number of people behind it, null when unknown. */
export interface MetricPoint {
  readonly date: IsoDate;
  readonly value: number;
  readonly answers: number | null;
}

/** An outcome with a metric, a baseline, a target and a date. */
export interface Goal {
  readonly id: string;
  readonly outcome: string;
  readonly metricId: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly targetDate: IsoDate | null;
  readonly archivedOn: IsoDate | null;
}

/**
 * How far the goal has come: 0 at the baseline, 1 at the target, below 0 when it went the wrong way, above
 * 1 when it went beyond. Null while baseline, target or any measurement is missing, or baseline = target.
 */
export function goalProgress01(goal: Goal, points: readonly MetricPoint[], asOf: IsoDate): number | null {
  if (goal.baseline === null || goal.target === null || goal.baseline === goal.target) return null;
  const latest = latestPoint(points, asOf);
  return latest === null ? null : (latest.value - goal.baseline) / (goal.target - goal.baseline);
}

/** The last point up to and including the day; of two on one day the later in the list. Null when none. */
export function latestPoint(points: readonly MetricPoint[], asOf: IsoDate): MetricPoint | null {
  let latest: MetricPoint | null = null;
  for (const point of points) {
    if (point.date <= asOf && (latest === null || point.date >= latest.date)) latest = point;
  }
  return latest;
}
