import type { ReactNode } from 'react';
import type { NearbyIssue } from '../../rest/jira-shapes';
import { Link } from '../../routing/link';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { Lozenge, toneOfCategory } from '../../ui/lozenge';
import styles from './issue.module.css';

/** A work item in a list: type, key, summary, what the list adds, status. */
export function IssueRow({
  issue,
  children,
}: {
  readonly issue: NearbyIssue;
  readonly children?: ReactNode;
}) {
  const { issuetype, summary, status } = issue.fields;
  return (
    <li className={styles['row']}>
      {issuetype !== null && issuetype !== undefined && (
        <IssueTypeIcon name={issuetype.name} level={issuetype.hierarchyLevel} />
      )}
      <Link to={`/browse/${issue.key}`} className={styles['key']}>
        {issue.key}
      </Link>
      <span className={styles['rowSummary']} title={summary ?? ''}>
        {summary}
      </span>
      {children}
      {status !== null && status !== undefined && (
        <Lozenge tone={toneOfCategory(status.statusCategory?.key)}>{status.name}</Lozenge>
      )}
    </li>
  );
}
