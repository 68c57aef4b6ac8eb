import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './marks.module.css';

export type LozengeTone = 'default' | 'inprogress' | 'success' | 'moved' | 'new' | 'removed';

/** A short word on a coloured ground, for a state. */
export function Lozenge({
  tone = 'default',
  children,
}: {
  readonly tone?: LozengeTone;
  readonly children: ReactNode;
}) {
  return <span className={cx(styles['lozenge'], styles[tone])}>{children}</span>;
}

/** The colour of a status category by its key in Jira. */
export function toneOfCategory(categoryKey: string | undefined): LozengeTone {
  if (categoryKey === 'done') return 'success';
  return categoryKey === 'indeterminate' ? 'inprogress' : 'default';
}

/** A number in a pill, with its unit for screen readers. */
export function CountBadge({ value, unit }: { readonly value: string; readonly unit: string }) {
  return (
    <span className={styles['badge']} title={`${value} ${unit}`}>
      {value}
      <span className="visually-hidden"> {unit}</span>
    </span>
  );
}
