import type { Estimate95 } from '../statistics/interval';
import { LEAST_FOR_INTERVAL } from '../statistics/interval';
import { newcombeDifference95 } from '../statistics/newcombe';
import { poisson95 } from '../statistics/poisson-interval';
import { typedInterval95 } from '../surveys/rating-score';
import type { MeasuredPoint, MetricPoint } from './goal';
import { addDays } from '../iso-date';
import type { IsoDate } from '../iso-date';
import type { MetricUnit } from './kpi';
import { periodOf } from '../period';
import type { PeriodLength } from '../period';
import type { RatingOverview } from '../surveys/rating-overview';

/** Accounts that are or were customers; prospects are none yet. */
export interface CustomerStates {
  readonly active: number;
  readonly atRisk: number;
  readonly churned: number;
}

/** A point that somebody typed, with the interval that its number of people allows. */
export function typedPoint(unit: MetricUnit, point: MetricPoint): MeasuredPoint {
  const interval = typedInterval95(unit, point.value, point.answers);
  return { ...point, low: interval?.low ?? null, high: interval?.high ?? null };
}

/**
 * Retention and churn as the accounts stand: who is a customer still, and who is one no more, of all who ever were.
 * Null where nobody ever was, so that nothing is computed from n = 0.
 */
export function accountPoint(
  kind: 'retention' | 'churn',
  { active, atRisk, churned }: CustomerStates,
  date: IsoDate,
): MeasuredPoint | null {
  const ever = active + atRisk + churned;
  if (ever === 0) return null;
  const share = (kind === 'churn' ? churned : active + atRisk) / ever;
  return typedPoint('percent', { date, value: 100 * share, answers: ever });
}

/** Scores of the periods as points, each on the last day that it has so far. */
export function ratingPoints(overview: Pick<RatingOverview, 'periods'>, today: IsoDate): MeasuredPoint[] {
  return overview.periods.flatMap(({ period, value, low, high, answers }) =>
    value === null ? [] : [{ date: lastDayOf(period, today), value, low, high, answers }],
  );
}

/**
 * Tickets that speak of a need, over the number of needs, by period; the interval is that of a count. Periods
 * between the first ticket and today without any count 0.
 */
export function ticketPoints(
  tickets: readonly { readonly month: string; readonly tickets: number }[],
  needs: number,
  by: PeriodLength,
  today: IsoDate,
): MeasuredPoint[] {
  const first = tickets.map(({ month }) => month).sort()[0];
  if (first === undefined || needs === 0) return [];
  const counts = new Map<string, number>();
  for (let day = `${first}-15`; day.slice(0, 7) <= today.slice(0, 7); day = nextMonth(day)) {
    counts.set(periodOf(day, by), 0);
  }
  for (const { month, tickets: count } of tickets) {
    const period = periodOf(`${month}-01`, by);
    counts.set(period, (counts.get(period) ?? 0) + count);
  }
  return [...counts].map(([period, count]) => {
    const { low, high } = poisson95(count);
    return {
      date: lastDayOf(period, today),
      value: count / needs,
      low: low / needs,
      high: high / needs,
      answers: count,
    };
  });
}

/** The last change of a share in percent whose people are counted on both sides, five or more; null otherwise. */
export function shareChange(points: readonly MeasuredPoint[]): Estimate95 | null {
  const [last, before] = [points.at(-1), points.at(-2)];
  if (last?.answers == null || before?.answers == null) return null;
  if (Math.min(last.answers, before.answers) < LEAST_FOR_INTERVAL) return null;
  if ([last, before].some(({ value }) => value < 0 || value > 100)) return null;
  const hits = ({ value, answers }: MeasuredPoint): number => ((answers ?? 0) * value) / 100;
  const change = newcombeDifference95(hits(last), last.answers, hits(before), before.answers);
  return { estimate: 100 * change.estimate, low: 100 * change.low, high: 100 * change.high };
}

/** Points in the order of days; of two on one day the one that the app computed counts. */
export function joinPoints<P extends MeasuredPoint>(typed: readonly P[], computed: readonly P[]): P[] {
  const byDay = new Map([...typed, ...computed].map((point) => [point.date, point]));
  return [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function lastDayOf(period: string, today: IsoDate): IsoDate {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  const month =
    quarter === null ? period : `${quarter[1] ?? ''}-${String(3 * Number(quarter[2])).padStart(2, '0')}`;
  const last = addDays(`${nextMonth(`${month}-15`).slice(0, 7)}-01`, -1);
  return last > today ? today : last;
}

function nextMonth(day: IsoDate): IsoDate {
  return `${addDays(`${day.slice(0, 7)}-15`, 31).slice(0, 7)}-15`;
}
