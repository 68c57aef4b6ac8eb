import { z } from 'zod';
import type { KeptSprintChange, SprintChange } from '../../../domain/planning/planning-records';
import type { Authorship } from '../../../ports/actor';
import { change, selectRows, statements } from '../database';

const keysText = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)));
const changeRow = z
  .object({
    moved_in: keysText,
    moved_out: keysText,
    has_goal: z.coerce.number(),
    goal_before: z.string(),
    goal_after: z.string(),
    taken_back: z.coerce.number(),
    changed_at: z.coerce.number(),
    changed_by: z.string(),
  })
  .transform((row): KeptSprintChange => ({
    movedIn: row.moved_in,
    movedOut: row.moved_out,
    goal: row.has_goal === 0 ? null : { before: row.goal_before, after: row.goal_after },
    takenBack: row.taken_back !== 0,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  }));

/** What plans changed of sprints in Jira, in Forge SQL: the last change of each. */
export function sqlSprintChanges() {
  return {
    /** The last change that a plan made of a sprint; null = none. */
    sprintChange: async (productId: string, sprintId: string): Promise<KeptSprintChange | null> => {
      const [found] = await selectRows(
        statements
          .selectFrom('sprint_change')
          .select(['moved_in', 'moved_out', 'has_goal', 'goal_before', 'goal_after'])
          .select(['taken_back', 'changed_at', 'changed_by'])
          .where('product_id', '=', productId)
          .where('sprint_id', '=', sprintId),
        changeRow,
      );
      return found ?? null;
    },
    /** Keeps a change of a sprint in the place of the one before it. */
    keepSprintChange: async (
      productId: string,
      sprintId: string,
      { movedIn, movedOut, goal, takenBack }: SprintChange,
      by: Authorship,
    ): Promise<void> => {
      const row = {
        moved_in: JSON.stringify(movedIn),
        moved_out: JSON.stringify(movedOut),
        has_goal: Number(goal !== null),
        goal_before: goal?.before ?? '',
        goal_after: goal?.after ?? '',
        taken_back: Number(takenBack),
        changed_at: by.at,
        changed_by: by.accountId,
      };
      await change(
        statements
          .insertInto('sprint_change')
          .values({ product_id: productId, sprint_id: sprintId, ...row })
          .onDuplicateKeyUpdate(row),
      );
    },
  };
}
