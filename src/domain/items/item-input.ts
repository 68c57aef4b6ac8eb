import type { ProductModel } from '../value/product/product-model';
import type { ItemInput, NeedLink } from '../value/types';
import type { ItemRow } from './work-item';

/**
 * An item as the value model takes it. Links to needs that the product does not know are left out: a deleted
 * need counts for nothing. An epic without an estimate of its own is as large as its stories together.
 * `blocks` are the keys of the items that it holds back; see `linkBlocked`.
 */
export function itemInput(
  product: ProductModel,
  row: ItemRow,
  children: readonly ItemRow[],
  blocks: readonly string[] = [],
): ItemInput {
  const known = (item: ItemRow) => knownLinks(product, item.links);
  const stories = children.map((child) => ({ key: child.issueKey, links: known(child) }));
  const links = known(row);
  const needKeys = new Set(
    [...links, ...stories.flatMap((story) => story.links)].map((link) => link.needKey),
  );
  const goalIds = new Map(product.knowledge.goals.map((goal) => [goal.key, goal.id]));
  return {
    key: row.issueKey,
    links,
    goals: Object.entries(row.goals).flatMap(([key, alignment01]) => {
      const goalId = goalIds.get(key);
      return goalId === undefined ? [] : [{ goalId, alignment01 }];
    }),
    evidenceTypes: [...new Set([...needKeys].flatMap((key) => product.evidenceTypes.get(key) ?? []))],
    points: row.points ?? storyPoints(product, children),
    ...(stories.length > 0 ? { children: stories } : {}),
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

/** Sum of the stories, an unestimated one at the reference effort; null without any estimate at all. */
function storyPoints(product: ProductModel, children: readonly ItemRow[]): number | null {
  if (children.every((child) => child.points === null)) return null;
  const reference = product.model.params.effortReferencePoints;
  return children.reduce((total, child) => total + (child.points ?? reference), 0);
}
