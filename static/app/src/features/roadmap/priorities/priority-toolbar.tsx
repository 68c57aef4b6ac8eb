import type { ReactNode } from 'react';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { LEVELS } from '@domain/value/model/facts';
import { PRESET_IDS } from '@domain/value/presets/preset';
import { useText } from '../../../i18n/text';
import { FilterButton } from '../../../ui/filter-button';
import { ChoiceMenu } from '../../../ui/menu';
import { SearchBox } from '../../../ui/search-box';
import { Toolbar } from '../../../ui/toolbar';
import type { Knowledge } from '../../../api/work-items/item-numbers';
import { ItemFilters } from '../../items/list/item-toolbar';
import { filtersSet, withoutFilters } from '../../../api/work-items/item-filter';
import type { PriorityView } from './priority-view';
import styles from './priorities.module.css';

interface PriorityToolbarProps {
  readonly view: PriorityView;
  readonly knowledge: Knowledge;
  readonly items: readonly RoadmapItem[];
  readonly onView: (view: PriorityView) => void;
  /** What else the list can be told; it stands after the filters. */
  readonly children: ReactNode;
}

/** The order that one chooses, and the filters. */
export function PriorityToolbar({
  view,
  knowledge,
  items,
  onView,
  children,
}: PriorityToolbarProps): ReactNode {
  const { t } = useText();
  const { filter } = view;
  return (
    <Toolbar>
      <ChoiceMenu
        label={t('priorities.level.label')}
        value={view.level}
        onChange={(level) => {
          onView({ ...view, level });
        }}
        choices={LEVELS.map((level) => ({ value: level, label: t(`priorities.level.${level}`) }))}
      />
      <ChoiceMenu
        label={t('priorities.preset')}
        value={view.sort === 'backlog' ? 'backlog' : view.preset}
        onChange={(method) => {
          onView(
            method === 'backlog'
              ? { ...view, sort: 'backlog', descending: false }
              : { ...view, preset: method, sort: 'rank', descending: false },
          );
        }}
        choices={[
          ...PRESET_IDS.map((preset) => ({ value: preset, label: t(`preset.${preset}`) })),
          { value: 'backlog' as const, label: t('priorities.column.backlog') },
        ]}
      />
      <SearchBox
        label={t('priorities.search')}
        value={filter.text}
        onChange={(text) => {
          onView({ ...view, filter: { ...filter, text } });
        }}
      />
      <FilterButton
        count={filtersSet(filter).length + (view.stale ? 1 : 0)}
        onClear={() => {
          onView({
            ...view,
            filter: withoutFilters(filter),
            stale: false,
          });
        }}
      >
        <ItemFilters
          filter={filter}
          knowledge={knowledge}
          items={items}
          onFilter={(next) => {
            onView({ ...view, filter: next });
          }}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={view.stale}
            onChange={() => {
              onView({ ...view, stale: !view.stale });
            }}
          />
          {t('priorities.stale')}
        </label>
      </FilterButton>
      {children}
    </Toolbar>
  );
}
