import { linkBlocked } from '../../domain/items/link-blocked';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemRow } from '../../domain/items/work-item';
import type { ItemInput } from '../../domain/value/types';
import type { ItemStore } from '../../adapters/store/items/item-store';

const PAGE = 1_000;
/** More items than this are not ranked in one call; the page says so. */
const MOST_ITEMS = 10_000;

/** An item the app remembers, ready to be scored. */
export interface ListedItem {
  readonly row: ItemRow;
  readonly input: ItemInput;
}

/** All items of one project that serve a need, themselves or through their stories. */
export async function listItems(
  product: ProductModel,
  projectId: string,
  deps: { readonly items: ItemStore },
): Promise<ListedItem[]> {
  const rows: ItemRow[] = [];
  let after = '';
  while (rows.length < MOST_ITEMS) {
    const page = await deps.items.pageAll([projectId], after, PAGE);
    rows.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) break;
    after = last.issueId;
  }
  const children = new Map<string, ItemRow[]>();
  for (const row of rows) {
    if (row.parentId === null) continue;
    children.set(row.parentId, [...(children.get(row.parentId) ?? []), row]);
  }
  const inputs = linkBlocked(product, rows, (row) => children.get(row.issueId) ?? []);
  const inherits = product.model.params.enablerShare01 > 0;
  return rows.flatMap((row, at) => {
    const input = inputs[at];
    if (input === undefined) return [];
    const serves = [input, ...(input.children ?? [])].some(({ links }) => links.length > 0);
    return serves || (inherits && input.blocks !== undefined) ? [{ row, input }] : [];
  });
}
