import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { VALUE_BANDS } from '@domain/value/bands';
import { totalOf } from '@domain/roadmap/total';
import type { Total, TotalBasis, TotalScope } from '@domain/roadmap/total';
import type { ItemRow } from '../../../api/work-items/item-numbers';
import type { PriorityRow } from './priority-rows';
import type { Grouping, PriorityView } from './priority-view';

/** A line of the grid: the head of a group or of a band, or a row; a row may stand in several groups. */
export type GridLine =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly items: number;
      readonly total: Total;
    }
  /** Says which band begins; nothing can be done with it, so the keys step over it. */
  | { readonly kind: 'band'; readonly key: string; readonly band: ItemRow['band']; readonly items: number }
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
  if (grouping === 'none') return rows.map(lineOf);
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

/** Whether rows in this order stand band by band: the bands are thresholds on the priority of the usual method. */
export function isByBand({ preset, sort, group }: Pick<PriorityView, 'preset' | 'sort' | 'group'>): boolean {
  return group === 'none' && (sort === 'priority' || (sort === 'rank' && preset === 'default'));
}

/**
 * The sorted rows with a head before each band. Without heads where a band would begin twice, as while values are on
 * their way to Jira, and where there is one band only.
 */
export function linesByBand(rows: readonly PriorityRow[]): readonly GridLine[] {
  const bands = new Map<ItemRow['band'], PriorityRow[]>();
  let before: ItemRow['band'] | null = null;
  let isApart = true;
  for (const row of rows) {
    const band = bands.get(row.band);
    if (band === undefined) bands.set(row.band, [row]);
    else {
      isApart &&= row.band === before;
      band.push(row);
    }
    before = row.band;
  }
  if (!isApart || bands.size < 2) return rows.map(lineOf);
  return [...bands].flatMap(([band, inBand]): readonly GridLine[] => [
    { kind: 'band', key: `band ${band}`, band, items: inBand.length },
    ...inBand.map(lineOf),
  ]);
}

function lineOf(row: PriorityRow): GridLine {
  return { kind: 'row', key: row.item.id, row };
}

/**
 * The line that the keys go to instead of a band's head: the one behind it on the way there; where that is none, as
 * above the first row, the first row.
 */
export function stepOver(lines: readonly GridLine[], from: number, to: number): number {
  const wanted = Math.max(0, Math.min(lines.length - 1, to));
  if (lines[wanted]?.kind !== 'band') return wanted;
  return to < from && wanted > 0 ? wanted - 1 : wanted + 1;
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
