import { useCallback } from 'react';
import { HttpProblem, requestText } from '../../rest/http';
import { issueSchema } from '../../rest/jira-shapes';
import { useFields } from '../../rest/use-fields';
import { useJira, useReloadJira } from '../../rest/use-jira';
import { Loading } from '../../ui/loading';
import { ProblemNote } from '../../ui/problem-note';
import { useDocumentTitle } from '../../ui/use-document-title';
import { ActivitySection } from './activity-section';
import { ChildItems } from './child-items';
import { ContextPanels } from './context-panels';
import { DescriptionSection } from './description-section';
import { DetailsPanel } from './details-panel';
import { IssueHead } from './issue-head';
import { LinksSection } from './links-section';
import { MoreFieldsPanel } from './more-fields-panel';
import { RequestPanel } from './request-panel';
import type { SaveFields } from './save-fields';
import { StatusMenu } from './status-menu';
import screen from '../screen.module.css';
import styles from './issue.module.css';

/** A work item with everything around it, the app's panels and fields included. */
export function IssueScreen({ issueKey }: { readonly issueKey: string }) {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}`;
  const { data: issue, error, refetch } = useJira(`${path}?expand=renderedFields,names`, issueSchema);
  const fields = useFields();
  const reload = useReloadJira();
  useDocumentTitle(issue === undefined ? issueKey : `[${issueKey}] ${issue.fields.summary ?? ''}`);

  const save = useCallback<SaveFields>(
    async (changed) => {
      await requestText(path, { method: 'PUT', body: { fields: changed } });
      await reload();
    },
    [path, reload],
  );

  if (issue === undefined || fields === null) {
    return (
      <div className={screen['screen']}>
        <h1 className={screen['heading']}>{issueKey}</h1>
        {error === null ? (
          <Loading what={`Loading ${issueKey}…`} />
        ) : (
          <ProblemNote error={error} onRetry={() => void refetch()} />
        )}
      </div>
    );
  }
  const isGone = error instanceof HttpProblem && error.status === 404;
  return (
    <>
      {error !== null && (
        <div className={screen['screen']}>
          <ProblemNote error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {!isGone && (
        <div className={styles['columns']}>
          <div className={styles['main']}>
            <IssueHead issue={issue} save={save} />
            <DescriptionSection issue={issue} save={save} />
            <ChildItems issue={issue} fields={fields} />
            <LinksSection issue={issue} />
            <ActivitySection issueKey={issue.key} />
          </div>
          <aside className={styles['side']} aria-label="Details of the work item">
            <div>
              <StatusMenu issue={issue} />
            </div>
            <DetailsPanel issue={issue} fields={fields} save={save} />
            <RequestPanel issue={issue} fields={fields} />
            <ContextPanels issue={issue} />
            <MoreFieldsPanel issue={issue} save={save} />
          </aside>
        </div>
      )}
    </>
  );
}
