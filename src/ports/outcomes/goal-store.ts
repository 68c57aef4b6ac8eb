import type { MetricPoint } from '../../domain/outcomes/goal';
import type { IsoDate } from '../../domain/iso-date';
import type { MetricShape } from '../../domain/outcomes/kpi';
import type { Authorship } from '../actor';

export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly dueOn: IsoDate;
  readonly reachedOn: IsoDate | null;
}

/** A goal with needs by their ids. */
export interface StoredGoal {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly weight: number;
  readonly metricId: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly startedOn: IsoDate;
  readonly targetOn: IsoDate | null;
  readonly needIds: readonly string[];
  readonly milestones: readonly Milestone[];
  readonly archived: boolean;
}

export interface StoredMetric extends MetricShape {
  readonly id: string;
  readonly name: string;
}

/** A point as it was typed, imported or recorded. */
export interface StoredPoint extends MetricPoint {
  /** Id of a metric, or the word of a KPI. */
  readonly metricId: string;
  readonly computed: boolean;
}

/** Accounts by their state today. */
export interface AccountStates {
  readonly prospect: number;
  readonly active: number;
  readonly atRisk: number;
  readonly churned: number;
}

/** Support tickets that speak of a need in a month, `2026-11`. */
export interface TicketCount {
  readonly needId: string;
  readonly month: string;
  readonly tickets: number;
}

/** Goals, metrics and their points. */
export interface GoalStore {
  /** Archived goals included, by number. */
  goals(productId: string): Promise<StoredGoal[]>;
  metrics(productId: string): Promise<StoredMetric[]>;
  /** Adds a metric unless its id is taken, here or in another product; a deleted one comes back. */
  addMetric(productId: string, metric: StoredMetric, by: Authorship): Promise<void>;
  /** By day; for every metric at most the latest few hundred. */
  points(productId: string): Promise<StoredPoint[]>;
  putPoints(productId: string, points: readonly StoredPoint[], by: Authorship): Promise<void>;
  removePoint(productId: string, metricId: string, date: IsoDate, by: Authorship): Promise<boolean>;
  /** Takes metrics with their points out for good: only for the sample. */
  removeMetrics(productId: string, metricIds: readonly string[]): Promise<void>;
  accountStates(productId: string): Promise<AccountStates>;
  tickets(productId: string): Promise<TicketCount[]>;
}
