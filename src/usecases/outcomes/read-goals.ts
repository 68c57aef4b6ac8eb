import { goalProgress } from '../../domain/outcomes/goal';
import type { GoalProgress, MeasuredPoint } from '../../domain/outcomes/goal';
import type { IsoDate } from '../../domain/iso-date';
import { KPI_KINDS } from '../../domain/records/kpi-kind';
import { KPI_SHAPES } from '../../domain/outcomes/kpi';
import type { KpiKind } from '../../domain/records/kpi-kind';
import type { MetricShape } from '../../domain/outcomes/kpi';
import {
  accountPoint,
  joinPoints,
  ratingPoints,
  shareChange,
  ticketPoints,
  typedPoint,
} from '../../domain/outcomes/kpi-points';
import type { PeriodLength } from '../../domain/period';
import { periodOf } from '../../domain/period';
import { ratingOverview } from '../../domain/surveys/rating-overview';
import type { Estimate95 } from '../../domain/statistics/interval';
import type { RatingTrend } from '../../domain/surveys/rating-trend';
import { RATING_KINDS } from '../../domain/surveys/rating-score';
import type { RatingKind } from '../../domain/surveys/rating-score';
import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';
import type { AccountStates, StoredPoint } from '../../adapters/store/outcomes/metric-points';
import type { GoalStore, StoredGoal } from '../../adapters/store/outcomes/goal-store';
import type { Call } from '../call';
import type { SurveyDeps } from '../surveys/take-answers';

/** Support tickets that speak for a need in a month, `2026-11`. */
interface TicketCount {
  readonly needId: string;
  readonly month: string;
  readonly tickets: number;
}

export interface GoalDeps extends SurveyDeps {
  readonly goals: GoalStore;
}

export type ShownPoint = MeasuredPoint & { readonly computed: boolean };

export interface ShownMetric extends MetricShape {
  readonly id: string;
  readonly name: string | null;
  readonly points: readonly ShownPoint[];
  readonly trend: RatingTrend | null;
  readonly change: Estimate95 | null;
}

export interface ShownGoal {
  readonly goal: StoredGoal;
  readonly progress: GoalProgress | null;
}

export interface GoalsPage {
  readonly catalogue: Catalogue;
  readonly goals: readonly ShownGoal[];
  readonly metrics: readonly ShownMetric[];
  readonly tickets: readonly { readonly needId: string; readonly last: number; readonly before: number }[];
}

interface Sources {
  readonly typed: readonly StoredPoint[];
  readonly accounts: AccountStates;
  readonly tickets: readonly TicketCount[];
  readonly needs: number;
  readonly by: PeriodLength;
  readonly day: IsoDate;
}

/** Goals with their progress, and all metrics: KPIs from what the app has and what was typed, then the product's own. */
export async function readGoals(call: Call, by: PeriodLength, deps: GoalDeps): Promise<GoalsPage> {
  const productId = call.product.id;
  // Tickets are counted where the evidence is folded, which reading the model brings up to date.
  await call.model();
  const [catalogue, goals, own, typed, accounts, byMonth, ...ratings] = await Promise.all([
    call.catalogue(),
    deps.goals.goals(productId),
    deps.goals.metrics(productId),
    deps.goals.points(productId),
    deps.goals.accountStates(productId),
    deps.knowledge.ticketsByMonth(productId),
    ...RATING_KINDS.map(async (kind) => {
      const counts = await deps.surveys.ratings(productId, kind, { from: null, to: null });
      return [kind, ratingOverview(kind, counts, by)] as const;
    }),
  ]);
  const { day } = call.by;
  const tickets = [...byMonth].flatMap(([needId, months]) =>
    Object.entries(months).map(([month, count]) => ({ needId, month, tickets: count })),
  );
  const overviews = new Map(ratings);
  const sources: Sources = { typed, accounts, tickets, needs: catalogue.needs.length, by, day };
  const kpis = KPI_KINDS.map((kind): ShownMetric => {
    const overview = isRating(kind) ? overviews.get(kind) : undefined;
    const computed = overview === undefined ? computedPoints(kind, sources) : ratingPoints(overview, day);
    const points = pointsOf(kind, KPI_SHAPES[kind], computed, typed);
    return {
      ...KPI_SHAPES[kind],
      id: kind,
      name: null,
      points,
      trend: overview?.trend ?? null,
      change: overview?.change ?? (KPI_SHAPES[kind].unit === 'percent' ? shareChange(points) : null),
    };
  });
  const metrics = [
    ...kpis,
    ...own.map((metric): ShownMetric => {
      const points = pointsOf(metric.id, metric, [], typed);
      return {
        ...metric,
        points,
        trend: null,
        change: metric.unit === 'percent' ? shareChange(points) : null,
      };
    }),
  ];
  const pointsById = new Map(metrics.map(({ id, points }) => [id, points]));
  return {
    catalogue,
    metrics,
    goals: goals.map((goal) => ({
      goal,
      progress: goalProgress(goal, pointsById.get(goal.metricId ?? '') ?? [], day),
    })),
    tickets: ticketsByNeed(tickets, by, day),
  };
}

function isRating(kind: KpiKind): kind is RatingKind {
  return RATING_KINDS.some((rating) => rating === kind);
}

function computedPoints(kind: KpiKind, { accounts, tickets, needs, by, day }: Sources): MeasuredPoint[] {
  switch (kind) {
    case 'retention':
    case 'churn': {
      const point = accountPoint(kind, accounts, day);
      return point === null ? [] : [point];
    }
    case 'tickets-per-need':
      return ticketPoints(tickets, needs, by, day);
    default:
      return [];
  }
}

function pointsOf(
  metricId: string,
  { unit }: MetricShape,
  computed: readonly MeasuredPoint[],
  typed: readonly StoredPoint[],
): ShownPoint[] {
  const own = typed.filter((point) => point.metricId === metricId);
  return joinPoints(
    own.map(({ date, value, answers, computed: recorded }): ShownPoint => ({
      ...typedPoint(unit, { date, value, answers }),
      computed: recorded,
    })),
    computed.map((point): ShownPoint => ({ ...point, computed: true })),
  );
}

/** The last period and the one before, need by need, the most tickets first. */
function ticketsByNeed(
  tickets: readonly TicketCount[],
  by: PeriodLength,
  day: IsoDate,
): { needId: string; last: number; before: number }[] {
  const periods = [...new Set(tickets.map(({ month }) => periodOf(`${month}-01`, by)))].sort();
  const now = periodOf(day, by);
  const before = periods.filter((period) => period < now).at(-1);
  const byNeed = new Map<string, { needId: string; last: number; before: number }>();
  for (const { needId, month, tickets: count } of tickets) {
    const row = byNeed.get(needId) ?? { needId, last: 0, before: 0 };
    const period = periodOf(`${month}-01`, by);
    if (period === now) row.last += count;
    else if (period === before) row.before += count;
    byNeed.set(needId, row);
  }
  return [...byNeed.values()]
    .filter((row) => row.last + row.before > 0)
    .sort((a, b) => b.last - a.last || b.before - a.before);
}
