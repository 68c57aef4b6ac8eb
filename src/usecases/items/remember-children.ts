import { belowOf } from '../../domain/items/below';
import type { Below } from '../../domain/items/item-input';
import { rowOf } from '../../domain/items/work-item';
import type { ItemRow, WorkItem } from '../../domain/items/work-item';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { WorkItemsAsApp } from '../../ports/items/work-items';
import type { Background } from '../background';
import { readBelow } from './read-below';

/** Ids in one question to Jira. */
const READ_AT_ONCE = 100;

interface Deps {
  readonly items: Background['items'];
  readonly jira: Pick<WorkItemsAsApp, 'childrenOf' | 'readMany'>;
}

/**
 * Reads what stands below the epics from Jira, down to the stories and in whatever project, and remembers it: what is
 * left of an epic is what is left of all its stories, not of those alone that serve a need. From then on events keep it.
 */
export async function rememberChildren(
  product: ProductModel,
  epicIds: readonly string[],
  deps: Deps,
): Promise<void> {
  const { projectIds } = product.knowledge.product;
  const seen = new Set<string>();
  let level = [...epicIds];
  while (level.length > 0) {
    const below: WorkItem[] = [];
    for (let at = 0; at < level.length; at += READ_AT_ONCE) {
      const ids = level.slice(at, at + READ_AT_ONCE);
      const found = await deps.jira.childrenOf(ids, projectIds);
      await putChildren(product, found, deps);
      await followTheLost(product, ids, found, deps);
      await deps.items.noteChildrenRead(ids);
      below.push(...found);
    }
    for (const id of level) seen.add(id);
    level = below.flatMap(({ id, hierarchyLevel }) => (hierarchyLevel > 0 && !seen.has(id) ? [id] : []));
  }
}

/** As `rememberChildren`, of those of the rows that serve a need and whose children were never read. */
export async function rememberUnread(
  product: ProductModel,
  rows: readonly ItemRow[],
  deps: Deps,
): Promise<void> {
  const epics = rows.filter(({ hierarchyLevel }) => hierarchyLevel > 0);
  const unread = new Set(await deps.items.unreadEpics(epics.map(({ issueId }) => issueId)));
  if (unread.size === 0) return;
  const below = belowOf(await readBelow([...unread], deps.items));
  const serving = epics.filter((row) => unread.has(row.issueId) && serves(row, below));
  await rememberChildren(
    product,
    serving.map(({ issueId }) => issueId),
    deps,
  );
}

function serves(row: ItemRow, below: Below): boolean {
  if (row.links.length > 0) return true;
  const children = below.get(row.issueId) ?? [];
  return children.some((child) => child.hierarchyLevel < row.hierarchyLevel && serves(child, below));
}

async function putChildren(product: ProductModel, items: readonly WorkItem[], deps: Deps): Promise<void> {
  const { projectIds } = product.knowledge.product;
  const rows = items.map((item) => rowOf(item, product.model.settings.coverageDefault01));
  await deps.items.put(rows.filter(({ projectId }) => projectIds.includes(projectId)));
  await deps.items.putElsewhere(rows.filter(({ projectId }) => !projectIds.includes(projectId)));
}

/** What was remembered below the epics and was not found there: gone, moved, or too new for Jira's search. */
async function followTheLost(
  product: ProductModel,
  epicIds: readonly string[],
  found: readonly WorkItem[],
  deps: Deps,
): Promise<void> {
  const { projectIds } = product.knowledge.product;
  const there = new Set(found.map(({ id }) => id));
  const lost = (await deps.items.childrenOf(epicIds)).filter(({ issueId }) => !there.has(issueId));
  for (let at = 0; at < lost.length; at += READ_AT_ONCE) {
    const rows = lost.slice(at, at + READ_AT_ONCE);
    const alive = await deps.jira.readMany(
      rows.map(({ issueId }) => issueId),
      projectIds,
    );
    const own = alive.filter(({ projectId }) => projectIds.includes(projectId));
    await putChildren(product, own, deps);
    const byId = new Map(alive.map((item) => [item.id, item]));
    // Of another product's items only the place is of interest here: how they are estimated was not read.
    await deps.items.putElsewhere(
      rows.flatMap((row) => {
        const item = byId.get(row.issueId);
        if (item === undefined || projectIds.includes(item.projectId)) return [];
        return [{ ...row, issueKey: item.key, projectId: item.projectId, parentId: item.parentId }];
      }),
    );
    await deps.items.remove(rows.flatMap(({ issueId }) => (byId.has(issueId) ? [] : [issueId])));
  }
}
