import { issuePageSchema, type Issue } from '../../rest/jira-shapes';
import { storyPointsOf, type SiteFields } from '../../rest/use-fields';
import { useJira } from '../../rest/use-jira';
import { Link } from '../../routing/link';
import { CountBadge } from '../../ui/lozenge';
import { ProblemNote } from '../../ui/problem-note';
import { IssueRow } from './issue-row';
import styles from './issue.module.css';

const shownAtMost = 100;

/** The work items below this one, with how many of them are done. */
export function ChildItems({ issue, fields }: { readonly issue: Issue; readonly fields: SiteFields }) {
  const query = new URLSearchParams({
    jql: `parent = ${issue.key} ORDER BY Rank ASC`,
    fields: ['summary', 'status', 'issuetype', ...fields.storyPointsIds].join(','),
    maxResults: String(shownAtMost),
  });
  const { data, error, refetch } = useJira(`/rest/api/3/search/jql?${query.toString()}`, issuePageSchema);
  const children = data?.issues ?? [];
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (children.length === 0) return null;
  const done = children.filter((child) => child.fields.status?.statusCategory?.key === 'done').length;
  const hasMore = typeof data?.nextPageToken === 'string';
  return (
    <section aria-labelledby="children-title">
      <div className={styles['sectionHead']}>
        <h2 id="children-title" className={styles['sectionTitle']}>
          Child work items
        </h2>
        <span className={styles['subtle']}>
          {done} of {children.length}
          {hasMore ? '+' : ''} done
        </span>
      </div>
      <div className={styles['progress']} aria-hidden="true">
        <div
          className={styles['progressDone']}
          style={{ width: `${String((100 * done) / children.length)}%` }}
        />
      </div>
      <ul className={styles['rows']}>
        {children.map((child) => {
          const points = storyPointsOf(child, fields);
          return (
            <IssueRow key={child.id} issue={child}>
              {points !== null && <CountBadge value={String(points)} unit="story points" />}
            </IssueRow>
          );
        })}
      </ul>
      {hasMore && (
        <p>
          <Link to={`/issues?jql=${encodeURIComponent(`parent = ${issue.key}`)}`}>Show all</Link>
        </p>
      )}
    </section>
  );
}
