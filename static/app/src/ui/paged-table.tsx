import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import styles from './paged-table.module.css';

export interface PagedRow {
  readonly id: string;
  /** The row's own name, a button when there is something to open. */
  readonly name: string;
  readonly open?: () => void;
  /** Before which of the other cells the name stands. */
  readonly nameAt: number;
  readonly cells: readonly ReactNode[];
}

interface PagedTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly PagedRow[];
}

const PAGE = 100;

/** A plain table, a hundred rows at first and more at a click: the twin of every drawing. */
export function PagedTable({ caption, columns, rows }: PagedTableProps): ReactNode {
  const { t } = useText();
  const [most, setMost] = useState(PAGE);
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr key={row.id}>
              {row.cells.slice(0, row.nameAt).map((cell, at) => (
                <td key={columns[at]}>{cell}</td>
              ))}
              <th scope="row">
                {row.open === undefined ? (
                  row.name
                ) : (
                  <button type="button" onClick={row.open}>
                    {row.name}
                  </button>
                )}
              </th>
              {row.cells.slice(row.nameAt).map((cell, at) => (
                <td key={columns[row.nameAt + 1 + at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <button
          type="button"
          onClick={() => {
            setMost(most + PAGE);
          }}
        >
          {t('plan.more', { count: rows.length - most })}
        </button>
      )}
    </div>
  );
}
