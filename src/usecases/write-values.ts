import type { ProductModel } from '../domain/product/product-model';
import type { ItemRow, WrittenValue } from '../domain/product/work-item';
import { sameValue, valueToWrite } from '../domain/product/written-value';
import type { ItemStore } from '../ports/item-store';
import type { WorkItemsAsApp } from '../ports/work-items';

/**
 * Computes the value of each row from what the app remembers, writes into Jira what differs from what stands
 * there, and remembers it. A row whose value stands already costs nothing. Repeating it is harmless.
 * @returns how many items were written
 */
export async function writeValues(
  product: ProductModel,
  rows: readonly ItemRow[],
  deps: { readonly items: ItemStore; readonly jira: WorkItemsAsApp },
): Promise<number> {
  const children = await deps.items.childrenOf(rows.map((row) => row.issueId));
  const changed: { row: ItemRow; value: WrittenValue }[] = [];
  for (const row of rows) {
    const value = valueToWrite(
      product,
      row,
      children.filter((child) => child.parentId === row.issueId),
    );
    if (!sameValue(value, row.written)) changed.push({ row, value });
  }
  if (changed.length === 0) return 0;
  await deps.jira.writeValues(changed.map(({ row, value }) => ({ issueId: row.issueId, value })));
  await deps.items.noteWritten(changed.map(({ row, value }) => ({ ...row, written: value })));
  return changed.length;
}
