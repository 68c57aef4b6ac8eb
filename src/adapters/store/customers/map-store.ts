import { sql } from 'kysely';
import { z } from 'zod';
import { customerMap } from '../../../contract/customers/map-views';
import { emptyMap } from '../../../domain/customers/maps/customer-map';
import { MAP_KINDS } from '../../../domain/records/map';
import { recordIdOf } from '../../../domain/records/record-id';
import type { MapStore, StoredMap } from '../../../ports/customers/map-store';
import { change, selectRows, statements } from '../database';
import { storedJson } from '../stored-json';

const mapRow = z
  .object({
    kind: z.enum(MAP_KINDS),
    version: z.coerce.number(),
    deleted_at: z.coerce.number(),
    content: storedJson(customerMap),
  })
  .transform(({ kind, version, deleted_at, content }): StoredMap => ({
    kind,
    version,
    // A map that was taken away keeps its version, so that drawing it anew is an edit like any other.
    map: deleted_at > 0 ? emptyMap : content,
  }));

/** Empathy and journey maps in Forge SQL. */
export function sqlMapStore(): MapStore {
  return {
    read: (productId, personaId) =>
      selectRows(
        statements
          .selectFrom('customer_map')
          .select(['kind', 'version', 'deleted_at', 'content'])
          .where('product_id', '=', productId)
          .where('persona_id', '=', personaId),
        mapRow,
      ),
    journeys: async (productId) =>
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
    save: async (productId, personaId, { kind, version, map }, by) => {
      const content = JSON.stringify(map);
      const touched =
        version === 0
          ? await change(
              statements
                .insertInto('customer_map')
                .ignore()
                .values({
                  id: recordIdOf('map', personaId, kind),
                  persona_id: personaId,
                  kind,
                  product_id: productId,
                  content,
                  version: 1,
                  updated_at: by.at,
                  updated_by: by.accountId,
                  deleted_at: 0,
                }),
            )
          : await change(
              statements
                .updateTable('customer_map')
                .set({
                  content,
                  version: sql`version + 1`,
                  updated_at: by.at,
                  updated_by: by.accountId,
                  deleted_at: 0,
                })
                .where('product_id', '=', productId)
                .where('persona_id', '=', personaId)
                .where('kind', '=', kind)
                .where('version', '=', version),
            );
      return touched > 0;
    },
    remove: async (productId, personaIds, by) => {
      if (personaIds.length === 0) return;
      await change(
        statements
          .updateTable('customer_map')
          .set({
            deleted_at: by.at,
            version: sql`version + 1`,
            updated_at: by.at,
            updated_by: by.accountId,
          })
          .where('product_id', '=', productId)
          .where('persona_id', 'in', personaIds)
          .where('deleted_at', '=', 0),
      );
    },
    piecesAbout: async (productId, personaId, needIds, limit) => {
      if (needIds.length === 0) return [];
      const rows = await selectRows(
        statements
          .selectFrom('evidence_need as link')
          .innerJoin('evidence as piece', 'piece.id', 'link.evidence_id')
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
