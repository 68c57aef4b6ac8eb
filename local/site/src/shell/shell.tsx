import { useState, type ReactNode } from 'react';
import { matchPath, useLocation } from '../routing/location';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';
import styles from './shell.module.css';

/** Top bar, side bar and the screen between them. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { pathname, search } = useLocation();
  const projectKey = projectKeyOf(pathname, search);
  // The address that the menu was opened at: following one of its links closes it.
  const [menuOpenAt, setMenuOpenAt] = useState<string | null>(null);
  const isMenuOpen = menuOpenAt === pathname;
  return (
    <>
      <a className={styles['skip']} href="#main">
        Skip to the content
      </a>
      <TopBar
        projectKey={projectKey}
        isMenuOpen={isMenuOpen}
        onToggleMenu={() => {
          setMenuOpenAt(isMenuOpen ? null : pathname);
        }}
      />
      <div className={styles['columns']}>
        <SideBar projectKey={projectKey} isOpen={isMenuOpen} />
        <main id="main" className={styles['main']} tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}

/** The project that an address belongs to, or null. */
export function projectKeyOf(pathname: string, search: string): string | null {
  const inProject = matchPath('/jira/software/projects/:project/*', pathname);
  if (inProject !== null) return inProject['project'] ?? null;
  if (pathname === '/issues') {
    const jql = new URLSearchParams(search).get('jql') ?? '';
    return /^\s*project\s*=\s*"?([A-Z][A-Z0-9_]*)"?(?=\s|$)/.exec(jql)?.[1] ?? null;
  }
  const issueKey = matchPath('/browse/:key', pathname)?.['key'] ?? '';
  return /^(.+)-\d+$/.exec(issueKey)?.[1] ?? null;
}
