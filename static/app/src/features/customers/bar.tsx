import type { ReactNode } from 'react';
import styles from './customers.module.css';

/** A share as a bar beside its number; the number says it, so the bar is not read out. */
export function Bar({ share01 }: { share01: number }): ReactNode {
  return (
    <span className={styles.bar} aria-hidden="true">
      <span style={{ inlineSize: `${String(Math.round(share01 * 100))}%` }} />
    </span>
  );
}
