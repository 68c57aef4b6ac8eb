import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { GROUPINGS, optionalColumns } from './priority-view';
import type { PriorityView } from './priority-view';
import styles from './priorities.module.css';

interface ViewOptionsProps {
  readonly view: PriorityView;
  readonly topK: number;
  readonly onView: (view: PriorityView) => void;
}

/** By what the rows are grouped, and which columns are shown. */
export function ViewOptions({ view, topK, onView }: ViewOptionsProps): ReactNode {
  const { t } = useText();
  return (
    <>
      <SelectBox
        label={t('priorities.group')}
        value={view.group}
        onChange={(group) => {
          onView({ ...view, group: GROUPINGS.find((each) => each === group) ?? 'none' });
        }}
        options={GROUPINGS.map((each) => ({ value: each, label: t(`priorities.group.${each}`) }))}
      />
      <fieldset className={styles.choices}>
        <legend>{t('priorities.columns.choose')}</legend>
        {optionalColumns.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={!view.hidden.includes(column)}
              onChange={(event) => {
                const others = view.hidden.filter((each) => each !== column);
                const hidden = event.currentTarget.checked ? others : [...others, column];
                onView({ ...view, hidden: optionalColumns.filter((each) => hidden.includes(each)) });
              }}
            />{' '}
            {t(`priorities.column.${column}`, { count: topK })}
          </label>
        ))}
      </fieldset>
    </>
  );
}
