import { useState } from 'react';
import { Button } from '../../ui/button';
import { Comments } from './comments';
import { History } from './history';
import styles from './issue.module.css';

const tabs = ['Comments', 'History'] as const;

/** What people said and what changed. */
export function ActivitySection({ issueKey }: { readonly issueKey: string }) {
  const [tab, setTab] = useState<(typeof tabs)[number]>('Comments');
  return (
    <section aria-labelledby="activity-title">
      <h2 id="activity-title" className={styles['sectionTitle']}>
        Activity
      </h2>
      <div className={styles['tabs']} role="group" aria-label="Show">
        {tabs.map((each) => (
          <Button
            key={each}
            isCompact
            isSelected={each === tab}
            aria-pressed={each === tab}
            onClick={() => {
              setTab(each);
            }}
          >
            {each}
          </Button>
        ))}
      </div>
      {tab === 'Comments' ? <Comments issueKey={issueKey} /> : <History issueKey={issueKey} />}
    </section>
  );
}
