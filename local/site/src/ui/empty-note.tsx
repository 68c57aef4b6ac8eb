import type { ReactNode } from 'react';
import styles from './feedback.module.css';

/** Says that there is nothing to show, and what to do about it. */
export function EmptyNote({ children }: { readonly children: ReactNode }) {
  return <div className={styles['empty']}>{children}</div>;
}
