import type { ReactNode } from 'react';
import type { AnyKind } from '@domain/records/kind';
import { useText } from '../../../i18n/text';
import { fieldWords } from '../words/record-words';
import type { Names } from '../words/record-words';
import { cellOf, listedFields } from './cells';
import { titleIn } from './title-in';
import type { Cell } from './cells';
import styles from './record-list.module.css';

interface Listed {
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A column that the declaration does not know, such as a count. */
export interface FurtherColumn<R extends Listed = Listed> {
  readonly heading: string;
  readonly cell: (record: R) => ReactNode;
}

interface RecordTableProps<R extends Listed> {
  readonly kind: AnyKind;
  readonly label: string;
  readonly records: readonly R[];
  /** How a field is shown, where not by its type alone. */
  readonly cellOf?: (field: string) => Cell;
  readonly columns?: readonly FurtherColumn<R>[];
  /** The name where it is more than words, for example opens the record. */
  readonly nameCell?: ((record: R, name: string) => ReactNode) | undefined;
  readonly names?: Names;
}

/** Records of a kind by name, with the fields of their declaration that fit a table. */
export function RecordTable<R extends Listed>(props: RecordTableProps<R>): ReactNode {
  const { kind, label, records, cellOf: own, columns = [], names = {}, nameCell } = props;
  const text = useText();
  const fields = listedFields(kind);
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[kind.title, ...fields].map((field) => (
              <th key={field} scope="col" className={styles.cell}>
                {fieldWords(kind.name, field, text)}
              </th>
            ))}
            {columns.map(({ heading }) => (
              <th key={heading} scope="col" className={styles.cell}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <th scope="row" className={styles.cell} dir="auto">
                {nameCell === undefined
                  ? titleIn(kind, record.value)
                  : nameCell(record, titleIn(kind, record.value))}
              </th>
              {fields.map((field) => {
                const spec = kind.specs[field];
                const cell = own?.(field) ?? cellOf;
                return (
                  <td key={field} className={styles.cell}>
                    {spec !== undefined &&
                      cell({ kind: kind.name, field, spec, value: record.value[field], names, text })}
                  </td>
                );
              })}
              {columns.map(({ heading, cell }) => (
                <td key={heading} className={styles.cell}>
                  {cell(record)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
