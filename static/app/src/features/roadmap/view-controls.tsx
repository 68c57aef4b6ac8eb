import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { SCALES } from '@domain/roadmap/time-scale';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { ChoiceMenu } from '../../ui/menu';
import { DETAILS, LANES, SLICES } from './plan/view-choice';
import type { ViewChoice } from './plan/view-choice';
import { views } from './views';
import type { ViewControl } from './views';
import styles from './plan/plan.module.css';

interface ViewControlsProps {
  readonly choice: ViewChoice;
  readonly onChoice: (change: Partial<Omit<ViewChoice, 'view'>>) => void;
}

/** What the open view of the work can be told. */
export function ViewControls(props: ViewControlsProps): ReactNode {
  const text = useText();
  return views[props.choice.view].controls.map((control) => (
    <Fragment key={control}>{controls[control](props, text)}</Fragment>
  ));
}

const controls: Readonly<Record<ViewControl, (props: ViewControlsProps, text: Text) => ReactNode>> = {
  lanes: ({ choice, onChoice }, { t }) => (
    <ChoiceMenu
      label={t('plan.lanes')}
      value={choice.lanes}
      onChange={(lanes) => {
        onChoice({ lanes });
      }}
      choices={LANES.map((value) => ({ value, label: t(`plan.lanes.${value}`) }))}
    />
  ),
  detail: ({ choice, onChoice }, { t }) => (
    <ChoiceMenu
      label={t('plan.detail')}
      value={choice.detail}
      onChange={(detail) => {
        onChoice({ detail });
      }}
      choices={DETAILS.map((value) => ({ value, label: t(`plan.detail.${value}`) }))}
    />
  ),
  slice: ({ choice, onChoice }, { t }) => (
    <ChoiceMenu
      label={t('plan.slice')}
      value={choice.slice}
      onChange={(slice) => {
        onChoice({ slice });
      }}
      choices={SLICES.map((value) => ({ value, label: t(`plan.slice.${value}`) }))}
    />
  ),
  scale: ({ choice, onChoice }, { t }) => (
    <ChoiceMenu
      label={t('plan.scale')}
      value={choice.scale}
      onChange={(scale) => {
        onChoice({ scale });
      }}
      choices={SCALES.map((value) => ({ value, label: t(`plan.scale.${value}`) }))}
    />
  ),
  table: ({ choice, onChoice }, { t }) => (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={choice.table}
        onChange={(event) => {
          onChoice({ table: event.currentTarget.checked });
        }}
      />
      {t('plan.table')}
    </label>
  ),
};
