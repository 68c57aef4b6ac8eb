import { sql } from 'kysely';
import { z } from 'zod';
import { TEST_STATES } from '../../../domain/records/test';
import type { Authorship } from '../../../ports/actor';
import type { TestState } from '../../../domain/records/test';
import { change, selectRows, statements } from '../database';

export interface TestOfItem {
  readonly id: string;
  readonly issueId: string;
  readonly state: TestState;
}

export interface BalanceTarget {
  readonly business: number;
  readonly feature: number;
  readonly customer: number;
}

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

/** What hangs beside a product's needs, and what the product aims at, in Forge SQL. */
export function sqlOutlineStore() {
  return {
    /** Theme by need key, where a need has one. */
    themes: async (
      productId: string,
    ): Promise<readonly { readonly needKey: string; readonly theme: string }[]> => {
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
    /** Tests of what is assumed about the product's items, at most some thousand. */
    tests: (productId: string): Promise<readonly TestOfItem[]> =>
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
    balanceTarget: async (productId: string): Promise<BalanceTarget | null> => {
      const [row] = await selectRows(
        statements
          .selectFrom('balance_target')
          .select(['business', 'feature', 'customer'])
          .where('product_id', '=', productId),
        targetRow,
      );
      return row ?? null;
    },
    setBalanceTarget: async (productId: string, target: BalanceTarget, by: Authorship): Promise<void> => {
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

export type OutlineStore = ReturnType<typeof sqlOutlineStore>;
