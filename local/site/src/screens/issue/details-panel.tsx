import type { ReactNode } from 'react';
import { AppFieldValue } from '../../fields/app-field-value';
import { showFieldValue } from '../../fields/show-value';
import type { Issue } from '../../rest/jira-shapes';
import type { SiteFields } from '../../rest/use-fields';
import { Link } from '../../routing/link';
import { useSession } from '../../session/session-context';
import { Avatar } from '../../ui/avatar';
import { formatDay, formatTime } from '../../ui/format';
import { InlineEdit } from '../../ui/inline-edit';
import { AssigneeField } from './assignee-field';
import { fieldExtension } from './issue-context';
import type { SaveFields } from './issue-screen';
import { Panel } from './panel';
import { SprintField } from './sprint-field';
import styles from './issue.module.css';

interface DetailsPanelProps {
  readonly issue: Issue;
  readonly fields: SiteFields;
  readonly save: SaveFields;
}

/** The fields of the work item, Jira's own and the app's. */
export function DetailsPanel({ issue, fields, save }: DetailsPanelProps) {
  const { session } = useSession();
  const values = issue.fields;
  const appFields = session.modules.filter(
    (module) => module.type === 'jira:customField' && module.fieldId !== undefined,
  );
  return (
    <Panel title="Details">
      <dl className={styles['details']}>
        <Detail name="Assignee">
          <AssigneeField issue={issue} save={save} />
        </Detail>
        <Detail name="Reporter">
          {values.reporter === null || values.reporter === undefined ? (
            'None'
          ) : (
            <>
              <Avatar name={values.reporter.displayName} size={20} isNamed={false} />{' '}
              {values.reporter.displayName}
            </>
          )}
        </Detail>
        {appFields.map((module) => {
          const fieldId = module.fieldId ?? '';
          return (
            <Detail key={module.key} name={module.title}>
              <AppFieldValue
                module={module}
                shown={showFieldValue(values[fieldId], issue.renderedFields?.[fieldId])}
                experience="issue-view"
                extension={fieldExtension(issue, module, values[fieldId])}
                onSubmit={(value) => save({ [fieldId]: value })}
              />
            </Detail>
          );
        })}
        <Detail name="Priority">{showOrNone(values.priority)}</Detail>
        <Detail name="Parent">
          <InlineEdit
            label="Parent"
            text={values.parent?.key ?? ''}
            hint="Key of the parent, empty for none"
            onSave={(text) =>
              save({ parent: text.trim() === '' ? null : { key: text.trim().toUpperCase() } })
            }
          >
            {values.parent === null || values.parent === undefined ? (
              'None'
            ) : (
              <Link to={`/browse/${values.parent.key}`}>
                {values.parent.key} {values.parent.fields.summary}
              </Link>
            )}
          </InlineEdit>
        </Detail>
        {fields.storyPointsId !== null && (
          <StoryPoints issue={issue} fieldId={fields.storyPointsId} save={save} />
        )}
        {fields.sprintId !== null && (
          <Detail name="Sprint">
            <SprintField issue={issue} value={values[fields.sprintId]} />
          </Detail>
        )}
        <Detail name="Fix versions">{showOrNone(values.fixVersions)}</Detail>
        <Detail name="Components">{showOrNone(values.components)}</Detail>
        <Detail name="Labels">
          <InlineEdit
            label="Labels"
            text={(values.labels ?? []).join(' ')}
            hint="Words parted by spaces"
            onSave={(text) => save({ labels: text.split(/\s+/).filter((label) => label !== '') })}
          >
            {showOrNone(values.labels)}
          </InlineEdit>
        </Detail>
        <Detail name="Due date">
          <InlineEdit
            label="Due date"
            type="date"
            text={values.duedate ?? ''}
            onSave={(text) => save({ duedate: text === '' ? null : text })}
          >
            {typeof values.duedate === 'string' ? formatDay(values.duedate) : 'None'}
          </InlineEdit>
        </Detail>
        <Detail name="Votes">{values.votes?.votes ?? 0}</Detail>
        {typeof values.updated === 'string' && <Detail name="Updated">{formatTime(values.updated)}</Detail>}
      </dl>
    </Panel>
  );
}

function StoryPoints({
  issue,
  fieldId,
  save,
}: {
  readonly issue: Issue;
  readonly fieldId: string;
  readonly save: SaveFields;
}) {
  const points = issue.fields[fieldId];
  return (
    <Detail name="Story points">
      <InlineEdit
        label="Story points"
        type="number"
        text={typeof points === 'number' ? String(points) : ''}
        onSave={(text) => save({ [fieldId]: text === '' ? null : Number(text) })}
      >
        {typeof points === 'number' ? String(points) : 'None'}
      </InlineEdit>
    </Detail>
  );
}

function Detail({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function showOrNone(value: unknown): string {
  const shown = showFieldValue(value);
  return shown === '' ? 'None' : shown;
}
