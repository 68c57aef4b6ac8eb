import type { Issue } from '../../rest/jira-shapes';
import { Breadcrumbs } from '../../ui/breadcrumbs';
import { InlineEdit } from '../../ui/inline-edit';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import type { SaveFields } from './save-fields';
import styles from './issue.module.css';

/** Where the work item stands, and its summary. */
export function IssueHead({ issue, save }: { readonly issue: Issue; readonly save: SaveFields }) {
  const { project, parent, issuetype, summary } = issue.fields;
  const type = (each: { readonly name: string; readonly hierarchyLevel: number } | null | undefined) =>
    each === null || each === undefined ? undefined : (
      <IssueTypeIcon name={each.name} level={each.hierarchyLevel} />
    );
  const ownIcon = type(issuetype);
  const parentIcon = type(parent?.fields.issuetype);
  return (
    <header>
      <Breadcrumbs
        crumbs={[
          { text: 'Projects', to: '/projects' },
          ...(project === null || project === undefined
            ? []
            : [
                {
                  text: project.name ?? project.key,
                  to: `/jira/software/projects/${encodeURIComponent(project.key)}/backlog`,
                },
              ]),
          ...(parent === null || parent === undefined
            ? []
            : [
                {
                  text: parent.key,
                  to: `/browse/${parent.key}`,
                  ...(parentIcon === undefined ? {} : { icon: parentIcon }),
                },
              ]),
          { text: issue.key, ...(ownIcon === undefined ? {} : { icon: ownIcon }) },
        ]}
      />
      <div className={styles['title']}>
        <InlineEdit label="Summary" text={summary ?? ''} onSave={(text) => save({ summary: text.trim() })}>
          <h1 className={styles['title']} style={{ margin: 0 }}>
            {summary ?? issue.key}
          </h1>
        </InlineEdit>
      </div>
    </header>
  );
}
