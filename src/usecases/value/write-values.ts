import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemRow, WrittenValue } from '../../domain/items/work-item';
import { sameValue, valueToWrite } from '../../domain/items/written-value';
import { reachable } from '../../domain/items/link-blocked';
import type { ItemStore } from '../../adapters/store/items/item-store';
import type { WorkItemsAsApp } from '../../ports/items/work-items';
import { readEnablers, readNeighbours } from '../items/read-neighbours';

/**
 * Computes the value of each row from what the app remembers, writes into Jira what differs from what stands
 * there, and remembers it; likewise of what may inherit from the rows by making them possible. A row whose value stands already costs nothing. Repeating it is harmless.
 * @returns how many items were written
 */
export async function writeValues(
  product: ProductModel,
  rows: readonly ItemRow[],
  deps: { readonly items: ItemStore; readonly jira: WorkItemsAsApp },
): Promise<number> {
  const touched = [...rows, ...(await readEnablers(product, rows, deps.items))];
  const { inputs, neighbours } = await readNeighbours(product, touched, deps.items);
  const changed: { row: ItemRow; value: WrittenValue }[] = [];
  touched.forEach((row, at) => {
    const input = inputs[at];
    if (input === undefined) return;
    const value = valueToWrite(product, input, reachable(input, neighbours), row.written);
    if (!sameValue(value, row.written)) changed.push({ row, value });
  });
  if (changed.length === 0) return 0;
  await deps.jira.writeValues(changed.map(({ row, value }) => ({ issueId: row.issueId, value })));
  await deps.items.noteWritten(changed.map(({ row, value }) => ({ ...row, written: value })));
  return changed.length;
}
