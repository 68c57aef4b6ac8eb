import { sql } from 'kysely';
import { z } from 'zod';
import { customerMap } from '../../../contract/customers/map-views';
import type { CustomerMap } from '../../../domain/customers/maps/customer-map';
import { selectRows, statements } from '../database';
import { evidenceBy, IN_THIS_ORDER, linksBy } from '../along-index';
import { storedJson } from '../stored-json';

/** What is read of maps beside the records that they are, in Forge SQL. */
export function sqlMapStore() {
  return {
    /** The journeys of all personas. */
    journeys: async (
      productId: string,
    ): Promise<{ readonly personaId: string; readonly map: CustomerMap }[]> =>
      selectRows(
        statements
          .selectFrom('customer_map')
          .select(['persona_id', 'content'])
          .where('product_id', '=', productId)
          .where('kind', '=', 'journey')
          .where('deleted_at', '=', 0),
        z
          .object({ persona_id: z.string(), content: storedJson(customerMap) })
          .transform((row) => ({ personaId: row.persona_id, map: row.content })),
      ),
    /** Pieces of a persona that speak about one of the needs, the newest first. */
    piecesAbout: async (
      productId: string,
      personaId: string,
      needIds: readonly string[],
      limit: number,
    ): Promise<readonly string[]> => {
      if (needIds.length === 0) return [];
      const rows = await selectRows(
        statements
          .selectFrom(linksBy('by_need_day'))
          .modifyFront(IN_THIS_ORDER)
          .innerJoin(evidenceBy('PRIMARY'), 'piece.id', 'link.evidence_id')
          .select(['piece.id', sql<string>`MAX(piece.said_on)`.as('said_on')])
          .where('link.need_id', 'in', needIds)
          .where('piece.product_id', '=', productId)
          .where('piece.persona_id', '=', personaId)
          .where('piece.deleted_at', '=', 0)
          .groupBy('piece.id')
          .orderBy('said_on', 'desc')
          .limit(limit),
        z.object({ id: z.string() }),
      );
      return rows.map((row) => row.id);
    },
  };
}

export type MapStore = ReturnType<typeof sqlMapStore>;
