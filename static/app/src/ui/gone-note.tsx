import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { FACETS, WITHOUT, facetName } from '../api/work-items/item-facets';
import { useText } from '../i18n/text';
import { Note } from './note';
import type { FilterPart, ItemFilter } from '../api/work-items/item-filter';
import type { Knowledge } from '../api/work-items/item-numbers';

/** A filter without what is not there any more, and what that was. */
export interface KnownFilter<F = ItemFilter> {
  readonly filter: F;
  readonly gone: readonly { readonly part: FilterPart; readonly value: string }[];
}

/**
 * Leaves out what was deleted since the link was made, such as a persona or, once `items` are all of the work, a
 * component that nothing has: the rest of the view still opens. `items` null = not all are here yet.
 */
export function knownFilter(
  filter: ItemFilter,
  { personas, needs }: Knowledge,
  items: readonly RoadmapItem[] | null = null,
): KnownFilter {
  const isGone = (part: FilterPart): boolean => {
    const value = filter[part];
    if (value === '' || value === WITHOUT) return false;
    if (part === 'persona') return !personas.some(({ key }) => key === value);
    if (part === 'need') return !needs.some(({ key }) => key === value);
    const facet = FACETS.find((each) => each === part);
    return facet !== undefined && items !== null && facetName(items, facet, value) === null;
  };
  const gone = (['persona', 'need', ...FACETS] as const)
    .filter(isGone)
    .map((part) => ({ part, value: filter[part] }));
  if (gone.length === 0) return { filter, gone };
  return { filter: { ...filter, ...Object.fromEntries(gone.map(({ part }) => [part, ''])) }, gone };
}

/** Says which part of a view is gone, and takes it out of the address on demand. */
export function GoneNote<F>({
  known,
  onForget,
}: {
  readonly known: KnownFilter<F>;
  readonly onForget: (filter: F) => void;
}): ReactNode {
  const { t } = useText();
  const [first] = known.gone;
  if (first === undefined) return null;
  const { part, value } = first;
  return (
    <Note
      tone="warning"
      role="status"
      title={
        part === 'need'
          ? t('views.gone.need', { need: value })
          : part === 'persona'
            ? t('views.gone.persona', { persona: value })
            : t('views.gone.facet', { facet: t(`list.filter.${part}`), value })
      }
      actions={
        <Button
          spacing="compact"
          onClick={() => {
            onForget(known.filter);
          }}
        >
          {t('views.forget')}
        </Button>
      }
    >
      {t('views.gone.text')}
    </Note>
  );
}
