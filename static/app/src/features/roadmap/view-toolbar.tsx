import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { SCALES } from '@domain/roadmap/time-scale';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { ChoiceRow } from '../../ui/choice-row';
import { SelectBox } from '../../ui/select-box';
import { DETAILS, LANES, SLICES, VIEWS } from './plan/view-choice';
import type { ViewChoice } from './plan/view-choice';
import { views } from './views';
import type { ViewControl } from './views';
import styles from './plan/plan.module.css';

interface ViewToolbarProps {
  readonly choice: ViewChoice;
  readonly onChoice: (change: Partial<ViewChoice>) => void;
}

/** Which view of the roadmap, and what that view can be told. */
export function ViewToolbar(props: ViewToolbarProps): ReactNode {
  const text = useText();
  const { t } = text;
  const { view } = props.choice;
  return (
    <div className={styles.toolbar}>
      <ChoiceRow
        legend={t('plan.view')}
        hideLegend
        value={view}
        onChange={(next) => {
          props.onChoice({ view: next });
        }}
        choices={VIEWS.map((each) => ({ value: each, label: t(`plan.view.${each}`) }))}
      />
      {views[view].controls.map((control) => (
        <Fragment key={control}>{controls[control](props, text)}</Fragment>
      ))}
    </div>
  );
}

const controls: Readonly<Record<ViewControl, (props: ViewToolbarProps, text: Text) => ReactNode>> = {
  lanes: ({ choice, onChoice }, { t }) => (
    <SelectBox
      label={t('plan.lanes')}
      value={choice.lanes}
      onChange={(lanes) => {
        onChoice({ lanes: LANES.find((each) => each === lanes) ?? 'persona' });
      }}
      options={LANES.map((each) => ({ value: each, label: t(`plan.lanes.${each}`) }))}
    />
  ),
  detail: ({ choice, onChoice }, { t }) => (
    <SelectBox
      label={t('plan.detail')}
      value={choice.detail}
      onChange={(detail) => {
        onChoice({ detail: DETAILS.find((each) => each === detail) ?? 'epics' });
      }}
      options={DETAILS.map((each) => ({ value: each, label: t(`plan.detail.${each}`) }))}
    />
  ),
  slice: ({ choice, onChoice }, { t }) => (
    <SelectBox
      label={t('plan.slice')}
      value={choice.slice}
      onChange={(slice) => {
        onChoice({ slice: SLICES.find((each) => each === slice) ?? 'sprint' });
      }}
      options={SLICES.map((each) => ({ value: each, label: t(`plan.slice.${each}`) }))}
    />
  ),
  scale: ({ choice, onChoice }, { t }) => (
    <SelectBox
      label={t('plan.scale')}
      value={choice.scale}
      onChange={(scale) => {
        onChoice({ scale: SCALES.find((each) => each === scale) ?? 'months' });
      }}
      options={SCALES.map((each) => ({ value: each, label: t(`plan.scale.${each}`) }))}
    />
  ),
  table: ({ choice, onChoice }, { t }) => (
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
  ),
};
