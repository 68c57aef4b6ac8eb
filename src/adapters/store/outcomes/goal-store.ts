import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../../domain/app-error';
import type { GoalStore, GoalWords, StoredGoal } from '../../../ports/outcomes/goal-store';
import { change, selectRows, statements } from '../database';
import { metricTables } from './metric-points';
import { storedJson } from '../stored-json';

const number = z.coerce.number();
const maybeNumber = z.coerce.number().nullable();
const ADD_ATTEMPTS = 5;

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

function columnsOf(goal: GoalWords) {
  return {
    title: goal.title,
    weight: goal.weight,
    metric_id: goal.metricId ?? '',
    baseline: goal.baseline,
    target: goal.target,
    target_on: goal.targetOn ?? '',
    started_on: goal.startedOn,
    need_ids: JSON.stringify(goal.needIds),
    milestones: JSON.stringify(goal.milestones),
  };
}

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
    addGoal: async (productId, id, goal, by, fixed) => {
      const next =
        fixed === undefined
          ? sql<number>`(SELECT n FROM (SELECT COALESCE(MAX(number), 0) + 1 AS n FROM goal WHERE product_id = ${productId}) AS taken)`
          : sql<number>`${fixed}`;
      for (let attempt = 1; attempt <= ADD_ATTEMPTS; attempt += 1) {
        await change(
          statements
            .insertInto('goal')
            .values({
              id,
              product_id: productId,
              number: next,
              ...columnsOf(goal),
              archived_at: 0,
              version: 1,
              updated_at: by.at,
              updated_by: by.accountId,
              deleted_at: 0,
            })
            // Two writers may reach for one number: the loser changes nothing here and tries the next one.
            .onDuplicateKeyUpdate({ id: sql`id` }),
        );
        const rows = await selectRows(
          statements
            .selectFrom('goal')
            .select('number')
            .where('product_id', '=', productId)
            .where('id', '=', id),
          z.object({ number }),
        );
        if (rows[0] !== undefined) return `G-${rows[0].number}`;
      }
      throw new AppError('conflict', 'Too many goals are being added at once. Try again in a moment.');
    },
    editGoal: async (productId, id, version, goal, by) => {
      const touched = await change(
        statements
          .updateTable('goal')
          .set({
            ...columnsOf(goal),
            version: sql`version + 1`,
            updated_at: by.at,
            updated_by: by.accountId,
          })
          .where('id', '=', id)
          .where('product_id', '=', productId)
          .where('version', '=', version),
      );
      return touched > 0;
    },
    setArchived: async (productId, id, archived, by) => {
      const at = archived ? by.at : 0;
      await change(
        statements
          .updateTable('goal')
          .set({ archived_at: at, deleted_at: at, updated_at: by.at, updated_by: by.accountId })
          .where('id', '=', id)
          .where('product_id', '=', productId),
      );
    },
    ...metricTables(),
  };
}
