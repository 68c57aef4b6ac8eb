import { itemInput } from '../domain/product/product-model';
import type { ProductModel } from '../domain/product/product-model';
import type { ItemRow } from '../domain/product/work-item';
import { valueToWrite } from '../domain/product/written-value';
import { SNAPSHOT_DIGITS, unscored } from '../domain/roadmap/snapshot';
import type { ScoreState } from '../domain/roadmap/snapshot';
import { receiptOf } from '../domain/value/receipt/receipt';

/** What each remembered item is worth under the model, and why; `children` are the stories of any of them. */
export function scoreStates(
  product: ProductModel,
  rows: readonly ItemRow[],
  children: readonly ItemRow[],
): ScoreState[] {
  const byParent = new Map<string, ItemRow[]>();
  for (const child of children) {
    if (child.parentId === null) continue;
    byParent.set(child.parentId, [...(byParent.get(child.parentId) ?? []), child]);
  }
  return rows.map((row): ScoreState => {
    const below = byParent.get(row.issueId) ?? [];
    const { priority } = valueToWrite(product, row, below);
    const item = { issueId: row.issueId, key: row.issueKey, done: row.done };
    if (priority === null) return unscored(item);
    const receipt = receiptOf(product.model, itemInput(product, row, below), {
      of: 'priority',
      digits: SNAPSHOT_DIGITS,
    });
    const lines = receipt.lines.map(({ id, units }) => ({ id, units }));
    return { ...item, priority, receipt: { ...receipt, lines } };
  });
}
