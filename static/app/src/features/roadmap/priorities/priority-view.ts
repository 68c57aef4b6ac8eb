import { PRESET_IDS } from '@domain/value/presets/preset';
import type { PresetId } from '@domain/value/presets/preset';
import { LEVELS } from '@domain/value/model/facts';
import type { Level } from '@domain/value/model/facts';
import { filterFrom, filterToSearch } from '../../../api/work-items/item-filter';
import type { ItemFilter } from '../../../api/work-items/item-filter';

export const columns = [
  'rank',
  'work',
  'value',
  'interval',
  'priority',
  'top',
  'band',
  'points',
  'ratio',
  'personas',
  'needs',
  'horizon',
  'evidence',
  'status',
] as const;
export type Column = (typeof columns)[number];

/** The columns that a person may take away; rank and work say which line this is. */
export const optionalColumns: readonly Column[] = columns.filter(
  (column) => column !== 'rank' && column !== 'work',
);

export const GROUPINGS = ['none', 'persona', 'need', 'theme', 'epic', 'horizon', 'band', 'status'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the page shows; all of it stands in the address. */
export interface PriorityView {
  readonly filter: ItemFilter;
  /** Epics or stories: an epic and its stories are no rivals. */
  readonly level: Level;
  readonly preset: PresetId;
  readonly sort: Column;
  readonly descending: boolean;
  /** Only items whose last voice is old or missing. */
  readonly stale: boolean;
  readonly group: Grouping;
  /** Columns that are taken away, in the order of the grid. */
  readonly hidden: readonly Column[];
}

/** Reads a view from the search part of an address; what is unknown there counts as not set. */
export function viewFrom(search: string): PriorityView {
  const params = new URLSearchParams(search);
  const sort = columns.find((column) => column === params.get('sort')) ?? 'rank';
  const direction = params.get('dir');
  const hide = (params.get('hide') ?? '').split(',');
  return {
    filter: { ...filterFrom(search), sort: 'value' },
    level: LEVELS.find((level) => level === params.get('level')) ?? 'story',
    preset: PRESET_IDS.find((preset) => preset === params.get('preset')) ?? 'default',
    sort,
    descending: direction === null ? startsDescending(sort) : direction === 'desc',
    stale: params.get('stale') === '1',
    group: GROUPINGS.find((grouping) => grouping === params.get('group')) ?? 'none',
    hidden: optionalColumns.filter((column) => hide.includes(column)),
  };
}

/** The view as the search part of an address; what is not set is left out. */
export function viewToSearch(view: PriorityView): string {
  const params = new URLSearchParams(filterToSearch({ ...view.filter, sort: 'value' }));
  if (view.level !== 'story') params.set('level', view.level);
  if (view.preset !== 'default') params.set('preset', view.preset);
  if (view.sort !== 'rank') params.set('sort', view.sort);
  if (view.descending !== startsDescending(view.sort)) params.set('dir', view.descending ? 'desc' : 'asc');
  if (view.stale) params.set('stale', '1');
  if (view.group !== 'none') params.set('group', view.group);
  if (view.hidden.length > 0) params.set('hide', view.hidden.join(','));
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

/** Sorting by a column for the first time shows its best first; once more turns it round. */
export function sortedBy(view: PriorityView, column: Column): PriorityView {
  if (view.sort === column) return { ...view, descending: !view.descending };
  return { ...view, sort: column, descending: startsDescending(column) };
}

function startsDescending(column: Column): boolean {
  return ['value', 'interval', 'priority', 'top', 'ratio', 'evidence', 'needs', 'personas'].includes(column);
}
