import type { PersonaView } from '@contract/value/knowledge-views';
import { grouped } from '@domain/grouped';
import { totalOf } from '@domain/roadmap/total';
import type { Total, TotalBasis } from '@domain/roadmap/total';
import { compareKeys } from '../../../api/work-items/item-tree';
import type { ItemRow } from '../../../api/work-items/item-numbers';

/** The items of a board in one status. */
export interface StatusSums {
  readonly name: string;
  readonly category: ItemRow['item']['statusCategory'];
  readonly items: number;
  readonly points: number;
  /** What open items come to, each need once; null for a status of done work. */
  readonly total: Total | null;
  /** The values that done items had when they were done: each counted what was left then, so they add up. */
  readonly delivered: number;
  /** Items that serve no need. */
  readonly withoutNeed: number;
}

const ORDER: readonly StatusSums['category'][] = ['new', 'indeterminate', 'done'];

/** What stands in each status, in the order of the work; inside a category in the order of names. */
export function statusSums(rows: readonly ItemRow[], basis: TotalBasis): StatusSums[] {
  return [...grouped(rows, (row) => row.item.statusName)]
    .map(([name, own]): StatusSums => {
      const category = own[0]?.item.statusCategory ?? 'new';
      const sum = (of: (row: ItemRow) => number | null): number =>
        own.reduce((all, row) => all + (of(row) ?? 0), 0);
      return {
        name,
        category,
        items: own.length,
        points: sum((row) => row.points),
        total:
          category === 'done'
            ? null
            : totalOf(
                own.map((row) => row.item),
                basis,
              ),
        delivered: category === 'done' ? sum((row) => row.value) : 0,
        withoutNeed: own.filter((row) => row.needs.length === 0).length,
      };
    })
    .sort((a, b) => ORDER.indexOf(a.category) - ORDER.indexOf(b.category) || a.name.localeCompare(b.name));
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
