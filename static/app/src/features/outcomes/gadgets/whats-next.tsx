import { useState } from 'react';
import type { ReactNode } from 'react';
import { horizonsOf } from '@domain/roadmap/horizon';
import { openIssue } from '../../../api/view';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { MOST_ITEMS, useWork } from './gadget-reads';
import type { GadgetSettings } from './gadget-settings';
import { Loaded } from '../../../ui/loaded';
import styles from './gadget.module.css';

const MOST = 5;

/** What is being built and what comes after it, the most valuable first. */
export function WhatsNext({ settings }: { settings: GadgetSettings }): ReactNode {
  const { t, number } = useText();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const work = useWork(settings);
  return (
    <Loaded query={work}>
      {({ items, cut }) => {
        const placed = horizonsOf(items, today);
        const ids = new Set(items.map(({ id }) => id));
        // A story under an epic that is listed too is part of it.
        const tops = items.filter(({ parentId }) => parentId === null || !ids.has(parentId));
        if (tops.length === 0)
          return (
            <Note tone="neutral" title={t('gadget.next.none')}>
              {t('gadget.next.none.text')}
            </Note>
          );
        return (
          <>
            <div className={styles.columns}>
              {(['now', 'next'] as const).map((horizon) => (
                <section key={horizon} aria-label={t(`gadget.horizon.${horizon}`)}>
                  <h2>{t(`gadget.horizon.${horizon}`)}</h2>
                  <ul className={styles.list}>
                    {tops
                      .filter((item) => placed.get(item.id)?.horizon === horizon)
                      .slice(0, MOST)
                      .map((item) => (
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
                          {item.written.value !== null && (
                            <span title={t('gadget.value')}>{number(item.written.value)}</span>
                          )}
                        </li>
                      ))}
                  </ul>
                </section>
              ))}
            </div>
            {cut && <p className={styles.small}>{t('gadget.cut', { count: MOST_ITEMS })}</p>}
          </>
        );
      }}
    </Loaded>
  );
}
