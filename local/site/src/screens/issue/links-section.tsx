import type { Issue, NearbyIssue } from '../../rest/jira-shapes';
import { IssueRow } from './issue-row';
import styles from './issue.module.css';

/** Work items linked with this one, by the kind of link. */
export function LinksSection({ issue }: { readonly issue: Issue }) {
  const byKind = new Map<string, NearbyIssue[]>();
  for (const link of issue.fields.issuelinks ?? []) {
    const other = link.outwardIssue ?? link.inwardIssue;
    if (other === undefined) continue;
    const kind = link.outwardIssue === undefined ? link.type.inward : link.type.outward;
    byKind.set(kind, [...(byKind.get(kind) ?? []), other]);
  }
  if (byKind.size === 0) return null;
  return (
    <section aria-labelledby="links-title">
      <h2 id="links-title" className={styles['sectionTitle']}>
        Linked work items
      </h2>
      {[...byKind].map(([kind, others]) => (
        <div key={kind}>
          <h3 className={styles['linkKind']}>{kind}</h3>
          <ul className={styles['rows']}>
            {others.map((other) => (
              <IssueRow key={other.id} issue={other} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
