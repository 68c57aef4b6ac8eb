import { belowOf } from '../../domain/items/below';
import { linkBlocked } from '../../domain/items/link-blocked';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemRow } from '../../domain/items/work-item';
import type { ItemInput, Level } from '../../domain/value/model/facts';
import type { ItemStore } from '../../adapters/store/items/item-store';
import { withElsewhere } from './read-below';

const PAGE = 1_000;
/** More items than this are not ranked in one call; the page says so. */
const MOST_ITEMS = 10_000;

/** An item the app remembers, ready to be scored. */
export interface ListedItem {
  readonly row: ItemRow;
  readonly input: ItemInput;
}

/** One of the lists of `listLevels`. */
export async function listItems(
  product: ProductModel,
  projectId: string,
  level: Level,
  deps: { readonly items: ItemStore },
): Promise<readonly ListedItem[]> {
  return (await listLevels(product, projectId, deps))[level];
}

/**
 * The open items of one project that serve a need, themselves or through their open stories. An epic and its stories
 * are no rivals, so no list holds both.
 */
export async function listLevels(
  product: ProductModel,
  projectId: string,
  deps: { readonly items: ItemStore },
): Promise<Readonly<Record<Level, readonly ListedItem[]>>> {
  const rows: ItemRow[] = [];
  let after = '';
  while (rows.length < MOST_ITEMS) {
    const page = await deps.items.pageAll([projectId], after, PAGE);
    rows.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) break;
    after = last.issueId;
  }
  const below = belowOf(await withElsewhere(rows, [projectId], deps.items));
  const inputs = linkBlocked(product, rows, below);
  const inherits = product.model.settings.enablerShare01 > 0;
  const lists: Record<Level, ListedItem[]> = { story: [], epic: [] };
  rows.forEach((row, at) => {
    const input = inputs[at];
    if (input === undefined || input.done) return;
    if (servesANeed(input) || (inherits && input.blocks !== undefined))
      lists[input.level].push({ row, input });
  });
  return lists;
}

/** An open item that serves a need, itself or through what is open below it. */
function servesANeed({ links, done, stories = [] }: ItemInput): boolean {
  return !done && (links.length > 0 || stories.some(servesANeed));
}
