import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { GROUPINGS, inGridOrder, optionalColumns, shownColumns, usualColumns } from './priority-view';
import type { PriorityView } from './priority-view';
import styles from './priorities.module.css';

interface ViewOptionsProps {
  readonly view: PriorityView;
  readonly topK: number;
  /** Columns that the person keeps; empty = the usual ones. */
  readonly keptColumns: readonly string[];
  readonly onView: (view: PriorityView) => void;
  /** Keeps columns for the person. */
  readonly onKeepColumns: (columns: readonly string[]) => void;
}

/** By what the rows are grouped, and which columns are shown. */
export function ViewOptions(props: ViewOptionsProps): ReactNode {
  const { view, topK, keptColumns, onView, onKeepColumns } = props;
  const { t } = useText();
  const shown = shownColumns(view, keptColumns);
  const choose = (names: readonly string[]): void => {
    const chosen = inGridOrder(names);
    const isUsual = chosen.join() === usualColumns.join();
    onKeepColumns(isUsual ? [] : chosen);
    onView({ ...view, columns: isUsual ? null : chosen });
  };
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
              checked={shown.includes(column)}
              // What orders the rows is to be seen.
              disabled={column === view.sort}
              onChange={(event) => {
                const others = shown.filter((each) => each !== column);
                choose(event.currentTarget.checked ? [...others, column] : others);
              }}
            />{' '}
            {t(`priorities.column.${column}`, { count: topK })}
          </label>
        ))}
      </fieldset>
      <div>
        <Button
          spacing="compact"
          appearance="subtle"
          isDisabled={
            shown.length === usualColumns.length + 2 && usualColumns.every((each) => shown.includes(each))
          }
          onClick={() => {
            choose(usualColumns);
          }}
        >
          {t('priorities.columns.usual')}
        </Button>
      </div>
    </>
  );
}
