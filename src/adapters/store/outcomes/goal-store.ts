import { z } from 'zod';
import type { GoalStore, StoredGoal } from '../../../ports/outcomes/goal-store';
import { selectRows, statements } from '../database';
import { metricTables } from './metric-points';
import { storedJson } from '../stored-json';

const number = z.coerce.number();
const maybeNumber = z.coerce.number().nullable();

const milestones = z.array(
  z.object({ id: z.string(), title: z.string(), dueOn: z.string(), reachedOn: z.string().nullable() }),
);

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
    need_ids: storedJson(z.array(z.string())).nullable(),
    milestones: storedJson(milestones).nullable(),
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

/** Goals in Forge SQL. An archived goal counts as deleted for the value model, but is kept. */
export function sqlGoalStore(): GoalStore {
  return {
    goals: (productId) =>
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
