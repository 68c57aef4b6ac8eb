import { sql } from 'kysely';
import { z } from 'zod';
import type { CustomerStore } from '../../../ports/customers/customer-store';
import { selectRows, statements } from '../database';
import type { Clock } from '../../../ports/clock';
import { heardByPersona } from './persona-months';
import { within } from '../time-box';

const COUNT_WHILE_READING_MS = 5_000;

/** What is heard from personas and accounts, in Forge SQL. */
export function sqlCustomerStore(clock: Clock): CustomerStore {
  return {
    voices: (productId, recentFrom, beforeFrom) =>
      heardByPersona(productId, { recentFrom, beforeFrom }, within(clock, COUNT_WHILE_READING_MS)),
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
