import type { ReactNode } from 'react';
import { columnQuestion } from '@domain/channels/import/columns/doubt';
import { cutText } from '@domain/cut-text';
import { useText } from '../../i18n/text';
import styles from './file-review.module.css';

interface FileColumnsProps {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** What a column can be used as. */
  readonly uses: readonly { readonly value: string; readonly label: string }[];
  /** What the column at this place is used as, one of `uses`. */
  readonly usedAs: (at: number) => string;
  /** The name of the control that says what a column is used as. */
  readonly nameOf: (column: string) => string;
  /** Hears what a person says that a column is used as. */
  readonly onAnswer: (question: string, choice: string) => void;
}

const SHOWN_CHARACTERS = 120;

/** Each column of a file with what it is used as and its first filled cell. */
export function FileColumns({
  columns,
  sample,
  uses,
  usedAs,
  nameOf,
  onAnswer,
}: FileColumnsProps): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('file.columns')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('file.column')}</th>
            <th scope="col">{t('file.used-as')}</th>
            <th scope="col">{t('file.sample')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, at) => (
            <tr key={`${String(at)} ${column}`}>
              <th scope="row">{column}</th>
              <td>
                <select
                  className={styles.use}
                  aria-label={nameOf(column)}
                  value={usedAs(at)}
                  onChange={(event) => {
                    onAnswer(columnQuestion(at), event.currentTarget.value);
                  }}
                >
                  {uses.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
              <td dir="auto" className={styles.sample}>
                {cutText(
                  sample.map((row) => row[at] ?? '').find((cell) => cell.trim() !== '') ?? '',
                  SHOWN_CHARACTERS,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
