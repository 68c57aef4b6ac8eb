import { sql } from 'kysely';
import { z } from 'zod';
import { accountWeight, medianRevenue } from '../../../domain/value/demand';
import type { AudienceRecord } from '../../../domain/value/product/knowledge';
import type { ValueSettings } from '../../../domain/value/model/settings';
import { selectRows, statements } from '../database';

const number = z.coerce.number();

/** How many accounts have the same yearly revenue; null = not known. */
interface SameRevenue {
  readonly revenue: number | null;
  readonly accounts: number;
}

/**
 * The accounts of a product that could have spoken, and their median yearly revenue. Nobody is tied to a persona, so each
 * may have people of any (value model, part A6).
 */
export function audienceOf(rows: readonly SameRevenue[], settings: ValueSettings): AudienceRecord {
  const sorted = [...rows].sort((a, b) => (a.revenue ?? -1) - (b.revenue ?? -1));
  const median = medianRevenue(
    sorted.flatMap(({ revenue, accounts }) => new Array<number | null>(accounts).fill(revenue)),
  );
  const audience = { accounts: 0, weight: 0, median };
  for (const { revenue, accounts } of sorted) {
    audience.accounts += accounts;
    audience.weight += accounts * accountWeight(revenue, median, settings);
  }
  return audience;
}

/** As `audienceOf`, of a product. */
export async function readAccounts(productId: string, settings: ValueSettings): Promise<AudienceRecord> {
  const rows = await selectRows(
    statements
      .selectFrom('account')
      .select(['annual_revenue as revenue', sql<number>`COUNT(*)`.as('accounts')])
      .where('product_id', '=', productId)
      .where('deleted_at', '=', 0)
      .groupBy('annual_revenue'),
    z.object({ revenue: number.nullable(), accounts: number }),
  );
  return audienceOf(rows, settings);
}
