import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import type { ItemFilter } from '../../../api/work-items/item-filter';
import { isFiltering } from '../../../api/work-items/item-filter';
import type { Knowledge } from '../../../api/work-items/item-numbers';
import styles from './item-list.module.css';

interface ItemToolbarProps {
  readonly filter: ItemFilter;
  readonly knowledge: Knowledge;
  readonly onFilter: (filter: ItemFilter) => void;
  /** Order and folding, where the items stand as a tree. */
  readonly tree?: { readonly allExpanded: boolean; readonly onExpandAll: (expand: boolean) => void };
  /** What the list holds now, in words. */
  readonly count: string;
}

const bands = ['very-high', 'high', 'medium', 'low', 'unscored'] as const;
const sorts = ['value', 'priority', 'value-per-point', 'key'] as const;

/** Search, filters and order of the list. */
export function ItemToolbar(props: ItemToolbarProps): ReactNode {
  const { filter, knowledge, onFilter, tree } = props;
  const { t } = useText();
  const any = { value: '', label: t('list.filter.any') };
  return (
    <div className={styles.toolbar} role="search">
      <div className={styles.search}>
        <Textfield
          isCompact
          value={filter.text}
          placeholder={t('list.search')}
          aria-label={t('list.search')}
          onChange={(event) => {
            onFilter({ ...filter, text: event.currentTarget.value });
          }}
        />
      </div>
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
      {tree !== undefined && (
        <SelectBox
          label={t('list.sort')}
          value={filter.sort}
          onChange={(sort) => {
            onFilter({ ...filter, sort: sorts.find((candidate) => candidate === sort) ?? 'value' });
          }}
          options={sorts.map((sort) => ({ value: sort, label: t(`list.sort.${sort}`) }))}
        />
      )}
      {isFiltering(filter) && (
        <Button
          appearance="subtle"
          onClick={() => {
            onFilter({ text: '', persona: '', need: '', band: '', status: '', sort: filter.sort });
          }}
        >
          {t('list.filter.clear')}
        </Button>
      )}
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
      <span className={styles.count} role="status">
        {props.count}
      </span>
    </div>
  );
}
