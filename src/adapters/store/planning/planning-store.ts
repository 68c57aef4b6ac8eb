import { z } from 'zod';
import { frozenItem, releasePlanContent } from '../../../contract/planning/planning-views';
import type { FrozenSprint, KeptRelease } from '../../../domain/planning/planning-records';
import { change, selectRows, statements } from '../database';
import { sqlSprintChanges } from './sprint-changes';

/** Plans a product keeps; older ones are for the history of a tool, not of a person. */
const MOST_PLANS = 100;

const freezeRow = z
  .object({
    sprint_id: z.string(),
    board_id: z.string(),
    name: z.string(),
    phase: z.enum(['started', 'closed']),
    frozen_at: z.coerce.number(),
    items: z.string(),
  })
  .transform((row): FrozenSprint => ({
    sprintId: row.sprint_id,
    boardId: row.board_id,
    name: row.name,
    phase: row.phase,
    frozenAt: row.frozen_at,
    items: z.array(frozenItem).parse(JSON.parse(row.items)),
  }));

const planRow = z
  .object({ id: z.string(), name: z.string(), plan: z.string(), saved_at: z.coerce.number() })
  .transform((row): KeptRelease => ({
    id: row.id,
    name: row.name,
    savedAt: row.saved_at,
    plan: releasePlanContent.parse(JSON.parse(row.plan)),
  }));

/** Sprints as they began and ended, and the release plans that people kept, in Forge SQL. */
export function sqlPlanningStore() {
  return {
    /** Keeps a freeze; the first one of a sprint and phase stays, however often the event comes. */
    freeze: async (productId: string, sprint: FrozenSprint): Promise<void> => {
      await change(
        statements
          .insertInto('sprint_freeze')
          .ignore()
          .values({
            product_id: productId,
            sprint_id: sprint.sprintId,
            phase: sprint.phase,
            board_id: sprint.boardId,
            name: sprint.name.slice(0, 120),
            frozen_at: sprint.frozenAt,
            items: JSON.stringify(sprint.items),
          }),
      );
    },
    freezes: async (productId: string, sprintIds: readonly string[]): Promise<FrozenSprint[]> =>
      sprintIds.length === 0
        ? []
        : selectRows(
            statements
              .selectFrom('sprint_freeze')
              .select(['sprint_id', 'board_id', 'name', 'phase', 'frozen_at', 'items'])
              .where('product_id', '=', productId)
              .where('sprint_id', 'in', [...sprintIds])
              .orderBy('frozen_at'),
            freezeRow,
          ),
    ...sqlSprintChanges(),
    /** Kept plans, the newest first. */
    plans: async (productId: string): Promise<KeptRelease[]> =>
      selectRows(
        statements
          .selectFrom('release_plan')
          .select(['id', 'name', 'plan', 'saved_at'])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .orderBy('saved_at', 'desc')
          .limit(MOST_PLANS),
        planRow,
      ),
    /** Name and yearly revenue of accounts; a deleted one has no name any more, but still its revenue. */
    customers: async (
      productId: string,
      ids: readonly string[],
    ): Promise<ReadonlyMap<string, { readonly name: string; readonly annualRevenue: number | null }>> => {
      if (ids.length === 0) return new Map();
      const rows = await selectRows(
        statements
          .selectFrom('account')
          .select(['id', 'name', 'annual_revenue', 'deleted_at'])
          .where('product_id', '=', productId)
          .where('id', 'in', [...ids]),
        z.object({
          id: z.string(),
          name: z.string(),
          annual_revenue: z.coerce.number().nullable(),
          deleted_at: z.coerce.number(),
        }),
      );
      return new Map(
        rows.map((row) => [
          row.id,
          { name: row.deleted_at > 0 ? '' : row.name, annualRevenue: row.annual_revenue },
        ]),
      );
    },
  };
}

export type PlanningStore = ReturnType<typeof sqlPlanningStore>;
