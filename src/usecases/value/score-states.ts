import { belowOf } from '../../domain/items/below';
import { linkBlocked, reachable } from '../../domain/items/link-blocked';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemRow } from '../../domain/items/work-item';
import { valueToWrite } from '../../domain/items/written-value';
import { SNAPSHOT_DIGITS, unscored } from '../../domain/roadmap/snapshot';
import type { ScoreState } from '../../domain/roadmap/snapshot';
import { scoreItem } from '../../domain/value/model/score';
import { receiptOf } from '../../domain/value/receipt/receipt';

/** What each remembered item is worth under the model, and why; `below` is all that stands below any of them. */
export function scoreStates(
  product: ProductModel,
  rows: readonly ItemRow[],
  below: readonly ItemRow[],
): ScoreState[] {
  const inputs = linkBlocked(product, rows, belowOf(below));
  return rows.flatMap((row, at): ScoreState[] => {
    const input = inputs[at];
    if (input === undefined) return [];
    const neighbours = reachable(input, inputs);
    const { priority } = valueToWrite(product, input, neighbours, row.written);
    const item = { issueId: row.issueId, key: row.issueKey, done: row.done };
    if (priority === null) return [unscored(item)];
    const score = scoreItem(product.model, input, neighbours);
    const receipt = receiptOf(product.model, score, { of: 'priority', digits: SNAPSHOT_DIGITS });
    const lines = receipt.lines.map(({ id, units }) => ({ id, units }));
    return [{ ...item, priority, receipt: { ...receipt, lines } }];
  });
}
