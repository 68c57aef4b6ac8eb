import { sql } from 'kysely';
import { z } from 'zod';
import { accountWeight, medianRevenue } from '../../../domain/value/demand';
import type { AudienceRecord } from '../../../domain/value/product/knowledge';
import type { ValueSettings } from '../../../domain/value/model/settings';
import { selectRows, statements } from '../database';

const number = z.coerce.number();

/**
 * The accounts of a product that could have spoken, and their median yearly revenue. Nobody is tied to a persona, so each
 * may have people of any (value model, part A6).
 */
export async function readAccounts(productId: string, settings: ValueSettings): Promise<AudienceRecord> {
  const rows = await selectRows(
    statements
      .selectFrom('account')
      .select(['annual_revenue', sql<number>`COUNT(*)`.as('accounts')])
      .where('product_id', '=', productId)
      .where('deleted_at', '=', 0)
      .groupBy('annual_revenue')
      .orderBy('annual_revenue'),
    z.object({ annual_revenue: number.nullable(), accounts: number }),
  );
  const median = medianRevenue(
    rows.flatMap((row) => new Array<number | null>(row.accounts).fill(row.annual_revenue)),
  );
  const audience = { accounts: 0, weight: 0, median };
  for (const { annual_revenue, accounts } of rows) {
    audience.accounts += accounts;
    audience.weight += accounts * accountWeight(annual_revenue, median, settings);
  }
  return audience;
}
