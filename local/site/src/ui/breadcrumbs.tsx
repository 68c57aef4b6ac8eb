import type { ReactNode } from 'react';
import { Link } from '../routing/link';
import styles from '../screens/screen.module.css';

interface Crumb {
  readonly text: string;
  /** Absent for the present place. */
  readonly to?: string;
  readonly icon?: ReactNode;
}

/** The way from the projects to the present place. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className={styles['crumbs']}>
        {crumbs.map((crumb) => (
          <li key={`${crumb.to ?? ''} ${crumb.text}`}>
            {crumb.icon}
            {crumb.to === undefined ? (
              <span aria-current="page">{crumb.text}</span>
            ) : (
              <Link to={crumb.to}>{crumb.text}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
