import { FACETS, WITHOUT } from '../../api/work-items/item-facets';

/**
 * What an address may name that can be gone by the time somebody follows it: each stands there under its own name, by
 * key, id or name. What else an address says are choices out of a list that never changes.
 */
export const NAMED = [
  'view',
  'view-id',
  'persona',
  'need',
  'like',
  ...FACETS,
  'import',
  'goal',
  'segment',
  'survey',
  'map',
  'kind',
] as const;
export type Named = (typeof NAMED)[number];

/** Whether there is such a thing, for a person who may see it; null = nobody can say (yet), so nothing is said. */
export type Known = Readonly<Record<Named, ((name: string) => boolean) | null>>;

/** One thing that an address names and that is not there. */
export interface Gone {
  readonly part: Named;
  readonly name: string;
}

/** What the address names that is gone, or belongs to another product, in the order of `NAMED`. */
export function goneIn(search: string, known: Known): readonly Gone[] {
  const params = new URLSearchParams(search);
  return NAMED.flatMap((part) => {
    const name = params.get(part) ?? '';
    if (name === '' || name === WITHOUT || (known[part]?.(name) ?? true)) return [];
    return [{ part, name }];
  });
}

/** The address without what is gone: all else that it asks for holds. */
export function withoutGone(search: string, gone: readonly Gone[]): string {
  if (gone.length === 0) return search;
  const params = new URLSearchParams(search);
  for (const { part } of gone) params.delete(part);
  return textOf(params);
}

/** By the key that it had, what a need or persona was merged into. */
export interface Former {
  readonly persona: readonly { readonly key: string; readonly into: string }[];
  readonly need: readonly { readonly key: string; readonly into: string }[];
}

/** The address with the needs and personas of today, where it names one that was merged into another. */
export function withMerged(search: string, former: Former): string {
  const params = new URLSearchParams(search);
  const found = (['persona', 'need'] as const).flatMap((part) => {
    const into = former[part].find(({ key }) => key === params.get(part))?.into;
    return into === undefined ? [] : [{ part, into }];
  });
  if (found.length === 0) return search;
  for (const { part, into } of found) params.set(part, into);
  return textOf(params);
}

function textOf(params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
