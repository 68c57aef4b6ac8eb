import type { ReactNode } from 'react';
import styles from './skeleton.module.css';

/** Grey lines in place of content that is on its way. `label` is what a screen reader says meanwhile. */
export function Skeleton({ rows, label }: { rows: number; label?: string }): ReactNode {
  return (
    <div className={styles.skeleton} aria-busy="true" role="status">
      {label !== undefined && <span className="visually-hidden">{label}</span>}
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} aria-hidden="true" />
      ))}
    </div>
  );
}
