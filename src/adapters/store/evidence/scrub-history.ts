import { sql } from 'kysely';
import { change, statements } from '../database';
import { raw } from '../raw-sql';

/** Who changed a record and when stays in the history; what it said goes, also from what a merge remembers. */
export async function scrubHistory(productId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await change(
    statements
      .updateTable('record_history')
      .set({ before_state: null, after_state: null, action: 'erased' })
      .where('product_id', '=', productId)
      .where('record_id', 'in', ids),
  );
  await change(
    raw(sql`DELETE FROM record_merge_part WHERE product_id = ${productId} AND before_rows IS NOT NULL
      AND record_id IN (${sql.join([...ids])})`),
  );
}
