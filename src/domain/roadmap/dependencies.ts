import type { Span } from './span';

/** One row has to be done before another can be. */
export interface Dependency {
  readonly blockerId: string;
  readonly blockedId: string;
  /** The blocker ends after the blocked begins, as far as both have days. */
  readonly late: boolean;
}

interface Linked {
  readonly id: string;
  readonly key: string;
  readonly parentId: string | null;
}

/**
 * What blocks what among the rows, by the links of the rows themselves and of what hangs below them; links inside one row
 * and to what is in none are left out.
 * @param blockers keys of what blocks an item, by its id
 * @param spans by id of a row
 */
export function dependenciesOf(
  blockers: ReadonlyMap<string, readonly string[]>,
  items: readonly Linked[],
  spans: ReadonlyMap<string, Span | null>,
): readonly Dependency[] {
  const rowOf = (item: Linked | undefined): string | null => {
    if (item === undefined) return null;
    if (spans.has(item.id)) return item.id;
    return item.parentId !== null && spans.has(item.parentId) ? item.parentId : null;
  };
  const byId = new Map(items.map((item) => [item.id, item]));
  const byKey = new Map(items.map((item) => [item.key, item]));
  const found = new Map<string, Dependency>();
  for (const [id, keys] of blockers) {
    const blockedId = rowOf(byId.get(id));
    for (const key of keys) {
      const blockerId = rowOf(byKey.get(key));
      if (blockedId === null || blockerId === null || blockedId === blockerId) continue;
      const [before, after] = [spans.get(blockerId) ?? null, spans.get(blockedId) ?? null];
      const late = before !== null && after !== null && before.endDay > after.startDay;
      found.set(`${blockerId} ${blockedId}`, { blockerId, blockedId, late });
    }
  }
  return [...found.values()];
}
