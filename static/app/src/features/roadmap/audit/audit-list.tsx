import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import styles from './audit.module.css';

const FIRST = 5;

interface AuditListProps<T> {
  readonly title: string;
  readonly hint: string;
  /** What is said when there is nothing to mend. */
  readonly none: string;
  readonly entries: readonly T[];
  readonly keyOf: (entry: T) => string;
  readonly children: (entry: T) => ReactNode;
}

/** One finding of the audit: how many, the worst of them, and all of them at a click. */
export function AuditList<T>({ title, hint, none, entries, keyOf, children }: AuditListProps<T>): ReactNode {
  const { t } = useText();
  const [most, setMost] = useState(FIRST);
  return (
    <section className={styles.list} aria-label={title}>
      <h2>
        {title} <span className={styles.count}>{entries.length}</span>
      </h2>
      <p className={styles.hint}>{entries.length === 0 ? none : hint}</p>
      <ul>
        {entries.slice(0, most).map((entry) => (
          <li key={keyOf(entry)}>{children(entry)}</li>
        ))}
      </ul>
      {entries.length > most && (
        <button
          type="button"
          className={styles.act}
          onClick={() => {
            setMost(most + 50);
          }}
        >
          {t('plan.more', { count: entries.length - most })}
        </button>
      )}
    </section>
  );
}
