import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { FilterButton } from '../../../ui/filter-button';
import { ChoiceMenu } from '../../../ui/menu';
import { SearchBox } from '../../../ui/search-box';
import { SelectBox } from '../../../ui/select-box';
import { Toolbar } from '../../../ui/toolbar';
import { BANDS, STATUSES, filtersSet, withoutFilters } from '../../../api/work-items/item-filter';
import type { ItemFilter } from '../../../api/work-items/item-filter';
import { FACETS, WITHOUT, facetOptions } from '../../../api/work-items/item-facets';
import type { Facet } from '../../../api/work-items/item-facets';
import type { Knowledge } from '../../../api/work-items/item-numbers';

interface ItemFiltersProps {
  readonly filter: ItemFilter;
  readonly knowledge: Knowledge;
  /** The work that is loaded: what it has can be asked for. */
  readonly items: readonly RoadmapItem[];
  readonly onFilter: (filter: ItemFilter) => void;
}

interface ItemToolbarProps extends ItemFiltersProps {
  /** Order and folding, where the items stand as a tree. */
  readonly tree?: { readonly allExpanded: boolean; readonly onExpandAll: (expand: boolean) => void };
  /** What else the view can be told; it stands before the search. */
  readonly children?: ReactNode;
  /** What stands after the filters. */
  readonly after?: ReactNode;
}

const sorts = ['value', 'priority', 'value-per-point', 'key'] as const;

/** Search, filters and order of a list of work. */
export function ItemToolbar(props: ItemToolbarProps): ReactNode {
  const { filter, knowledge, items, onFilter, tree } = props;
  const { t } = useText();
  return (
    <Toolbar>
      {props.children}
      {tree !== undefined && (
        <ChoiceMenu
          label={t('list.sort')}
          value={filter.sort}
          onChange={(sort) => {
            onFilter({ ...filter, sort });
          }}
          choices={sorts.map((value) => ({ value, label: t(`list.sort.${value}`) }))}
        />
      )}
      <SearchBox
        label={t('list.search')}
        value={filter.text}
        onChange={(text) => {
          onFilter({ ...filter, text });
        }}
      />
      <FilterButton
        count={filtersSet(filter).length}
        onClear={() => {
          onFilter(withoutFilters(filter));
        }}
      >
        <ItemFilters {...{ filter, knowledge, items, onFilter }} />
      </FilterButton>
      {props.after}
      {tree !== undefined && (
        <Button
          appearance="subtle"
          onClick={() => {
            tree.onExpandAll(!tree.allExpanded);
          }}
        >
          {tree.allExpanded ? t('list.collapse-all') : t('list.expand-all')}
        </Button>
      )}
    </Toolbar>
  );
}

/** By whom, for which need, how valuable, how far, and by what Jira knows: what a list of work can be narrowed by. */
export function ItemFilters({ filter, knowledge, items, onFilter }: ItemFiltersProps): ReactNode {
  const { t } = useText();
  const any = { value: '', label: t('list.filter.any') };
  return (
    <>
      <SelectBox
        label={t('list.filter.persona')}
        value={filter.persona}
        onChange={(persona) => {
          onFilter({ ...filter, persona });
        }}
        options={[
          any,
          ...knowledge.personas.map((persona) => ({ value: persona.key, label: persona.name })),
          { value: 'none', label: t('list.filter.no-persona') },
        ]}
      />
      <SelectBox
        label={t('list.filter.need')}
        value={filter.need}
        onChange={(need) => {
          onFilter({ ...filter, need });
        }}
        options={[
          any,
          ...knowledge.needs.map((need) => ({ value: need.key, label: `${need.key} ${need.title}` })),
          { value: 'none', label: t('list.filter.no-need') },
        ]}
      />
      <SelectBox
        label={t('list.filter.band')}
        value={filter.band}
        onChange={(band) => {
          onFilter({ ...filter, band });
        }}
        options={[any, ...BANDS.map((band) => ({ value: band, label: t(`band.${band}`) }))]}
      />
      <SelectBox
        label={t('list.filter.status')}
        value={filter.status}
        onChange={(status) => {
          onFilter({ ...filter, status: STATUSES.find((each) => each === status) ?? 'open' });
        }}
        options={STATUSES.map((status) => ({ value: status, label: t(`list.filter.${status}`) }))}
      />
      {FACETS.map((facet) => (
        <FacetBox
          key={facet}
          facet={facet}
          value={filter[facet]}
          items={items}
          onChange={(value) => {
            onFilter({ ...filter, [facet]: value });
          }}
        />
      ))}
    </>
  );
}

interface FacetBoxProps {
  readonly facet: Facet;
  readonly value: string;
  readonly items: readonly RoadmapItem[];
  readonly onChange: (value: string) => void;
}

/** One of what the loaded work has; nothing where all of it has the same. */
function FacetBox({ facet, value, items, onChange }: FacetBoxProps): ReactNode {
  const { t, locale } = useText();
  const options = useMemo(() => facetOptions(items, facet, value, locale), [items, facet, value, locale]);
  if (options.length === 0 && value === '') return null;
  const mayLack = facet !== 'type' && facet !== 'project';
  return (
    <SelectBox
      label={t(`list.filter.${facet}`)}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: t('list.filter.any') },
        ...options.map((option) => ({
          value: option.value,
          label: t('list.filter.option', { name: option.label, count: option.count }),
        })),
        ...(mayLack ? [{ value: WITHOUT, label: t(`list.filter.no-${facet}`) }] : []),
      ]}
    />
  );
}
