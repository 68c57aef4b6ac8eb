import styles from './feedback.module.css';

/** Says that something is on its way. */
export function Loading({ what = 'Loading…' }: { readonly what?: string }) {
  return (
    <div role="status" className={styles['loading']}>
      <span className={styles['spinner']} aria-hidden="true" />
      {what}
    </div>
  );
}
