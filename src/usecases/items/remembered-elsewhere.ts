import type { ItemStore } from '../../adapters/store/items/item-store';
import type { RememberedElsewhere } from '../../domain/roadmap/epic-effort';
import { withElsewhere } from './read-below';

/**
 * What the app remembers below the epics of these projects in others. The estimate of one in another unit than its epic's
 * is left out, as it cannot be added to it.
 */
export async function rememberedElsewhere(
  projectIds: readonly string[],
  items: Pick<ItemStore, 'find' | 'childrenOf' | 'childrenElsewhere'>,
): Promise<RememberedElsewhere[]> {
  const rows = await withElsewhere([], projectIds, items);
  if (rows.length === 0) return [];
  const own = new Set(rows.map(({ issueId }) => issueId));
  const above = [...new Set(rows.flatMap(({ parentId }) => parentId ?? []))].filter((id) => !own.has(id));
  const unitOf = new Map([...rows, ...(await items.find(above))].map(({ issueId, unit }) => [issueId, unit]));
  return rows.flatMap(({ issueId, parentId, projectId, hierarchyLevel, points, unit, done }) => {
    if (parentId === null || hierarchyLevel < 0) return [];
    const asked = unitOf.get(parentId) ?? null;
    const adds = asked === null || unit === null || asked === unit;
    return [{ issueId, parentId, projectId, hierarchyLevel, points: adds ? points : null, done }];
  });
}
