import { change, statements } from '../database';

/** Who changed a record and when stays in the history; what it said goes. */
export async function scrubHistory(productId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await change(
    statements
      .updateTable('record_history')
      .set({ before_state: null, after_state: null, action: 'erased' })
      .where('product_id', '=', productId)
      .where('record_id', 'in', ids),
  );
}
