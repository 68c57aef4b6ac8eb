import type { ItemSorting, RoadmapItem } from '@domain/roadmap/roadmap-item';
import type { WorkItem } from '@domain/items/work-item';

/** What work is narrowed by that Jira knows of it; each stands in the address under its own name. */
export const FACETS = ['type', 'component', 'label', 'version', 'assignee', 'project'] as const;
export type Facet = (typeof FACETS)[number];

/** By facet what is asked for: '' = everything, `none` = work without any. */
export type FacetFilter = Readonly<Record<Facet, string>>;

/** Asks for work that has none of a facet. */
export const WITHOUT = 'none';

/** An item as far as facets look at it; what nobody asked Jira for counts as none. */
export type FacetItem = WorkItem & Partial<ItemSorting & Pick<RoadmapItem, 'versions'>>;

/** One thing to choose in a facet. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** How many of the items have it. */
  readonly count: number;
}

const valuesOf: Readonly<Record<Facet, (item: FacetItem) => readonly (readonly [string, string])[]>> = {
  type: ({ typeName }) => [[typeName, typeName]],
  // By their names: projects of one product have components and versions of the same name under ids of their own.
  component: ({ components = [] }) => components.map(({ name }) => [name, name]),
  label: ({ labels = [] }) => labels.map((label) => [label, label]),
  version: ({ versions = [] }) => versions.map(({ name }) => [name, name]),
  assignee: ({ assignee = null }) => (assignee === null ? [] : [[assignee.id, assignee.name]]),
  project: ({ key }) => [[projectOf(key), projectOf(key)]],
};

/** More choices than this nobody reads; the most frequent are offered, and what is chosen. */
const MOST_OPTIONS = 200;

/** What the items have of a facet, by name. Facets that everything has in common offer nothing to choose from. */
export function facetOptions(
  items: readonly FacetItem[],
  facet: Facet,
  chosen: string,
  locale: string,
): readonly FacetOption[] {
  const found = new Map<string, { label: string; count: number }>();
  let without = 0;
  for (const item of items) {
    const values = valuesOf[facet](item);
    if (values.length === 0) without += 1;
    for (const [value, label] of values) {
      const known = found.get(value);
      if (known === undefined) found.set(value, { label, count: 1 });
      else known.count += 1;
    }
  }
  if (chosen === '' && found.size + (without > 0 ? 1 : 0) < 2) return [];
  return [...found]
    .map(([value, { label, count }]) => ({ value, label, count }))
    .sort((a, b) => b.count - a.count)
    .filter(({ value }, at) => at < MOST_OPTIONS || value === chosen)
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** What a value of a facet is called, as any of the items says it; null where none of them has it. */
export function facetName(items: readonly FacetItem[], facet: Facet, value: string): string | null {
  for (const item of items) {
    const named = valuesOf[facet](item).find(([each]) => each === value);
    if (named !== undefined) return named[1];
  }
  return null;
}

/** Whether an item has what is asked for in every facet. */
export function fitsFacets(filter: FacetFilter): (item: FacetItem) => boolean {
  const asked = FACETS.filter((facet) => filter[facet] !== '');
  return (item) =>
    asked.every((facet) => {
      const values = valuesOf[facet](item);
      const wanted = filter[facet];
      return values.some(([value]) => value === wanted) || (wanted === WITHOUT && values.length === 0);
    });
}

function projectOf(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}
