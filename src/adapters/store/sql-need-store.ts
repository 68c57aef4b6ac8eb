import { sql } from 'kysely';
import { z } from 'zod';
import { NEED_KINDS, NEED_STATUSES } from '../../domain/knowledge/need';
import type { NeedStore, NeedText } from '../../ports/need-store';
import { change, selectRows, statements } from './database';

const declineJson = z.object({ reason: z.string(), reopenOn: z.string().nullable() });
const needRow = z
  .object({
    id: z.string(),
    number: z.coerce.number(),
    version: z.coerce.number(),
    title: z.string(),
    statement: z.string(),
    kind: z.enum(NEED_KINDS).catch('job'),
    status: z.enum(NEED_STATUSES).catch('unmet'),
    theme: z.string(),
    decline: z.string().nullable(),
  })
  .transform(({ number, decline, ...row }): NeedText => ({
    ...row,
    key: `N-${number}`,
    decline: decline === null ? null : declineJson.parse(JSON.parse(decline)),
  }));

/** Needs as people edit them, in Forge SQL. */
export function sqlNeedStore(): NeedStore {
  return {
    find: async (productId, needId) => {
      const rows = await selectRows(
        statements
          .selectFrom('need')
          .select(['id', 'number', 'version', 'title', 'statement', 'kind', 'status', 'theme', 'decline'])
          .where('id', '=', needId)
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0),
        needRow,
      );
      return rows[0] ?? null;
    },
    edit: async (productId, needId, version, need, by) => {
      const touched = await change(
        statements
          .updateTable('need')
          .set({
            ...(need.title === undefined ? {} : { title: need.title }),
            ...(need.statement === undefined ? {} : { statement: need.statement }),
            ...(need.kind === undefined ? {} : { kind: need.kind }),
            ...(need.status === undefined ? {} : { status: need.status }),
            ...(need.theme === undefined ? {} : { theme: need.theme }),
            ...(need.decline === undefined
              ? {}
              : { decline: need.decline === null ? null : JSON.stringify(need.decline) }),
            version: sql`version + 1`,
            updated_at: by.at,
            updated_by: by.accountId,
          })
          .where('id', '=', needId)
          .where('product_id', '=', productId)
          .where('version', '=', version),
      );
      return touched > 0;
    },
    moveTo: async (needId, intoId) => {
      await change(
        statements
          .insertInto('evidence_need')
          .columns(['evidence_id', 'need_id', 'stance', 'strength', 'why'])
          .expression(
            statements
              .selectFrom('evidence_need as old')
              .select([
                'old.evidence_id',
                sql<string>`${intoId}`.as('to_need'),
                'old.stance',
                'old.strength',
                'old.why',
              ])
              .where('old.need_id', '=', needId),
          )
          .onDuplicateKeyUpdate({ need_id: sql`evidence_need.need_id` }),
      );
      await change(statements.deleteFrom('evidence_need').where('need_id', '=', needId));
    },
    setDeleted: async (productId, needId, intoId, by) => {
      await change(
        statements
          .updateTable('need')
          .set({ deleted_at: by.at, merged_into: intoId, updated_at: by.at, updated_by: by.accountId })
          .where('id', '=', needId)
          .where('product_id', '=', productId),
      );
    },
  };
}
