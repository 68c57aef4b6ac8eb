import { z } from 'zod';
import { conflictWith } from '../conflict';
import { GOAL_STANDINGS } from '../../domain/outcomes/goal';
import { KPI_KINDS } from '../../domain/records/kpi-kind';
import { METRIC_UNITS } from '../../domain/outcomes/kpi';
import { isoDate, needKey, recordId } from '../identifiers';
import { differenceView } from '../surveys/survey-views';

/** Most points of one call. */
export const POINTS_PER_CALL = 500;

/** `G-3`: the key of a goal, as it stands in the app's property of a work item. */
export const goalKey = z.string().regex(/^G-[1-9]\d{0,6}$/, 'A goal key looks like G-3.');

/** A KPI by its word, or a metric of the product by its id. */
export const metricId = z.union([z.enum(KPI_KINDS), recordId]);

const amount = z.number().min(-1e12).max(1e12);

export const milestone = z.object({
  id: recordId,
  title: z.string().trim().min(1, 'Give the milestone a name.').max(120),
  dueOn: isoDate,
  reachedOn: isoDate.nullable(),
});
export type MilestoneView = z.infer<typeof milestone>;

/** A goal as people write it. */
export const goalText = z.object({
  title: z.string().trim().min(1, 'Say what will be true when the goal is reached.').max(200),
  /** Relative; the value model brings the weights of all goals to a sum of 1. */
  weight: z.number().min(0).max(100),
  metricId: metricId.nullable(),
  baseline: amount.nullable(),
  target: amount.nullable(),
  startedOn: isoDate,
  targetOn: isoDate.nullable(),
  needKeys: z.array(needKey).max(50),
  milestones: z.array(milestone).max(30),
});
export type GoalText = z.infer<typeof goalText>;

export const measuredPoint = z.object({
  date: isoDate,
  value: z.number(),
  answers: z.number().int().nonnegative().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  computed: z.boolean(),
});

export const goalView = goalText.extend({
  id: recordId,
  key: goalKey,
  version: z.number().int(),
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
  name: z.string().trim().min(1, 'Give the metric a name.').max(120),
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
  /** The last point against the one before, where both have counted answers; null otherwise. */
  change: differenceView.nullable(),
});
export type MetricView = z.infer<typeof metricView>;

export const newPoint = z.object({
  date: isoDate,
  value: amount,
  answers: z.number().int().min(1).max(100_000_000).nullable().default(null),
});

export const goalEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved') }),
  conflictWith(goalText.extend({ version: z.number().int() })),
]);

/** Support tickets that speak of a need, in the last period and the one before. */
export const ticketsOfNeed = z.object({ needKey, last: z.number().int(), before: z.number().int() });

export const goalsView = z.object({
  goals: z.array(goalView),
  metrics: z.array(metricView),
  tickets: z.array(ticketsOfNeed),
  needs: z.number().int(),
});
export type GoalsView = z.infer<typeof goalsView>;
