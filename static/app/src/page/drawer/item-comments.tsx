import type { ReactNode } from 'react';
import { readLatestComments } from '@jira/read-comments';
import { jiraAsUser } from '../../api/jira';
import { reading, useReading } from '../../api/read';
import { useText } from '../../i18n/text';
import { Loaded } from '../../ui/loaded';
import styles from './drawer-parts.module.css';

const SHOWN = 5;

const latest = reading({ jira: true }, (issueId: string) => readLatestComments(jiraAsUser, issueId, SHOWN));

/** What was said about the work item in Jira lately; there it is answered. */
export function ItemComments({ issueId }: { readonly issueId: string }): ReactNode {
  const { t, day } = useText();
  const read = useReading(latest, issueId);
  return (
    <Loaded query={read} rows={2}>
      {({ comments, total }) => (
        <>
          {comments.length === 0 && <p className={styles.small}>{t('drawer.comments.none')}</p>}
          <ul className={styles.plain}>
            {comments.map(({ id, author, text, created }) => (
              <li key={id}>
                <div className={styles.meta}>
                  <strong>{author === '' ? t('drawer.comments.nobody') : author}</strong>
                  <span>{day(created.slice(0, 10))}</span>
                </div>
                <p className={styles.comment} dir="auto">
                  {text}
                </p>
              </li>
            ))}
          </ul>
          {total > comments.length && (
            <p className={styles.small}>{t('drawer.comments.more', { count: total - comments.length })}</p>
          )}
        </>
      )}
    </Loaded>
  );
}
