import { sql } from 'kysely';
import { z } from 'zod';
import { TEST_STATES } from '../../../domain/records/test';
import type { KeptView, TestOfItem, ViewStore } from '../../../ports/roadmap/view-store';
import { change, selectRows, statements } from '../database';

/** More than a menu can hold; older ones stay in the store. */
const MOST_VIEWS = 200;

const viewRow = z
  .object({
    id: z.string(),
    owner_id: z.string(),
    name: z.string(),
    page: z.enum(['roadmap', 'priorities', 'evidence']),
    search: z.string(),
    shared: z.coerce.number(),
    version: z.coerce.number(),
  })
  .transform(({ owner_id, shared, ...row }): KeptView => ({
    ...row,
    ownerId: owner_id,
    shared: shared === 1,
  }));

const columns = ['id', 'owner_id', 'name', 'page', 'search', 'shared', 'version'] as const;
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

/** Kept views and targets in Forge SQL. */
export function sqlViewStore(): ViewStore {
  return {
    list: (productId, accountId) =>
      selectRows(
        statements
          .selectFrom('saved_view')
          .select(columns)
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .where((is) => is.or([is('shared', '=', 1), is('owner_id', '=', accountId)]))
          .orderBy('name')
          .orderBy('id')
          .limit(MOST_VIEWS),
        viewRow,
      ),
    find: async (productId, id) => {
      const [found] = await selectRows(
        statements
          .selectFrom('saved_view')
          .select(columns)
          .where('product_id', '=', productId)
          .where('id', '=', id)
          .where('deleted_at', '=', 0),
        viewRow,
      );
      return found ?? null;
    },
    add: async (productId, { ownerId, shared, ...view }, by) => {
      await change(
        statements
          .insertInto('saved_view')
          .ignore()
          .values({
            ...view,
            product_id: productId,
            owner_id: ownerId,
            shared: shared ? 1 : 0,
            version: 1,
            updated_at: by.at,
            updated_by: by.accountId,
            deleted_at: 0,
          }),
      );
    },
    change: async (productId, view, by) => {
      const touched = await change(
        statements
          .updateTable('saved_view')
          .set({
            name: view.name,
            search: view.search,
            shared: view.shared ? 1 : 0,
            version: view.version + 1,
            updated_at: by.at,
            updated_by: by.accountId,
          })
          .where('product_id', '=', productId)
          .where('id', '=', view.id)
          .where('version', '=', view.version)
          .where('deleted_at', '=', 0),
      );
      return touched > 0;
    },
    delete: async (productId, id, by) => {
      await change(
        statements
          .updateTable('saved_view')
          .set({ deleted_at: by.at, updated_at: by.at, updated_by: by.accountId })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
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
    ...balanceTargets(),
  };
}

function balanceTargets(): Pick<ViewStore, 'balanceTarget' | 'setBalanceTarget'> {
  return {
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
