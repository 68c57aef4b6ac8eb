import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { SCALES } from '@domain/roadmap/time-scale';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { ChoiceMenu } from '../../ui/menu';
import { DETAILS, LANES, SLICES } from './plan/view-choice';
import type { ChoiceChange, ViewChoice } from './plan/view-choice';
import { views } from './views';
import type { ViewControl } from './views';
import styles from './plan/plan.module.css';

/** What is seldom changed: it stands in the menu of saved views where a view has one. */
const inMenu: readonly ViewControl[] = ['links', 'table'];

interface ViewControlsProps {
  /** All controls, or only those that stand there. */
  readonly where?: 'row' | 'menu' | 'all';
  readonly choice: ViewChoice;
  readonly onChoice: (change: ChoiceChange) => void;
}

/** What the open view of the work can be told. */
export function ViewControls(props: ViewControlsProps): ReactNode {
  const text = useText();
  const { where = 'all' } = props;
  const wanted = (control: ViewControl): boolean =>
    where === 'all' || inMenu.includes(control) === (where === 'menu');
  return views[props.choice.view].controls
    .filter(wanted)
    .map((control) => <Fragment key={control}>{controls[control](props, text)}</Fragment>);
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
  links: ({ choice, onChoice }, { t }) => (
    <Check
      label={t('plan.links')}
      checked={choice.links}
      onChange={(links) => {
        onChoice({ links });
      }}
    />
  ),
  table: ({ choice, onChoice }, { t }) => (
    <Check
      label={t('plan.table')}
      checked={choice.table}
      onChange={(table) => {
        onChoice({ table });
      }}
    />
  ),
};

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, checked, onChange }: CheckProps): ReactNode {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {label}
    </label>
  );
}
