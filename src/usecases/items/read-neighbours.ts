import type { Below } from '../../domain/items/item-input';
import { belowOf } from '../../domain/items/below';
import { linkBlocked } from '../../domain/items/link-blocked';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemRow } from '../../domain/items/work-item';
import type { ItemInput } from '../../domain/value/model/facts';
import type { ItemStore } from '../../adapters/store/items/item-store';
import { readBelow } from './read-below';

export interface Neighbours {
  readonly inputs: readonly ItemInput[];
  readonly neighbours: readonly ItemInput[];
  readonly below: Below;
}

/**
 * Items with everything that they hold back, down to the depth of the model: what an enabler inherits from. The
 * inputs come in the order of `rows`, the others after them. While the model lets nothing be inherited, just the
 * rows themselves.
 */
export async function readNeighbours(
  product: ProductModel,
  rows: readonly ItemRow[],
  items: Pick<ItemStore, 'blockedBy' | 'childrenOf'>,
): Promise<Neighbours> {
  const { enablerShare01, enablerDepth } = product.model.settings;
  const all = new Map(rows.map((row) => [row.issueId, row]));
  let level = [...rows];
  for (let depth = 0; enablerShare01 > 0 && depth < enablerDepth && level.length > 0; depth += 1) {
    const found = await items.blockedBy(level.map((row) => row.issueId));
    level = found.filter((row) => !all.has(row.issueId));
    for (const row of level) all.set(row.issueId, row);
  }
  const listed = [...all.values()];
  const found = await readBelow(
    listed.map((row) => row.issueId),
    items,
  );
  const below = belowOf(found);
  const inputs = linkBlocked(product, listed, below);
  return { inputs: inputs.slice(0, rows.length), neighbours: inputs, below };
}

/** Items that may inherit from these, up to the depth of the model; none while it lets nothing be inherited. */
export async function readEnablers(
  product: ProductModel,
  rows: readonly ItemRow[],
  items: Pick<ItemStore, 'blockersOf'>,
): Promise<ItemRow[]> {
  const { enablerShare01, enablerDepth } = product.model.settings;
  const seen = new Set(rows.map((row) => row.issueId));
  const enablers: ItemRow[] = [];
  let level = [...rows];
  for (let depth = 0; enablerShare01 > 0 && depth < enablerDepth && level.length > 0; depth += 1) {
    const found = await items.blockersOf(level.map((row) => row.issueId));
    level = found.filter((row) => !seen.has(row.issueId));
    for (const row of level) seen.add(row.issueId);
    enablers.push(...level);
  }
  return enablers;
}
