/** Items by the item that they stand directly below; `parentIdOf` where that is not just what they say. */
export function belowOf<T extends { readonly parentId: string | null }>(
  items: Iterable<T>,
  parentIdOf: (item: T) => string | null = ({ parentId }) => parentId,
): ReadonlyMap<string, readonly T[]> {
  const below = new Map<string, T[]>();
  for (const item of items) {
    const parentId = parentIdOf(item);
    if (parentId === null) continue;
    const siblings = below.get(parentId);
    if (siblings === undefined) below.set(parentId, [item]);
    else siblings.push(item);
  }
  return below;
}

/** Those that stand below an item and are of a lower level: whatever Jira's hierarchy says, nobody stands below themselves. */
export function childrenOf<T extends { readonly hierarchyLevel: number }>(
  id: string,
  hierarchyLevel: number,
  below: ReadonlyMap<string, readonly T[]>,
): readonly T[] {
  return (below.get(id) ?? []).filter((child) => child.hierarchyLevel < hierarchyLevel);
}
