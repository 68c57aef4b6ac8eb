import type { ReactNode } from 'react';
import { useFirstOf } from '../../../ui/first-of';
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
  const { shown, more } = useFirstOf(entries, FIRST);
  return (
    <section className={styles.list} aria-label={title}>
      <h2>
        {title} <span className={styles.count}>{entries.length}</span>
      </h2>
      <p className={styles.hint}>{entries.length === 0 ? none : hint}</p>
      <ul>
        {shown.map((entry) => (
          <li key={keyOf(entry)}>{children(entry)}</li>
        ))}
      </ul>
      {more}
    </section>
  );
}
