import { sql } from 'kysely';
import { z } from 'zod';
import type { HookSecret, HookStore } from '../../../ports/channels/hook-store';
import { change, selectRows, statements } from '../database';

const number = z.coerce.number();

const secretRow = z
  .object({
    id: z.string(),
    product_id: z.string(),
    name: z.string(),
    hash: z.string(),
    created_at: number,
    created_by: z.string(),
    last_used_at: number,
    deliveries: number,
  })
  .transform((row): HookSecret => ({
    id: row.id,
    productId: row.product_id,
    name: row.name,
    hash: row.hash,
    createdAt: row.created_at,
    createdBy: row.created_by,
    lastUsedAt: row.last_used_at,
    deliveries: row.deliveries,
  }));

const present = () =>
  statements.selectFrom('hook_secret').selectAll().where('revoked_at', '=', 0).where('deleted_at', '=', 0);

const here = (productId: string, id: string) =>
  statements
    .updateTable('hook_secret')
    .where('product_id', '=', productId)
    .where('id', '=', id)
    .where('revoked_at', '=', 0)
    .where('deleted_at', '=', 0);

/** Secrets of forms and other tools in Forge SQL. */
export function sqlHookStore(): HookStore {
  return {
    list: (productId) =>
      selectRows(present().where('product_id', '=', productId).orderBy('created_at').limit(100), secretRow),
    find: async (id) => {
      const rows = await selectRows(present().where('id', '=', id), secretRow);
      return rows[0] ?? null;
    },
    rotate: async (productId, id, hash, by) => {
      const touched = await change(
        here(productId, id).set({ hash, created_at: by.at, created_by: by.accountId }),
      );
      return touched > 0;
    },
    revoke: async (productId, id, by) => (await change(here(productId, id).set({ revoked_at: by.at }))) > 0,
    noteDelivery: async (secretId, deliveryId, at) => {
      const touched = await change(
        statements
          .insertInto('hook_delivery')
          .ignore()
          .values({ secret_id: secretId, delivery_id: deliveryId, received_at: at }),
      );
      return touched > 0;
    },
    forgetDelivery: async (secretId, deliveryId) => {
      await change(
        statements
          .deleteFrom('hook_delivery')
          .where('secret_id', '=', secretId)
          .where('delivery_id', '=', deliveryId),
      );
    },
    deliveriesSince: async (secretId, at) => {
      const rows = await selectRows(
        statements
          .selectFrom('hook_delivery')
          .select(sql<number>`COUNT(*)`.as('found'))
          .where('secret_id', '=', secretId)
          .where('received_at', '>=', at),
        z.object({ found: number }),
      );
      return rows[0]?.found ?? 0;
    },
    noteUse: async (productId, secretId, at) => {
      await change(
        statements
          .updateTable('hook_secret')
          .set({ last_used_at: at, deliveries: sql`deliveries + 1` })
          .where('product_id', '=', productId)
          .where('id', '=', secretId),
      );
    },
    purgeDeliveries: (before, limit) =>
      change(statements.deleteFrom('hook_delivery').where('received_at', '<', before).limit(limit)),
  };
}
