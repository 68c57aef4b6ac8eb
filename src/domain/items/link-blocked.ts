import { findBlockingCycle } from '../value/enablers';
import type { ItemInput } from '../value/model/facts';
import { itemInput } from './item-input';
import type { Below } from './item-input';
import type { ProductModel } from '../value/product/product-model';
import type { ItemRow } from './work-item';

/**
 * Remembered items as the value model takes them, each with the open ones of the list that it holds back. Where
 * items block each other in a circle none of them can be said to make another possible: the link that closes the
 * circle is left out, the same one every time.
 */
export function linkBlocked(product: ProductModel, rows: readonly ItemRow[], below: Below): ItemInput[] {
  const blocked = new Map<string, string[]>();
  for (const row of rows) {
    if (row.done) continue;
    for (const blockerId of row.blockerIds)
      blocked.set(blockerId, [...(blocked.get(blockerId) ?? []), row.issueKey].sort());
  }
  const inputs = rows.map((row) => itemInput(product, row, below, blocked.get(row.issueId) ?? []));
  return withoutCircles(inputs);
}

function withoutCircles(inputs: readonly ItemInput[]): ItemInput[] {
  let open = [...inputs];
  for (let circle = findBlockingCycle(open); circle !== null; circle = findBlockingCycle(open)) {
    const [last, first] = circle.slice(-2);
    open = open.map((input) =>
      input.key === last ? { ...input, blocks: (input.blocks ?? []).filter((key) => key !== first) } : input,
    );
  }
  return open;
}

/** The items of the list that an item holds back, directly or through others; most hold back none. */
export function reachable(item: ItemInput, inputs: readonly ItemInput[]): ItemInput[] {
  if (item.blocks === undefined) return [];
  const byKey = new Map(inputs.map((input) => [input.key, input]));
  const found = new Map<string, ItemInput>();
  const open = [...item.blocks];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const input = byKey.get(key);
    if (input === undefined || found.has(key) || key === item.key) continue;
    found.set(key, input);
    open.push(...(input.blocks ?? []));
  }
  return [...found.values()];
}
