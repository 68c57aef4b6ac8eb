import { z } from 'zod';
import { change, selectRows, statements } from '../database';
import { storedJson } from '../stored-json';
import { landscapeDots } from '../stored-shapes';

/** Where a need stood in a persona. */
export interface KeptDot {
  readonly needId: string;
  readonly personaId: string;
  /** 0 to 10. */
  readonly importance: number;
  readonly satisfaction: number;
}

export interface KeptLandscape {
  /** `YYYY-MM-DD` */
  readonly takenOn: string;
  readonly dots: readonly KeptDot[];
}

const pastRow = z
  .object({ taken_on: z.string(), dots: storedJson(landscapeDots) })
  .transform((row): KeptLandscape => ({ takenOn: row.taken_on, dots: row.dots }));

/** The opportunity landscape as it stood once a month, in Forge SQL: one row a month. */
export function sqlLandscapeStore() {
  return {
    /** Keeps the landscape of a month; the first one of a month stays. */
    keep: async (productId: string, { takenOn, dots: kept }: KeptLandscape): Promise<void> => {
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
    hasMonth: async (productId: string, month: string): Promise<boolean> => {
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
    /** The newest one taken on or before the day; null when there is none. */
    lastUntil: async (productId: string, day: string): Promise<KeptLandscape | null> => {
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

export type LandscapeStore = ReturnType<typeof sqlLandscapeStore>;
