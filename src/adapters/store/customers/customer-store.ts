import { sql } from 'kysely';
import { z } from 'zod';
import type { CustomerStore } from '../../../ports/customers/customer-store';
import { change, selectRows, statements } from '../database';
import type { Clock } from '../../../ports/clock';
import { heardByPersona } from './persona-months';
import { within } from '../time-box';
import { bothTouched, changingEvidence, touchedByStored } from '../evidence/evidence-marks';

const COUNT_WHILE_READING_MS = 5_000;

/** What is heard from personas and accounts, in Forge SQL. */
export function sqlCustomerStore(clock: Clock): CustomerStore {
  return {
    voices: (productId, recentFrom, beforeFrom) =>
      heardByPersona(productId, { recentFrom, beforeFrom }, within(clock, COUNT_WHILE_READING_MS)),
    moveEvidence,
    mergeInto: async (productId, id, intoId, by) => {
      const rated = [
        'need_id',
        'importance01',
        'satisfaction01',
        'reach01',
        'survey_important',
        'survey_satisfied',
        'survey_answers',
        'reach_have',
        'reach_asked',
        'updated_at',
        'updated_by',
      ] as const;
      await change(
        statements
          .insertInto('need_persona')
          .columns(['persona_id', ...rated])
          .expression(
            statements
              .selectFrom('need_persona as old')
              .select(sql<string>`${intoId}`.as('to_persona'))
              .select(rated.map((column) => `old.${column}` as const))
              .where('old.persona_id', 'in', idsOf(productId, id)),
          )
          .onDuplicateKeyUpdate({ need_id: sql`need_persona.need_id` }),
      );
      await change(statements.deleteFrom('need_persona').where('persona_id', 'in', idsOf(productId, id)));
      await change(
        statements
          .updateTable('persona')
          .set({
            deleted_at: by.at,
            archived_at: 0,
            merged_into: intoId,
            updated_at: by.at,
            updated_by: by.accountId,
          })
          .where('id', '=', id)
          .where('product_id', '=', productId),
      );
    },
    piecesOf: async (productId, accountIds) => {
      if (accountIds.length === 0) return new Map();
      const rows = await selectRows(
        statements
          .selectFrom('evidence')
          .select(['account_id', sql<number>`COUNT(*)`.as('pieces')])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .where('account_id', 'in', accountIds)
          .groupBy('account_id'),
        z.object({ account_id: z.string(), pieces: z.coerce.number() }),
      );
      return new Map(rows.map((row) => [row.account_id, row.pieces]));
    },
  };
}

/** The persona's id, as long as it is one of the product. */
function idsOf(productId: string, id: string) {
  return statements
    .selectFrom('persona')
    .select('id')
    .where('id', '=', id)
    .where('product_id', '=', productId);
}

/** Ids first: what is kept of just these pieces is marked for both personas, then just these are moved. */
async function moveEvidence(productId: string, id: string, intoId: string, limit: number): Promise<number> {
  // The living and the deleted ones one after the other: together no index would lead to them.
  const living = await idsOfPersona(productId, id, '=', limit);
  const ids =
    living.length < limit
      ? [...living, ...(await idsOfPersona(productId, id, '>', limit - living.length))]
      : living;
  if (ids.length === 0) return 0;
  const before = await touchedByStored(productId, ids);
  const after = before.months.map(({ month }) => ({ personaId: intoId, month }));
  await changingEvidence(productId, bothTouched(before, { months: after }), () =>
    change(
      statements
        .updateTable('evidence')
        .set({ persona_id: intoId })
        .where('product_id', '=', productId)
        .where('id', 'in', ids),
    ),
  );
  return ids.length;
}

async function idsOfPersona(
  productId: string,
  id: string,
  deletedAt: '=' | '>',
  limit: number,
): Promise<string[]> {
  const rows = await selectRows(
    statements
      .selectFrom('evidence')
      .select('id')
      .where('product_id', '=', productId)
      .where('deleted_at', deletedAt, 0)
      .where('persona_id', '=', id)
      .limit(limit),
    z.object({ id: z.string() }),
  );
  return rows.map((row) => row.id);
}
