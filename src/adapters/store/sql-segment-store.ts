import { sql } from 'kysely';
import { z } from 'zod';
import { attributeValue, segmentRule } from '../../contract/segment-views';
import { ACCOUNT_STATES } from '../../domain/knowledge/account';
import type { Account } from '../../domain/knowledge/account';
import type { SegmentStore, StoredSegment } from '../../ports/segment-store';
import { change, selectRows, statements } from './database';
import { storedJson } from './stored-json';

const segmentRow = z
  .object({ id: z.string(), version: z.coerce.number(), name: z.string(), rule: storedJson(segmentRule) })
  .transform((row): StoredSegment => row);

export const storedAttributes = z
  .string()
  .nullable()
  .transform((json) =>
    json === null ? {} : z.record(z.string(), attributeValue).catch({}).parse(JSON.parse(json)),
  );

const accountRow = z
  .object({
    id: z.string(),
    name: z.string(),
    state: z.enum(ACCOUNT_STATES).catch('active'),
    plan: z.string(),
    people: z.coerce.number().nullable(),
    annual_revenue: z.coerce.number().nullable(),
    attributes: storedAttributes,
  })
  .transform(({ people, annual_revenue, ...row }): Account => ({
    ...row,
    size: people,
    arr: annual_revenue,
    personaKey: null,
    since: null,
  }));

/** Segments and the accounts they are made of in Forge SQL. */
export function sqlSegmentStore(): SegmentStore {
  return {
    list: (productId) =>
      selectRows(
        statements
          .selectFrom('segment')
          .select(['id', 'version', 'name', 'rule'])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .orderBy('name')
          .orderBy('id'),
        segmentRow,
      ),
    save: async (productId, { id, version, name, rule }, by) => {
      const words = { name, rule: JSON.stringify(rule), updated_at: by.at, updated_by: by.accountId };
      const touched =
        version === 0
          ? await change(
              statements
                .insertInto('segment')
                .values({ ...words, id, product_id: productId, version: 1, deleted_at: 0 })
                .onDuplicateKeyUpdate({ deleted_at: 0 }),
            )
          : await change(
              statements
                .updateTable('segment')
                .set({ ...words, version: sql`version + 1` })
                .where('id', '=', id)
                .where('product_id', '=', productId)
                .where('version', '=', version)
                .where('deleted_at', '=', 0),
            );
      return touched > 0;
    },
    remove: async (productId, ids, by) => {
      await change(
        statements
          .updateTable('segment')
          .set({ deleted_at: by.at, updated_at: by.at, updated_by: by.accountId })
          .where('product_id', '=', productId)
          .where('id', 'in', ids)
          .where('deleted_at', '=', 0),
      );
    },
    accounts: (productId, limit) =>
      selectRows(
        statements
          .selectFrom('account')
          .select(['id', 'name', 'state', 'plan', 'people', 'annual_revenue', 'attributes'])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .orderBy('name')
          .limit(limit),
        accountRow,
      ),
  };
}
