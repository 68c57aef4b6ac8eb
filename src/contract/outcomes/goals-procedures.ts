import { z } from 'zod';
import { PERIOD_LENGTHS } from '../../domain/period';
import { RATING_KINDS } from '../../domain/surveys/rating-score';
import { goalKey, goalsView, metricId, newMetric, newPoint, POINTS_PER_CALL } from './goal-views';
import { coverage01, isoDate, recordId, share01 } from '../identifiers';
import { differenceView, scoreView } from '../surveys/survey-views';
import { importPart } from '../records/record-views';
import { ofItem, ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What the page of goals and KPIs asks. */
export const goalProcedures = {
  'goal.list': {
    permission: 'browse-project',
    input: ofProject.extend({ by: z.enum(PERIOD_LENGTHS).default('month') }),
    output: goalsView,
  },
  'metric.add': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ id: recordId, metric: newMetric }),
    output: z.object({ id: recordId }),
  },
  'metric.put-points': {
    permission: 'manage-knowledge',
    /** A point of a day that has one already takes its place. */
    input: ofProject.extend({
      metricId,
      points: z.array(newPoint).min(1).max(POINTS_PER_CALL),
      /** The part of an import that they are; null for what was typed. */
      part: importPart.nullable().default(null),
    }),
    output: z.object({ written: z.number().int() }),
  },
  'metric.remove-point': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ metricId, date: isoDate }),
    output: z.object({ removed: z.boolean() }),
  },
  /** Answers of as many days before a day as from it on: an association, as nothing else was held still. */
  'kpi.compare': {
    permission: 'browse-project',
    input: ofProject.extend({
      kind: z.enum(RATING_KINDS),
      on: isoDate,
      days: z.number().int().min(1).max(730),
    }),
    output: z.object({ before: scoreView, after: scoreView, difference: differenceView.nullable() }),
  },
  'item.set-goal': {
    permission: 'edit-item',
    /** 0 takes the item off the goal. */
    input: ofItem.extend({ goalKey, alignment01: coverage01 }),
    output: z.object({ goals: z.record(z.string(), share01) }),
  },
} as const satisfies Record<string, ProcedureEntry>;
