import type { ProductModel } from '../value/product/product-model';
import type { ItemInput, NeedLink } from '../value/model/facts';
import { childrenOf } from './below';
import type { ItemRow } from './work-item';

/** What stands directly below each item, by the id of the item above. */
export type Below = ReadonlyMap<string, readonly ItemRow[]>;

/**
 * An item as the value model takes it, with its stories, whether they serve a need or not and whatever project they are in.
 * Links to needs that the product does not know are left out: a deleted need counts for nothing, and an item of another
 * product speaks of that product's needs. An estimate in another unit than its epic's cannot be added to it and counts as
 * none.
 * `blocks` are the keys of the items that it holds back; see `linkBlocked`.
 */
export function itemInput(
  product: ProductModel,
  row: ItemRow,
  below: Below,
  blocks: readonly string[] = [],
): ItemInput {
  const goalIds = new Map(product.knowledge.goals.map((goal) => [goal.key, goal.id]));
  const isOwn = product.knowledge.product.projectIds.includes(row.projectId);
  const children = childrenOf(row.issueId, row.hierarchyLevel, below);
  return {
    key: row.issueKey,
    level: row.hierarchyLevel > 0 ? 'epic' : 'story',
    links: isOwn ? knownLinks(product, row.links) : [],
    points: row.points,
    done: row.done,
    goals: Object.entries(row.goals).flatMap(([key, alignment01]) => {
      const goalId = goalIds.get(key);
      return goalId === undefined ? [] : [{ goalId, alignment01 }];
    }),
    tests: product.knowledge.tests.get(row.issueId) ?? [],
    ...(children.length > 0
      ? { stories: children.map((child) => itemInput(product, inUnitOf(row, child), below)) }
      : {}),
    ...(blocks.length > 0 ? { blocks } : {}),
  };
}

/** Open stories of an epic in one project that is another than its own. */
export interface OpenElsewhere {
  readonly projectId: string;
  readonly open: number;
}

/** Open stories below an item by the project that they are in, where that is another than its own. */
export function openElsewhere(row: ItemRow, below: Below): OpenElsewhere[] {
  const counts = new Map<string, number>();
  const count = (parent: ItemRow): boolean => {
    const children = childrenOf(parent.issueId, parent.hierarchyLevel, below).filter(
      ({ hierarchyLevel }) => hierarchyLevel >= 0,
    );
    for (const child of children) {
      if (child.done || count(child) || child.projectId === row.projectId) continue;
      counts.set(child.projectId, (counts.get(child.projectId) ?? 0) + 1);
    }
    return children.length > 0;
  };
  count(row);
  return [...counts].map(([projectId, open]) => ({ projectId, open }));
}

function inUnitOf({ unit }: ItemRow, child: ItemRow): ItemRow {
  return unit === null || child.unit === null || child.unit === unit ? child : { ...child, points: null };
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
