import { sql } from 'kysely';
import { z } from 'zod';
import { TEST_STATES } from '../../../domain/records/test';
import type { OutlineStore, TestOfItem } from '../../../ports/roadmap/outline-store';
import { change, selectRows, statements } from '../database';

/** More than a tree can show; those that were written down later are missing then. */
const MOST_TESTS = 5_000;
const testRow = z
  .object({ id: z.string(), issue_id: z.string(), state: z.enum(TEST_STATES) })
  .transform(({ id, issue_id, state }): TestOfItem => ({ id, issueId: issue_id, state }));
const targetRow = z.object({
  business: z.coerce.number(),
  feature: z.coerce.number(),
  customer: z.coerce.number(),
});

/** What hangs beside needs, and the balance aimed at, in Forge SQL. */
export function sqlOutlineStore(): OutlineStore {
  return {
    themes: async (productId) => {
      const rows = await selectRows(
        statements
          .selectFrom('need')
          .select(['number', 'theme'])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .where('theme', '!=', ''),
        z.object({ number: z.coerce.number(), theme: z.string() }),
      );
      return rows.map((row) => ({ needKey: `N-${String(row.number)}`, theme: row.theme }));
    },
    tests: (productId) =>
      selectRows(
        statements
          .selectFrom('item_test')
          .select(['id', 'issue_id', 'state'])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .orderBy('created_at')
          .limit(MOST_TESTS),
        testRow,
      ),
    balanceTarget: async (productId) => {
      const [row] = await selectRows(
        statements
          .selectFrom('balance_target')
          .select(['business', 'feature', 'customer'])
          .where('product_id', '=', productId),
        targetRow,
      );
      return row ?? null;
    },
    setBalanceTarget: async (productId, target, by) => {
      await change(
        statements
          .insertInto('balance_target')
          .values({ ...target, product_id: productId, updated_at: by.at, updated_by: by.accountId })
          .onDuplicateKeyUpdate({
            business: sql`VALUES(business)`,
            feature: sql`VALUES(feature)`,
            customer: sql`VALUES(customer)`,
            updated_at: sql`VALUES(updated_at)`,
            updated_by: sql`VALUES(updated_by)`,
          }),
      );
    },
  };
}
