import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import type { Selection } from '../../../ui/use-selection';
import type { Column, PriorityView } from './priority-view';
import styles from './priorities.module.css';

interface PriorityHeaderProps {
  readonly view: Pick<PriorityView, 'sort' | 'descending'>;
  readonly shown: readonly Column[];
  readonly topK: number;
  readonly selectable: boolean;
  /** The items of all rows. */
  readonly ids: readonly string[];
  readonly selection: Selection;
  readonly onSort: (column: Column) => void;
}

/** The heads of the columns; each sorts, the first chooses all that is shown. */
export function PriorityHeader(props: PriorityHeaderProps): ReactNode {
  const { view, shown, topK, selectable, ids, selection, onSort } = props;
  const { t } = useText();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.header} aria-rowindex={1}>
        <div role="columnheader" className={styles.choose}>
          {selectable ? (
            <input
              type="checkbox"
              aria-label={t('bulk.all')}
              checked={ids.length > 0 && ids.every((id) => selection.has(id))}
              onChange={(event) => {
                if (event.currentTarget.checked) selection.add(ids);
                else selection.clear();
              }}
            />
          ) : (
            <span className="visually-hidden">{t('bulk.column')}</span>
          )}
        </div>
        {shown.map((column) => (
          <div
            key={column}
            role="columnheader"
            className={styles[column]}
            aria-sort={view.sort !== column ? 'none' : view.descending ? 'descending' : 'ascending'}
          >
            <button
              type="button"
              onClick={() => {
                onSort(column);
              }}
            >
              {t(`priorities.column.${column}`, { count: topK })}
              {view.sort === column && <span aria-hidden="true"> {view.descending ? '↓' : '↑'}</span>}
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
