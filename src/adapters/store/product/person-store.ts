import { sql } from 'kysely';
import { z } from 'zod';
import type { PersonStore } from '../../../ports/product/person-store';
import { change, selectRows, statements } from '../database';

const personRow = z.object({ expert: z.coerce.number(), tour_seen: z.coerce.number() });

/** What people chose for themselves, in Forge SQL. */
export function sqlPersonStore(): PersonStore {
  return {
    read: async (accountId) => {
      const [row] = await selectRows(
        statements
          .selectFrom('person_setting')
          .select(['expert', 'tour_seen'])
          .where('account_id', '=', accountId),
        personRow,
      );
      return row === undefined ? null : { expert: row.expert === 1, tourSeen: row.tour_seen === 1 };
    },
    put: async (accountId, { expert, tourSeen }, at) => {
      await change(
        statements
          .insertInto('person_setting')
          .values({
            account_id: accountId,
            expert: expert ? 1 : 0,
            tour_seen: tourSeen ? 1 : 0,
            updated_at: at,
          })
          .onDuplicateKeyUpdate({
            expert: sql`VALUES(expert)`,
            tour_seen: sql`VALUES(tour_seen)`,
            updated_at: sql`VALUES(updated_at)`,
          }),
      );
    },
  };
}
