import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import { LEVELS } from '@domain/value/model/facts';
import { PRESET_IDS } from '@domain/value/presets/preset';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { isFiltering } from '../../../api/work-items/item-filter';
import type { ItemFilter } from '../../../api/work-items/item-filter';
import type { Knowledge } from '../../../api/work-items/item-numbers';
import type { PriorityView } from './priority-view';
import styles from './priorities.module.css';

interface PriorityToolbarProps {
  readonly view: PriorityView;
  readonly knowledge: Knowledge;
  readonly onView: (view: PriorityView) => void;
  /** What the list holds now, in words. */
  readonly count: string;
}

const bands = ['very-high', 'high', 'medium', 'low', 'unscored'] as const;

/** The order that one chooses, and the filters. */
export function PriorityToolbar({ view, knowledge, onView, count }: PriorityToolbarProps): ReactNode {
  const { t } = useText();
  const { filter } = view;
  const setFilter = (change: Partial<ItemFilter>): void => {
    onView({ ...view, filter: { ...filter, ...change } });
  };
  return (
    <div className={styles.toolbar} role="search">
      <SelectBox
        label={t('priorities.level.label')}
        value={view.level}
        onChange={(chosen) => {
          onView({ ...view, level: chosen === 'epic' ? 'epic' : 'story' });
        }}
        options={LEVELS.map((level) => ({ value: level, label: t(`priorities.level.${level}`) }))}
      />
      <SelectBox
        label={t('priorities.preset')}
        value={view.preset}
        onChange={(chosen) => {
          const preset = PRESET_IDS.find((candidate) => candidate === chosen) ?? 'default';
          onView({ ...view, preset, sort: 'rank', descending: false });
        }}
        options={PRESET_IDS.map((preset) => ({ value: preset, label: t(`preset.${preset}`) }))}
      />
      <div className={styles.search}>
        <Textfield
          isCompact
          value={filter.text}
          placeholder={t('priorities.search')}
          aria-label={t('priorities.search')}
          onChange={(event) => {
            setFilter({ text: event.currentTarget.value });
          }}
        />
      </div>
      <KnowledgeFilters filter={filter} knowledge={knowledge} onFilter={setFilter} />
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
      {(isFiltering(filter) || view.stale) && (
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() => {
            onView({
              ...view,
              filter: { ...filter, text: '', persona: '', need: '', band: '', status: '' },
              stale: false,
            });
          }}
        >
          {t('list.filter.clear')}
        </Button>
      )}
      <span className={styles.count} role="status">
        {count}
      </span>
    </div>
  );
}

interface KnowledgeFiltersProps {
  readonly filter: ItemFilter;
  readonly knowledge: Knowledge;
  readonly onFilter: (change: Partial<ItemFilter>) => void;
}

function KnowledgeFilters({ filter, knowledge, onFilter }: KnowledgeFiltersProps): ReactNode {
  const { t } = useText();
  const any = { value: '', label: t('list.filter.any') };
  return (
    <>
      <SelectBox
        label={t('list.filter.persona')}
        value={filter.persona}
        onChange={(persona) => {
          onFilter({ persona });
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
          onFilter({ need });
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
          onFilter({ band });
        }}
        options={[any, ...bands.map((band) => ({ value: band, label: t(`band.${band}`) }))]}
      />
    </>
  );
}
