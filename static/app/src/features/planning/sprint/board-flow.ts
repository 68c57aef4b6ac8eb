import type { PersonaView } from '@contract/value/knowledge-views';
import { compareKeys } from '../../../api/work-items/item-tree';
import type { ItemRow } from '../../../api/work-items/item-numbers';

/** The items of a board in one status. */
export interface StatusSums {
  readonly name: string;
  readonly category: ItemRow['item']['statusCategory'];
  readonly items: number;
  readonly points: number;
  readonly value: number;
  /** Items that serve no need. */
  readonly withoutNeed: number;
}

const ORDER: readonly StatusSums['category'][] = ['new', 'indeterminate', 'done'];

/** What stands in each status, in the order of the work; inside a category in the order of names. */
export function statusSums(rows: readonly ItemRow[]): StatusSums[] {
  const byName = new Map<string, StatusSums>();
  for (const row of rows) {
    const { statusName: name, statusCategory: category } = row.item;
    const before = byName.get(name) ?? { name, category, items: 0, points: 0, value: 0, withoutNeed: 0 };
    byName.set(name, {
      ...before,
      items: before.items + 1,
      points: before.points + (row.points ?? 0),
      value: before.value + (row.value ?? 0),
      withoutNeed: before.withoutNeed + (row.needs.length === 0 ? 1 : 0),
    });
  }
  return [...byName.values()].sort(
    (a, b) => ORDER.indexOf(a.category) - ORDER.indexOf(b.category) || a.name.localeCompare(b.name),
  );
}

/** An item worth pulling next, and whom it serves that nothing in progress serves. */
export interface NextItem {
  readonly row: ItemRow;
  readonly newlyServed: readonly PersonaView[];
}

/**
 * What a team that pulls work should start next: not begun, not blocked by open work, highest customer priority
 * first; among equals the item with the lower key.
 */
export function nextToPull(
  rows: readonly ItemRow[],
  isBlocked: (row: ItemRow) => boolean,
  count: number,
): NextItem[] {
  const served = new Set(
    rows
      .filter((row) => row.item.statusCategory === 'indeterminate')
      .flatMap((row) => row.personas.map((persona) => persona.key)),
  );
  const priority = (row: ItemRow): number => row.item.written.priority ?? 0;
  return rows
    .filter((row) => row.item.statusCategory === 'new' && priority(row) > 0 && !isBlocked(row))
    .sort((a, b) => priority(b) - priority(a) || compareKeys(a.item.key, b.item.key))
    .slice(0, count)
    .map((row) => ({
      row,
      newlyServed: row.personas.filter((persona) => !persona.anti && !served.has(persona.key)),
    }));
}
