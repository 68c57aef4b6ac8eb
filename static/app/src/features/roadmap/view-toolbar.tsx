import type { ReactNode } from 'react';
import { SCALES } from '@domain/roadmap/time-scale';
import { useText } from '../../i18n/text';
import { ChoiceRow } from '../../ui/choice-row';
import { SelectBox } from '../../ui/select-box';
import { LANES, SLICES, VIEWS } from './plan/view-choice';
import type { ViewChoice } from './plan/view-choice';
import styles from './plan/plan.module.css';

interface ViewToolbarProps {
  readonly choice: ViewChoice;
  readonly onChoice: (change: Partial<ViewChoice>) => void;
}

/** Which view of the roadmap, and what that view can be told. */
export function ViewToolbar({ choice, onChoice }: ViewToolbarProps): ReactNode {
  const { t } = useText();
  const { view } = choice;
  const hasLanes = view === 'board' || view === 'timeline';
  return (
    <div className={styles.toolbar}>
      <ChoiceRow
        legend={t('plan.view')}
        hideLegend
        value={view}
        onChange={(next) => {
          onChoice({ view: next });
        }}
        choices={VIEWS.map((each) => ({ value: each, label: t(`plan.view.${each}`) }))}
      />
      {hasLanes && (
        <SelectBox
          label={t('plan.lanes')}
          value={choice.lanes}
          onChange={(lanes) => {
            onChoice({ lanes: LANES.find((each) => each === lanes) ?? 'persona' });
          }}
          options={LANES.map((each) => ({ value: each, label: t(`plan.lanes.${each}`) }))}
        />
      )}
      {view !== 'tree' && view !== 'map' && (
        <SelectBox
          label={t('plan.detail')}
          value={choice.detail}
          onChange={(detail) => {
            onChoice({ detail: detail === 'all' ? 'all' : 'epics' });
          }}
          options={(['epics', 'all'] as const).map((each) => ({
            value: each,
            label: t(`plan.detail.${each}`),
          }))}
        />
      )}
      {view === 'map' && (
        <SelectBox
          label={t('plan.slice')}
          value={choice.slice}
          onChange={(slice) => {
            onChoice({ slice: SLICES.find((each) => each === slice) ?? 'sprint' });
          }}
          options={SLICES.map((each) => ({ value: each, label: t(`plan.slice.${each}`) }))}
        />
      )}
      {view === 'timeline' && (
        <SelectBox
          label={t('plan.scale')}
          value={choice.scale}
          onChange={(scale) => {
            onChoice({ scale: SCALES.find((each) => each === scale) ?? 'months' });
          }}
          options={SCALES.map((each) => ({ value: each, label: t(`plan.scale.${each}`) }))}
        />
      )}
      {view !== 'tree' && (
        <label>
          <input
            type="checkbox"
            checked={choice.table}
            onChange={(event) => {
              onChoice({ table: event.currentTarget.checked });
            }}
          />{' '}
          {t('plan.table')}
        </label>
      )}
    </div>
  );
}
