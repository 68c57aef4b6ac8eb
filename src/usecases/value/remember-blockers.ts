import type { ProductModel } from '../../domain/value/product/product-model';
import { rowOf } from '../../domain/items/work-item';
import type { ItemRow } from '../../domain/items/work-item';
import type { Background } from '../background';

const READ_AT_ONCE = 100;

/**
 * Reads what blocks these items, as far down as the model lets value be inherited: an item that serves no need
 * itself is known to the app only by what it holds back. Nothing is read while nothing is inherited.
 */
export async function rememberBlockers(
  product: ProductModel,
  rows: readonly ItemRow[],
  deps: Pick<Background, 'items' | 'jira'>,
): Promise<void> {
  const { enablerShare01, enablerDepth, coverageDefault01 } = product.model.settings;
  const { projectIds } = product.knowledge.product;
  let level = rows.filter((row) => !row.done);
  for (let depth = 0; enablerShare01 > 0 && depth < enablerDepth && level.length > 0; depth += 1) {
    const wanted = [...new Set(level.flatMap((row) => row.blockerIds))];
    const known = await deps.items.find(wanted);
    const missing = wanted.filter((id) => !known.some((row) => row.issueId === id));
    const read: ItemRow[] = [];
    for (let from = 0; from < missing.length; from += READ_AT_ONCE) {
      const items = await deps.jira.readMany(missing.slice(from, from + READ_AT_ONCE), projectIds);
      const own = items.filter((item) => projectIds.includes(item.projectId));
      read.push(...own.map((item) => rowOf(item, coverageDefault01)));
    }
    await deps.items.put(read);
    level = [...known, ...read].filter((row) => !row.done);
  }
}
