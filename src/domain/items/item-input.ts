import type { ProductModel } from '../value/product/product-model';
import type { ItemInput, NeedLink } from '../value/model/facts';
import type { ItemRow } from './work-item';

/**
 * An item as the value model takes it, its stories too, whether they serve a need or not. Links to needs that the product
 * does not know are left out: a deleted need counts for nothing.
 * `blocks` are the keys of the items that it holds back; see `linkBlocked`.
 */
export function itemInput(
  product: ProductModel,
  row: ItemRow,
  children: readonly ItemRow[],
  blocks: readonly string[] = [],
): ItemInput {
  const goalIds = new Map(product.knowledge.goals.map((goal) => [goal.key, goal.id]));
  return {
    key: row.issueKey,
    level: row.hierarchyLevel > 0 ? 'epic' : 'story',
    links: knownLinks(product, row.links),
    points: row.points,
    done: row.done,
    goals: Object.entries(row.goals).flatMap(([key, alignment01]) => {
      const goalId = goalIds.get(key);
      return goalId === undefined ? [] : [{ goalId, alignment01 }];
    }),
    tests: product.knowledge.tests.get(row.issueId) ?? [],
    ...(children.length > 0 ? { stories: children.map((child) => itemInput(product, child, [])) } : {}),
    ...(blocks.length > 0 ? { blocks } : {}),
  };
}

/** Each need once, by its present key; of two links to one need the one that covers more counts. */
function knownLinks(product: ProductModel, links: readonly NeedLink[]): NeedLink[] {
  const known = new Map<string, NeedLink>();
  for (const link of links) {
    const needKey = product.knowledge.formerKeys.needs.get(link.needKey) ?? link.needKey;
    const other = known.get(needKey);
    if (!product.needByKey.has(needKey)) continue;
    if (other === undefined || other.coverage01 < link.coverage01) known.set(needKey, { ...link, needKey });
  }
  return [...known.values()];
}
