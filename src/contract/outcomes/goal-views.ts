import { z } from 'zod';
import { GOAL_STANDINGS } from '../../domain/outcomes/goal';
import { KPI_KINDS } from '../../domain/records/kpi-kind';
import { METRIC_UNITS } from '../../domain/outcomes/kpi';
import { isoDate, needKey, recordId } from '../identifiers';
import { differenceView, trendView } from '../surveys/survey-views';
import type { PlainKey } from '../../domain/words/said';

/** Most points of one call. */
export const POINTS_PER_CALL = 500;

/** `G-3`: the key of a goal, as it stands in the app's property of a work item. */
export const goalKey = z.string().regex(/^G-[1-9]\d{0,6}$/, 'outcomes.goal-key-form' satisfies PlainKey);

/** A KPI by its word, or a metric of the product by its id. */
export const metricId = z.union([z.enum(KPI_KINDS), recordId]);

const amount = z.number().min(-1e12).max(1e12);

export const milestone = z.object({
  id: recordId,
  title: z.string(),
  dueOn: isoDate,
  reachedOn: isoDate.nullable(),
});
export type MilestoneView = z.infer<typeof milestone>;

export const measuredPoint = z.object({
  date: isoDate,
  value: z.number(),
  answers: z.number().int().nonnegative().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  computed: z.boolean(),
});

/** A goal with the needs that it is about by their keys, and how far it is. */
export const goalView = z.object({
  id: recordId,
  key: goalKey,
  version: z.number().int(),
  title: z.string(),
  weight: z.number(),
  metricId: metricId.nullable(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  startedOn: isoDate,
  targetOn: isoDate.nullable(),
  needKeys: z.array(needKey),
  milestones: z.array(milestone),
  archived: z.boolean(),
  /** Null without a measurement, a baseline or a target. */
  progress: z
    .object({
      value: z.number(),
      measuredOn: isoDate,
      progress01: z.number(),
      low01: z.number().nullable(),
      high01: z.number().nullable(),
      elapsed01: z.number().nullable(),
      standing: z.enum(GOAL_STANDINGS),
    })
    .nullable(),
});
export type GoalView = z.infer<typeof goalView>;

export const newMetric = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'outcomes.metric-name' satisfies PlainKey)
    .max(120),
  unit: z.enum(METRIC_UNITS),
  better: z.enum(['up', 'down']),
});

export const metricView = z.object({
  id: metricId,
  /** Null for a KPI: its name is the interface's own word. */
  name: z.string().nullable(),
  unit: z.enum(METRIC_UNITS),
  better: z.enum(['up', 'down']),
  points: z.array(measuredPoint),
  /** Of a rating over all its periods; null for anything else and with fewer than three. */
  trend: trendView.nullable(),
  /** The last point against the one before, where both have counted answers; null otherwise. */
  change: differenceView.nullable(),
});
export type MetricView = z.infer<typeof metricView>;

export const newPoint = z.object({
  date: isoDate,
  value: amount,
  answers: z.number().int().min(1).max(100_000_000).nullable().default(null),
});

/** Support tickets that speak of a need, in the last period and the one before. */
export const ticketsOfNeed = z.object({ needKey, last: z.number().int(), before: z.number().int() });

export const goalsView = z.object({
  goals: z.array(goalView),
  metrics: z.array(metricView),
  tickets: z.array(ticketsOfNeed),
  needs: z.number().int(),
});
export type GoalsView = z.infer<typeof goalsView>;
