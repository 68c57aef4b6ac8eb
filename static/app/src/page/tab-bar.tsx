import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import type { PageLocation } from '../features/tab';
import type { Tab } from './tabs';
import styles from './roadmap-page.module.css';

interface TabBarProps {
  readonly tabs: readonly Tab[];
  readonly current: Tab;
  readonly go: PageLocation['go'];
}

/** The subpages as links in a row; the one that is open is marked. */
export function TabBar({ tabs, current, go }: TabBarProps): ReactNode {
  const { t } = useText();
  return (
    <nav className={styles.tabs} aria-label={t('page.tabs')}>
      {tabs.map((tab) => (
        <a
          key={tab.route}
          href={`#${tab.route}`}
          aria-current={tab === current ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            go(tab.route);
          }}
        >
          {t(tab.title)}
        </a>
      ))}
    </nav>
  );
}
