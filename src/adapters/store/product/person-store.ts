import { sql } from 'kysely';
import { z } from 'zod';
import type { PersonSettings } from '../../../domain/product/person-settings';
import { change, selectRows, statements } from '../database';

const personRow = z.object({
  expert: z.coerce.number(),
  tour_seen: z.coerce.number(),
  model_seen: z.string(),
  priority_columns: z.string(),
});

/** What people chose for themselves, in Forge SQL. */
export function sqlPersonStore() {
  return {
    /** Null for somebody who has never chosen anything. */
    read: async (accountId: string): Promise<PersonSettings | null> => {
      const [row] = await selectRows(
        statements
          .selectFrom('person_setting')
          .select(['expert', 'tour_seen', 'model_seen', 'priority_columns'])
          .where('account_id', '=', accountId),
        personRow,
      );
      if (row === undefined) return null;
      return {
        expert: row.expert === 1,
        tourSeen: row.tour_seen === 1,
        modelSeen: row.model_seen,
        priorityColumns: row.priority_columns === '' ? [] : row.priority_columns.split(','),
      };
    },
    put: async (
      accountId: string,
      { expert, tourSeen, modelSeen, priorityColumns }: PersonSettings,
      at: number,
    ): Promise<void> => {
      await change(
        statements
          .insertInto('person_setting')
          .values({
            account_id: accountId,
            expert: expert ? 1 : 0,
            tour_seen: tourSeen ? 1 : 0,
            model_seen: modelSeen,
            priority_columns: priorityColumns.join(','),
            updated_at: at,
          })
          .onDuplicateKeyUpdate({
            expert: sql`VALUES(expert)`,
            tour_seen: sql`VALUES(tour_seen)`,
            model_seen: sql`VALUES(model_seen)`,
            priority_columns: sql`VALUES(priority_columns)`,
            updated_at: sql`VALUES(updated_at)`,
          }),
      );
    },
  };
}

export type PersonStore = ReturnType<typeof sqlPersonStore>;
