import { FACETS, fitsFacets } from './item-facets';
import type { FacetFilter, FacetItem } from './item-facets';
import type { ItemRow } from './item-numbers';
import type { SortBy } from './item-tree';

/** What the list shows; every part stands in the address, so that a view can be shared as a link. */
export interface ItemFilter extends FacetFilter {
  readonly text: string;
  readonly persona: string;
  readonly need: string;
  readonly band: string;
  /** Open work, until somebody asks for what is done too. */
  readonly status: (typeof STATUSES)[number];
  readonly sort: SortBy;
}

export const BANDS = ['very-high', 'high', 'medium', 'low', 'unscored'] as const;
export const STATUSES = ['open', 'done', 'all'] as const;
const sorts: readonly SortBy[] = ['value', 'priority', 'value-per-point', 'key'];

/** Reads a filter from the search part of an address; what is unknown there counts as not set. */
export function filterFrom(search: string): ItemFilter {
  const params = new URLSearchParams(search);
  const facet = (name: keyof FacetFilter): string => params.get(name) ?? '';
  return {
    text: params.get('q') ?? '',
    persona: params.get('persona') ?? '',
    need: params.get('need') ?? '',
    band: params.get('band') ?? '',
    status: STATUSES.find((status) => status === params.get('status')) ?? 'open',
    type: facet('type'),
    component: facet('component'),
    label: facet('label'),
    version: facet('version'),
    assignee: facet('assignee'),
    project: facet('project'),
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'value',
  };
}

/** The filter as the search part of an address; what is not set is left out, what else stood there is kept. */
export function filterToSearch(filter: ItemFilter, before = ''): string {
  const params = new URLSearchParams(before);
  const put = (name: string, value: string): void => {
    if (value === '') params.delete(name);
    else params.set(name, value);
  };
  put('q', filter.text);
  put('persona', filter.persona);
  put('need', filter.need);
  put('band', filter.band);
  put('status', filter.status === 'open' ? '' : filter.status);
  for (const facet of FACETS) put(facet, filter[facet]);
  put('sort', filter.sort === 'value' ? '' : filter.sort);
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

const PARTS = ['persona', 'need', 'band', 'status', ...FACETS] as const;
export type FilterPart = (typeof PARTS)[number];

/** A filter that lets all open work through. */
export const NO_FILTER: ItemFilter = filterFrom('');

/** The filter with nothing set but what is searched for and the order. */
export function withoutFilters(filter: ItemFilter): ItemFilter {
  const { text, sort } = filter;
  return { ...NO_FILTER, text, sort };
}

/** The parts of a filter that are set, beside what is searched for. */
export function filtersSet(filter: ItemFilter): readonly FilterPart[] {
  return PARTS.filter((part) => filter[part] !== NO_FILTER[part]);
}

/** Whether a row belongs to the filtered list. `persona=none` and `need=none` ask for work without any. */
export function fitsFilter(
  filter: ItemFilter,
  locale: string,
): (row: ItemRow & { readonly item: FacetItem }) => boolean {
  const facets = fitsFacets(filter);
  const words = filter.text
    .toLocaleLowerCase(locale)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (row) => {
    const { item } = row;
    if (filter.status !== 'all' && (item.statusCategory === 'done') !== (filter.status === 'done'))
      return false;
    if (filter.band !== '' && row.band !== filter.band) return false;
    if (
      !holds(
        filter.persona,
        row.personas.map((persona) => persona.key),
      )
    )
      return false;
    if (!holds(filter.need, item.needKeys) || !facets(item)) return false;
    if (words.length === 0) return true;
    const needs = row.needs.map((need) => need.title).join(' ');
    const text = `${item.key} ${item.summary} ${needs}`.toLocaleLowerCase(locale);
    return words.every((word) => text.includes(word));
  };
}

function holds(wanted: string, keys: readonly string[]): boolean {
  if (wanted === '') return true;
  return wanted === 'none' ? keys.length === 0 : keys.includes(wanted);
}
