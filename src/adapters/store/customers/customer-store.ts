import { sql } from 'kysely';
import { z } from 'zod';
import { selectRows, statements } from '../database';
import { evidenceBy } from '../along-index';
import { needsOf, peopleOf, revenueOf, scoresOf, toldTo } from './account-facts';
import type { Clock } from '../../../ports/clock';
import { heardByPersona } from './persona-months';
import type { PersonaVoice } from './persona-months';
import { within } from '../../../domain/time-box';

const COUNT_WHILE_READING_MS = 5_000;

/** What is heard from personas and accounts, in Forge SQL. */
export function sqlCustomerStore(clock: Clock) {
  return {
    peopleOf,
    needsOf,
    scoresOf,
    toldTo,
    revenueOf,
    voices: (productId: string, recentFrom: string, beforeFrom: string): Promise<PersonaVoice[]> =>
      heardByPersona(productId, { recentFrom, beforeFrom }, within(clock, COUNT_WHILE_READING_MS)),
    /** How many pieces accounts have said; one that has said none is missing. */
    piecesOf: async (
      productId: string,
      accountIds: readonly string[],
    ): Promise<ReadonlyMap<string, number>> => {
      if (accountIds.length === 0) return new Map();
      const rows = await selectRows(
        statements
          .selectFrom(evidenceBy('by_account'))
          .select(['piece.account_id', sql<number>`COUNT(*)`.as('pieces')])
          .where('piece.product_id', '=', productId)
          .where('piece.deleted_at', '=', 0)
          .where('piece.account_id', 'in', accountIds)
          .groupBy('piece.account_id'),
        z.object({ account_id: z.string(), pieces: z.coerce.number() }),
      );
      return new Map(rows.map((row) => [row.account_id, row.pieces]));
    },
  };
}

export type CustomerStore = ReturnType<typeof sqlCustomerStore>;
