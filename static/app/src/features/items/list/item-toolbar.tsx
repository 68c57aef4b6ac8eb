import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { FilterButton } from '../../../ui/filter-button';
import { ChoiceMenu } from '../../../ui/menu';
import { SearchBox } from '../../../ui/search-box';
import { SelectBox } from '../../../ui/select-box';
import { Toolbar } from '../../../ui/toolbar';
import type { ItemFilter } from '../../../api/work-items/item-filter';
import type { Knowledge } from '../../../api/work-items/item-numbers';

interface ItemFiltersProps {
  readonly filter: ItemFilter;
  readonly knowledge: Knowledge;
  readonly onFilter: (filter: ItemFilter) => void;
}

interface ItemToolbarProps extends ItemFiltersProps {
  /** Order and folding, where the items stand as a tree. */
  readonly tree?: { readonly allExpanded: boolean; readonly onExpandAll: (expand: boolean) => void };
  /** What else the view can be told; it stands before the search. */
  readonly children?: ReactNode;
}

const bands = ['very-high', 'high', 'medium', 'low', 'unscored'] as const;
const sorts = ['value', 'priority', 'value-per-point', 'key'] as const;

/** Search, filters and order of a list of work. */
export function ItemToolbar(props: ItemToolbarProps): ReactNode {
  const { filter, knowledge, onFilter, tree } = props;
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
        count={filtersSet(filter)}
        onClear={() => {
          onFilter({ ...filter, persona: '', need: '', band: '', status: '' });
        }}
      >
        <ItemFilters {...{ filter, knowledge, onFilter }} />
      </FilterButton>
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

/** How many of the filters behind the button are set. */
export function filtersSet({ persona, need, band, status }: ItemFilter): number {
  return [persona, need, band, status].filter((value) => value !== '').length;
}

/** By whom, for which need, how valuable and how far: what a list of work can be narrowed by. */
export function ItemFilters({ filter, knowledge, onFilter }: ItemFiltersProps): ReactNode {
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
        options={[any, ...bands.map((band) => ({ value: band, label: t(`band.${band}`) }))]}
      />
      <SelectBox
        label={t('list.filter.status')}
        value={filter.status}
        onChange={(status) => {
          onFilter({ ...filter, status: status === 'open' || status === 'done' ? status : '' });
        }}
        options={[
          any,
          { value: 'open', label: t('list.filter.open') },
          { value: 'done', label: t('list.filter.done') },
        ]}
      />
    </>
  );
}
