import { z } from 'zod';
import type { KeptLandscape, LandscapeStore } from '../../../ports/needs/landscape-store';
import { change, selectRows, statements } from '../database';
import { storedJson } from '../stored-json';

const dots = z.array(
  z.object({ needId: z.string(), personaId: z.string(), importance: z.number(), satisfaction: z.number() }),
);
const pastRow = z
  .object({ taken_on: z.string(), dots: storedJson(dots) })
  .transform((row): KeptLandscape => ({ takenOn: row.taken_on, dots: row.dots }));

/** Kept landscapes in Forge SQL, one row a month. */
export function sqlLandscapeStore(): LandscapeStore {
  return {
    keep: async (productId, { takenOn, dots: kept }) => {
      await change(
        statements
          .insertInto('landscape_past')
          .ignore()
          .values({
            product_id: productId,
            month: takenOn.slice(0, 7),
            taken_on: takenOn,
            dots: JSON.stringify(kept),
          }),
      );
    },
    hasMonth: async (productId, month) => {
      const rows = await selectRows(
        statements
          .selectFrom('landscape_past')
          .select('month')
          .where('product_id', '=', productId)
          .where('month', '=', month),
        z.object({ month: z.string() }),
      );
      return rows.length > 0;
    },
    lastUntil: async (productId, day) => {
      const rows = await selectRows(
        statements
          .selectFrom('landscape_past')
          .select(['taken_on', 'dots'])
          .where('product_id', '=', productId)
          .where('taken_on', '<=', day)
          .orderBy('taken_on', 'desc')
          .limit(1),
        pastRow,
      );
      return rows[0] ?? null;
    },
  };
}
