import { useId, type ReactNode } from 'react';
import styles from './console.module.css';

/** A part of the console with its heading. */
export function ConsoleSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section className={styles['section']} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles['title']}>
        {title}
      </h2>
      {children}
    </section>
  );
}
