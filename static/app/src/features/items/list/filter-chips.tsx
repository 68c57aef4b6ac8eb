import CrossIcon from '@atlaskit/icon/core/cross';
import type { ReactNode } from 'react';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { WITHOUT, facetName } from '../../../api/work-items/item-facets';
import { BANDS, NO_FILTER, filtersSet } from '../../../api/work-items/item-filter';
import type { FilterPart, ItemFilter } from '../../../api/work-items/item-filter';
import type { Knowledge } from '../../../api/work-items/item-numbers';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import styles from './filter-chips.module.css';

interface FilterChipsProps {
  readonly filter: ItemFilter;
  readonly knowledge: Knowledge;
  readonly items: readonly RoadmapItem[];
  /** How many rows the filter hides. */
  readonly hidden: number;
  readonly onFilter: (filter: ItemFilter) => void;
}

/** What the work is narrowed by, each with a way out, and how much of it that hides; nothing while nothing is set. */
export function FilterChips({ filter, knowledge, items, hidden, onFilter }: FilterChipsProps): ReactNode {
  const text = useText();
  const { t } = text;
  const set = filtersSet(filter);
  if (set.length === 0 && (hidden === 0 || filter.text === '')) return null;
  return (
    <div className={styles.chips} role="group" aria-label={t('filter.chips')}>
      {set.map((part) => {
        const words = `${t(`list.filter.${part}`)}: ${chosenName(part, filter, { knowledge, items }, text)}`;
        return (
          <button
            key={part}
            type="button"
            className={styles.chip}
            aria-label={t('filter.take-out', { filter: words })}
            onClick={(event) => {
              focusBeside(event.currentTarget);
              onFilter({ ...filter, [part]: NO_FILTER[part] });
            }}
          >
            <span className={styles.words}>{words}</span>
            <CrossIcon label="" size="small" />
          </button>
        );
      })}
      <span className={styles.hidden} role="status">
        {t('plan.lane.hidden', { count: hidden })}
      </span>
      <button
        type="button"
        className={styles.clear}
        onClick={() => {
          document.getElementById('content')?.focus();
          onFilter({ ...NO_FILTER, sort: filter.sort });
        }}
      >
        {t('filter.clear')}
      </button>
    </div>
  );
}

/** A chip that goes gives the focus to the one beside it, or to what clears the rest. */
function focusBeside(chip: HTMLElement): void {
  const next = chip.nextElementSibling?.matches('button')
    ? chip.nextElementSibling
    : chip.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
  else document.getElementById('content')?.focus();
}

function chosenName(
  part: FilterPart,
  filter: ItemFilter,
  { knowledge, items }: Pick<FilterChipsProps, 'knowledge' | 'items'>,
  { t }: Text,
): string {
  const value = filter[part];
  switch (part) {
    case 'persona':
      return value === WITHOUT
        ? t('list.filter.no-persona')
        : (knowledge.personas.find(({ key }) => key === value)?.name ?? value);
    case 'need':
      return value === WITHOUT
        ? t('list.filter.no-need')
        : (knowledge.needs.find(({ key }) => key === value)?.title ?? value);
    case 'band': {
      const band = BANDS.find((each) => each === value);
      return band === undefined ? value : t(`band.${band}`);
    }
    case 'status':
      return t(`list.filter.${filter.status}`);
    default:
      return facetName(items, part, value) ?? (value === WITHOUT ? t('list.filter.without') : value);
  }
}
