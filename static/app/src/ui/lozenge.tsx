import type { ReactNode } from 'react';
import styles from './lozenge.module.css';

export type LozengeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'discovery';

/** A short state in a coloured box; the words say it, the colour only helps. */
export function Lozenge({
  tone = 'neutral',
  children,
}: {
  tone?: LozengeTone;
  children: ReactNode;
}): ReactNode {
  return (
    <span className={styles.lozenge} data-tone={tone}>
      {children}
    </span>
  );
}
