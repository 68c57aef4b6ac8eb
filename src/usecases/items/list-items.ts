import { linkBlocked } from '../../domain/items/link-blocked';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemRow } from '../../domain/items/work-item';
import type { ItemInput, Level } from '../../domain/value/model/facts';
import type { ItemStore } from '../../adapters/store/items/item-store';

const PAGE = 1_000;
/** More items than this are not ranked in one call; the page says so. */
const MOST_ITEMS = 10_000;

/** An item the app remembers, ready to be scored. */
export interface ListedItem {
  readonly row: ItemRow;
  readonly input: ItemInput;
}

/**
 * The open items of one project and one level that serve a need, themselves or through their
 * open stories. An epic and its stories are no rivals, so no list holds both.
 */
export async function listItems(
  product: ProductModel,
  projectId: string,
  level: Level,
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
  const inherits = product.model.settings.enablerShare01 > 0;
  return rows.flatMap((row, at) => {
    const input = inputs[at];
    if (input === undefined || input.done || input.level !== level) return [];
    const serves = [input, ...(input.stories ?? [])].some(({ links, done }) => !done && links.length > 0);
    return serves || (inherits && input.blocks !== undefined) ? [{ row, input }] : [];
  });
}
