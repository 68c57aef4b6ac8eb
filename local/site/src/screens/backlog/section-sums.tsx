import type { Issue } from '../../rest/jira-shapes';
import { storyPointsOf, type SiteFields } from '../../rest/use-fields';
import styles from './backlog.module.css';

interface SectionSumsProps {
  readonly issues: readonly Issue[];
  /** More work follows than is loaded, so the sums are lower bounds. */
  readonly hasMore: boolean;
  readonly fields: SiteFields;
}

/** How much work a list holds: items and story points. */
export function SectionSums({ issues, hasMore, fields }: SectionSumsProps) {
  const points = issues.reduce((sum, issue) => sum + (storyPointsOf(issue, fields) ?? 0), 0);
  const atLeast = hasMore ? 'at least ' : '';
  return (
    <span className={styles['subtle']}>
      {atLeast}
      {issues.length} {issues.length === 1 ? 'work item' : 'work items'}, {Math.round(points * 10) / 10}{' '}
      points
    </span>
  );
}
