import { useState } from 'react';
import type { ReactNode } from 'react';
import { userDay } from '../../../api/user-day';
import { openIssue } from '../../../api/view';
import { useText } from '../../../i18n/text';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note';
import { MOST_ITEMS, useNextWork } from './gadget-reads';
import type { GadgetSettings } from './gadget-settings';
import styles from './gadget.module.css';

/** What is being built and what comes after it, in the order of Priorities. */
export function WhatsNext({ settings }: { settings: GadgetSettings }): ReactNode {
  const { t, number } = useText();
  const [today] = useState(userDay);
  const work = useNextWork(settings, today);
  return (
    <Loaded query={work}>
      {({ now, next, cut }) => {
        if (now.length + next.length === 0)
          return (
            <Note tone="neutral" title={t('gadget.next.none')}>
              {t('gadget.next.none.text')}
            </Note>
          );
        return (
          <>
            <div className={styles.columns}>
              {[['now', now] as const, ['next', next] as const].map(([horizon, items]) => (
                <section key={horizon} aria-label={t(`gadget.horizon.${horizon}`)}>
                  <h2>{t(`gadget.horizon.${horizon}`)}</h2>
                  <ul className={styles.list}>
                    {items.map((item) => (
                      <li key={item.id}>
                        <span className={styles.grow}>
                          <button
                            type="button"
                            className={styles.key}
                            onClick={() => void openIssue(item.key)}
                          >
                            {item.key}
                          </button>{' '}
                          {item.summary}
                        </span>
                        {item.written.priority !== null && (
                          <span title={t('gadget.priority')}>{number(item.written.priority)}</span>
                        )}
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
            {cut && <p className={styles.small}>{t('gadget.next.cut', { count: MOST_ITEMS })}</p>}
          </>
        );
      }}
    </Loaded>
  );
}
