import type { ReactNode } from 'react';
import styles from './note.module.css';

export type NoteTone = 'info' | 'warning' | 'danger' | 'success' | 'neutral';

interface NoteProps {
  readonly tone: NoteTone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly role?: 'alert' | 'status';
}

/** A boxed message with a title, a sentence and what one can do about it. */
export function Note({ tone, title, children, actions, role }: NoteProps): ReactNode {
  return (
    <div className={styles.note} data-tone={tone} role={role}>
      <div className={styles.words}>
        <strong className={styles.title}>{title}</strong>
        {children !== undefined && <div>{children}</div>}
      </div>
      {actions !== undefined && actions !== false && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
