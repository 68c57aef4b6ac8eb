import { sql } from 'kysely';
import { z } from 'zod';
import type { Authorship } from '../../../ports/actor';
import { change, selectRows, statements } from '../database';

/** A secret by which forms and other tools may write to a product's inbox; the secret itself is not kept. */
export interface HookSecret {
  readonly id: string;
  readonly productId: string;
  readonly name: string;
  /** SHA-256 of the secret, hexadecimal. */
  readonly hash: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly lastUsedAt: number;
  readonly deliveries: number;
}

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

/** Secrets of forms and other tools in Forge SQL, and what came by them. Every write is one statement. */
export function sqlHookStore() {
  return {
    list: (productId: string): Promise<HookSecret[]> =>
      selectRows(present().where('product_id', '=', productId).orderBy('created_at').limit(100), secretRow),
    /** A secret that was not revoked, of whatever product. */
    find: async (id: string): Promise<HookSecret | null> => {
      const rows = await selectRows(present().where('id', '=', id), secretRow);
      return rows[0] ?? null;
    },
    /** Puts another secret in the place of the old one; false when the product has none of that id. */
    rotate: async (productId: string, id: string, hash: string, by: Authorship): Promise<boolean> => {
      const touched = await change(
        here(productId, id).set({ hash, created_at: by.at, created_by: by.accountId }),
      );
      return touched > 0;
    },
    /** False when the product has none of that id. */
    revoke: async (productId: string, id: string, by: Authorship): Promise<boolean> =>
      (await change(here(productId, id).set({ revoked_at: by.at }))) > 0,
    /**
     * Notes that a delivery has begun; false when one of that name has been taken. One that was begun and never taken
     * begins again: whoever had it in hand may be gone.
     */
    beginDelivery: async (secretId: string, deliveryId: string, at: number): Promise<boolean> => {
      const made = await change(
        statements
          .insertInto('hook_delivery')
          .ignore()
          .values({ secret_id: secretId, delivery_id: deliveryId, received_at: at, taken: 0 }),
      );
      if (made > 0) return true;
      const [known] = await selectRows(
        statements
          .selectFrom('hook_delivery')
          .select('taken')
          .where('secret_id', '=', secretId)
          .where('delivery_id', '=', deliveryId),
        z.object({ taken: number }),
      );
      return known?.taken !== 1;
    },
    /** Notes that all of a delivery is in. */
    endDelivery: async (secretId: string, deliveryId: string): Promise<void> => {
      await change(
        statements
          .updateTable('hook_delivery')
          .set({ taken: 1 })
          .where('secret_id', '=', secretId)
          .where('delivery_id', '=', deliveryId),
      );
    },
    deliveriesSince: async (secretId: string, at: number): Promise<number> => {
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
    noteUse: async (productId: string, secretId: string, at: number): Promise<void> => {
      await change(
        statements
          .updateTable('hook_secret')
          .set({ last_used_at: at, deliveries: sql`deliveries + 1` })
          .where('product_id', '=', productId)
          .where('id', '=', secretId),
      );
    },
    /** Forgets the names of deliveries before the instant, at most so many; gives how many. */
    purgeDeliveries: (before: number, limit: number): Promise<number> =>
      change(statements.deleteFrom('hook_delivery').where('received_at', '<', before).limit(limit)),
  };
}

export type HookStore = ReturnType<typeof sqlHookStore>;
