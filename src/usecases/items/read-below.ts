import type { ItemRow } from '../../domain/items/work-item';
import type { ItemStore } from '../../adapters/store/items/item-store';

/** Levels of Jira's hierarchy below which nobody looks: initiatives above epics, and two that sites add. */
const MOST_LEVELS = 4;

/** All that stands below these items, epics of an initiative with their stories, as far as the app remembers it. */
export async function readBelow(
  parentIds: readonly string[],
  items: Pick<ItemStore, 'childrenOf'>,
): Promise<ItemRow[]> {
  return withBelow(await items.childrenOf(parentIds), items);
}

/** Everything that stands below items of these projects: in them, given as `rows`, and in others. */
export async function withElsewhere(
  rows: readonly ItemRow[],
  projectIds: readonly string[],
  items: Pick<ItemStore, 'childrenOf' | 'childrenElsewhere'>,
): Promise<ItemRow[]> {
  return [...rows, ...(await withBelow(await items.childrenElsewhere(projectIds), items))];
}

/** The rows, and what stands below those of them that are epics or above. */
async function withBelow(rows: readonly ItemRow[], items: Pick<ItemStore, 'childrenOf'>): Promise<ItemRow[]> {
  const all = new Map(rows.map((row) => [row.issueId, row]));
  let level = rows;
  for (let depth = 1; depth < MOST_LEVELS; depth += 1) {
    const epics = level.filter(({ hierarchyLevel }) => hierarchyLevel > 0);
    if (epics.length === 0) break;
    const found = await items.childrenOf(epics.map(({ issueId }) => issueId));
    level = found.filter(({ issueId }) => !all.has(issueId));
    for (const row of level) all.set(row.issueId, row);
  }
  return [...all.values()];
}
