import type { ItemRow } from './item-numbers';
import type { SortBy } from './item-tree';

/** What the list shows; every part stands in the address, so that a view can be shared as a link. */
export interface ItemFilter {
  readonly text: string;
  readonly persona: string;
  readonly need: string;
  readonly band: string;
  readonly status: '' | 'open' | 'done';
  readonly sort: SortBy;
}

const sorts: readonly SortBy[] = ['value', 'priority', 'value-per-point', 'key'];

/** Reads a filter from the search part of an address; what is unknown there counts as not set. */
export function filterFrom(search: string): ItemFilter {
  const params = new URLSearchParams(search);
  const status = params.get('status');
  return {
    text: params.get('q') ?? '',
    persona: params.get('persona') ?? '',
    need: params.get('need') ?? '',
    band: params.get('band') ?? '',
    status: status === 'open' || status === 'done' ? status : '',
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
  put('status', filter.status);
  put('sort', filter.sort === 'value' ? '' : filter.sort);
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

/** True when anything but the order is set. */
export function isFiltering(filter: ItemFilter): boolean {
  return filterToSearch({ ...filter, sort: 'value' }) !== '';
}

/** Whether a row belongs to the filtered list. `persona=none` and `need=none` ask for work without any. */
export function fitsFilter(filter: ItemFilter, locale: string): (row: ItemRow) => boolean {
  const words = filter.text
    .toLocaleLowerCase(locale)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (row) => {
    const { item } = row;
    if (filter.status !== '' && (item.statusCategory === 'done') !== (filter.status === 'done')) return false;
    if (filter.band !== '' && row.band !== filter.band) return false;
    if (
      !holds(
        filter.persona,
        row.personas.map((persona) => persona.key),
      )
    )
      return false;
    if (!holds(filter.need, item.needKeys)) return false;
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
