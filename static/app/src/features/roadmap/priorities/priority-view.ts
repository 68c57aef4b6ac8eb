import { PRESET_IDS } from '@domain/value/presets/preset';
import type { PresetId } from '@domain/value/presets/preset';
import { LEVELS } from '@domain/value/model/facts';
import type { Level } from '@domain/value/model/facts';
import { filterFrom, filterToSearch } from '../../../api/work-items/item-filter';
import type { ItemFilter } from '../../../api/work-items/item-filter';

/** In their order: first the seven that stand there for everybody, then the others. */
export const columns = [
  'rank',
  'work',
  'personas',
  'value',
  'confidence',
  'points',
  'priority',
  'ratio',
  'interval',
  'top',
  'band',
  'needs',
  'horizon',
  'evidence',
  'revenue',
  'status',
  'backlog',
] as const;
export type Column = (typeof columns)[number];

/** The columns that a person may take away; rank and work say which line this is. */
export const optionalColumns: readonly Column[] = columns.filter(
  (column) => column !== 'rank' && column !== 'work',
);

/** Those of them that stand there as long as nobody chooses others. */
export const usualColumns: readonly Column[] = optionalColumns.slice(0, 5);

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
  /** Optional columns that are shown, in the order of the grid; null = those that the person keeps. */
  readonly columns: readonly Column[] | null;
}

/** Reads a view from the search part of an address; what is unknown there counts as not set. */
export function viewFrom(search: string): PriorityView {
  const params = new URLSearchParams(search);
  const sort = columns.find((column) => column === params.get('sort')) ?? 'rank';
  const direction = params.get('dir');
  const asked = params.get('columns');
  return {
    filter: { ...filterFrom(search), sort: 'value' },
    level: LEVELS.find((level) => level === params.get('level')) ?? 'story',
    preset: PRESET_IDS.find((preset) => preset === params.get('preset')) ?? 'default',
    sort,
    descending: direction === null ? startsDescending(sort) : direction === 'desc',
    stale: params.get('stale') === '1',
    group: GROUPINGS.find((grouping) => grouping === params.get('group')) ?? 'none',
    columns: asked === null ? null : inGridOrder(asked.split(',')),
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
  if (view.columns !== null) params.set('columns', view.columns.join(','));
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

/** Sorting by a column for the first time shows its best first; once more turns it round. */
export function sortedBy(view: PriorityView, column: Column): PriorityView {
  if (view.sort === column) return { ...view, descending: !view.descending };
  return { ...view, sort: column, descending: startsDescending(column) };
}

/** The optional columns among the names, in the order of the grid; what is unknown is left out. */
export function inGridOrder(names: readonly string[]): readonly Column[] {
  return optionalColumns.filter((column) => names.includes(column));
}

/**
 * The columns to draw: those of the view or else those that the person keeps, without any the usual ones; and always the
 * one that orders the rows, as what is ordered by is to be seen.
 */
export function shownColumns(
  { columns: ofView, sort }: Pick<PriorityView, 'columns' | 'sort'>,
  kept: readonly string[],
): readonly Column[] {
  const ofPerson = inGridOrder(kept);
  const chosen = ofView ?? (ofPerson.length > 0 ? ofPerson : usualColumns);
  return columns.filter(
    (column) => column === 'rank' || column === 'work' || column === sort || chosen.includes(column),
  );
}

function startsDescending(column: Column): boolean {
  return [
    'value',
    'confidence',
    'interval',
    'priority',
    'top',
    'ratio',
    'evidence',
    'revenue',
    'needs',
    'personas',
  ].includes(column);
}
