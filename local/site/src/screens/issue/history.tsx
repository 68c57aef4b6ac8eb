import { changelogSchema } from '../../rest/jira-shapes';
import { useJira } from '../../rest/use-jira';
import { Avatar } from '../../ui/avatar';
import { EmptyNote } from '../../ui/empty-note';
import { formatTime } from '../../ui/format';
import { Loading } from '../../ui/loading';
import { ProblemNote } from '../../ui/problem-note';
import styles from './issue.module.css';

/** What changed, newest first. */
export function History({ issueKey }: { readonly issueKey: string }) {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}/changelog?maxResults=100`;
  const { data, error, refetch } = useJira(path, changelogSchema);
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.values.length === 0) return <EmptyNote>Nothing has changed yet.</EmptyNote>;
  const newestFirst = [...data.values].sort((a, b) => b.created.localeCompare(a.created));
  return (
    <>
      {newestFirst.map((entry) => {
        const name = entry.author?.displayName ?? 'Somebody';
        return (
          <article key={entry.id} className={styles['entry']} aria-label={`Change by ${name}`}>
            <Avatar name={name} size={32} isNamed={false} />
            <div className={styles['entryBody']}>
              <div className={styles['entryHead']}>
                <strong>{name}</strong>
                <time className={styles['subtle']} dateTime={entry.created}>
                  {formatTime(entry.created)}
                </time>
              </div>
              {entry.items.map((item, index) => (
                <p key={index} className={styles['change']}>
                  {item.field}: {wordsOf(item.fromString)} → {wordsOf(item['toString'])}
                </p>
              ))}
            </div>
          </article>
        );
      })}
      {data.total > data.values.length && (
        <p className={styles['subtle']}>
          {data.values.length} of {data.total} changes.
        </p>
      )}
    </>
  );
}

function wordsOf(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return 'none';
  return value.length > 160 ? `${value.slice(0, 160)}…` : value;
}
