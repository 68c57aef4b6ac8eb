import { z } from 'zod';
import type { IsoDate } from '../../../domain/iso-date';
import { selectRows, statements } from '../database';
import { metricTables } from './metric-points';
import { storedJson } from '../stored-json';
import { goalMilestones, texts } from '../stored-shapes';

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

const number = z.coerce.number();
const maybeNumber = z.coerce.number().nullable();

const goalRow = z
  .object({
    id: z.string(),
    number,
    version: number,
    title: z.string(),
    weight: number,
    metric_id: z.string(),
    baseline: maybeNumber,
    target: maybeNumber,
    target_on: z.string(),
    started_on: z.string(),
    need_ids: storedJson(texts).nullable(),
    milestones: storedJson(goalMilestones).nullable(),
    archived_at: number,
  })
  .transform((row): StoredGoal => ({
    id: row.id,
    key: `G-${row.number}`,
    version: row.version,
    title: row.title,
    weight: row.weight,
    metricId: row.metric_id === '' ? null : row.metric_id,
    baseline: row.baseline,
    target: row.target,
    startedOn: row.started_on,
    targetOn: row.target_on === '' ? null : row.target_on,
    needIds: row.need_ids ?? [],
    milestones: row.milestones ?? [],
    archived: row.archived_at > 0,
  }));

/**
 * Goals, metrics and their points in Forge SQL. An archived goal counts as deleted for the value model, but is
 * kept.
 */
export function sqlGoalStore() {
  return {
    /** Archived goals included, by number. */
    goals: (productId: string): Promise<StoredGoal[]> =>
      selectRows(
        statements
          .selectFrom('goal')
          .selectAll()
          .where('product_id', '=', productId)
          .where((row) => row.or([row('deleted_at', '=', 0), row('archived_at', '>', 0)]))
          .orderBy('number'),
        goalRow,
      ),
    ...metricTables(),
  };
}

export type GoalStore = ReturnType<typeof sqlGoalStore>;
