import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { VALUE_BANDS } from '@domain/value/bands';
import { totalOf } from '@domain/roadmap/total';
import type { Total, TotalBasis, TotalScope } from '@domain/roadmap/total';
import type { PriorityRow } from './priority-rows';
import type { Grouping } from './priority-view';

/** A line of the grid: the head of a group, or a row; a row may stand in several groups. */
export type GridLine =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly items: number;
      readonly total: Total;
    }
  | { readonly kind: 'row'; readonly key: string; readonly row: PriorityRow };

/** Key of the group for rows that belong to none. */
export const NO_GROUP = '';

/** The sorted rows as lines of the grid; groups with what they come to, folded ones without their rows. */
export function linesOf(
  rows: readonly PriorityRow[],
  grouping: Grouping,
  isFolded: (key: string) => boolean,
  basis: TotalBasis,
): readonly GridLine[] {
  if (grouping === 'none') return rows.map((row) => ({ kind: 'row', key: row.item.id, row }));
  const groups = new Map<string, PriorityRow[]>(firstKeys(grouping).map((key) => [key, []]));
  for (const row of rows) {
    const keys = keysOf(row, grouping);
    for (const key of keys.length === 0 ? [NO_GROUP] : keys) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  const filled = [...groups].filter(([, group]) => group.length > 0);
  // What belongs nowhere comes last, whatever came first in the order of the rows.
  filled.sort(([a], [b]) => Number(a === NO_GROUP) - Number(b === NO_GROUP));
  return filled.flatMap(([key, group]): GridLine[] => {
    const total = totalOf(
      group.map((row) => row.item),
      basis,
      scopeOf(grouping, key),
    );
    const head: GridLine = { kind: 'group', key, items: group.length, total };
    if (isFolded(key)) return [head];
    return [head, ...group.map((row): GridLine => ({ kind: 'row', key: `${key} ${row.item.id}`, row }))];
  });
}

/** A group of a persona or a need counts what is for it alone, as a lane of the roadmap does. */
function scopeOf(grouping: Grouping, key: string): TotalScope {
  if (key === NO_GROUP) return {};
  if (grouping === 'persona') return { personaKey: key };
  return grouping === 'need' ? { needKeys: new Set([key]) } : {};
}

/** Groups that have an order of their own; the others come as the rows bring them. */
function firstKeys(grouping: Grouping): readonly string[] {
  if (grouping === 'horizon') return HORIZONS;
  return grouping === 'band' ? VALUE_BANDS : [];
}

function keysOf(row: PriorityRow, grouping: Grouping): readonly string[] {
  switch (grouping) {
    case 'none':
      return [];
    case 'persona':
      return row.personas.map((persona) => persona.key);
    case 'need':
      return row.needs.map((need) => need.key);
    case 'theme':
      return row.themes;
    case 'epic':
      return row.epicKey === null ? [] : [row.epicKey];
    case 'horizon':
      return [row.horizon];
    case 'band':
      return row.band === 'unscored' ? [] : [row.band];
    case 'status':
      return [row.item.statusName];
  }
}
