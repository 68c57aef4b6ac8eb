import type { ReactNode } from 'react';
import { cutText } from '@domain/cut-text';
import { useText } from '../../i18n/text';
import styles from './file-review.module.css';

interface FileColumnsProps {
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  /** What the column at this place is used as, in words or as a control. */
  readonly use: (at: number) => ReactNode;
}

const SHOWN_CHARACTERS = 120;

/** Each column of a file with what it is used as and its first filled cell. */
export function FileColumns({ columns, sample, use }: FileColumnsProps): ReactNode {
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
              <td>{use(at)}</td>
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
