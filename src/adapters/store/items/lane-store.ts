import { sql } from 'kysely';
import { z } from 'zod';
import { change, selectRows, statements } from '../database';

const lastRow = z.object({ instant: z.coerce.number().nullable() });

/** How long a wake may be on its way before another one is sent after it. */
const WAKE_MS = 120_000;

/** Who is on the way to a product's marks, in Forge SQL: many marks are one wake. Times in milliseconds. */
export function sqlLaneStore() {
  return {
    /** True for one caller until whoever is woken has begun, or too long has passed for it still to come. */
    claimWake: async (productId: string, at: number): Promise<boolean> => {
      const claimed = await change(
        statements
          .updateTable('work_lane')
          .set({ woken_at: at })
          .where('product_id', '=', productId)
          .where('woken_at', '<', at - WAKE_MS),
      );
      if (claimed > 0) return true;
      const first = { product_id: productId, woken_at: at, worked_at: 0 };
      return (await change(statements.insertInto('work_lane').ignore().values(first))) > 0;
    },
    /** The wake did not get through: the next mark, or the sweep, sends another. */
    unclaimWake: async (productId: string): Promise<void> => {
      await change(
        statements.updateTable('work_lane').set({ woken_at: 0 }).where('product_id', '=', productId),
      );
    },
    /** Somebody works: marks from now on wake the next one. */
    begin: async (productId: string, at: number): Promise<void> => {
      await change(
        statements
          .insertInto('work_lane')
          .values({ product_id: productId, woken_at: 0, worked_at: at })
          .onDuplicateKeyUpdate({ woken_at: 0, worked_at: at }),
      );
    },
    /** Nobody is to be woken before that time: who was, comes back by itself. */
    sleepUntil: async (productId: string, until: number): Promise<void> => {
      await change(
        statements.updateTable('work_lane').set({ woken_at: until }).where('product_id', '=', productId),
      );
    },
    /** When anything of the site was last worked off; 0 = never. */
    lastWorked: async (): Promise<number> => {
      const [row] = await selectRows(
        statements.selectFrom('work_lane').select(sql<number | null>`MAX(worked_at)`.as('instant')),
        lastRow,
      );
      return row?.instant ?? 0;
    },
  };
}

export type LaneStore = ReturnType<typeof sqlLaneStore>;
