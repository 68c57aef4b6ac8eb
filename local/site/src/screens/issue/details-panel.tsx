import { AppFieldValue } from '../../fields/app-field-value';
import { showFieldValue } from '../../fields/show-value';
import type { Issue } from '../../rest/jira-shapes';
import { storyPointsFieldOf, storyPointsOf, type SiteFields } from '../../rest/use-fields';
import { Link } from '../../routing/link';
import { useSession } from '../../session/session-context';
import { InlineEdit } from '../../ui/inline-edit';
import { AssigneeField } from './assignee-field';
import { Detail, showOrNone } from './detail';
import { fieldExtension } from './issue-context';
import type { SaveFields } from './save-fields';
import { Panel } from './panel';
import { SprintField } from './sprint-field';
import styles from './issue.module.css';

interface DetailsPanelProps {
  readonly issue: Issue;
  readonly fields: SiteFields;
  readonly save: SaveFields;
}

/** The fields that planning looks at first, the app's among them. */
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
        <StoryPoints issue={issue} fields={fields} save={save} />
        {fields.sprintId !== null && (
          <Detail name="Sprint">
            <SprintField issue={issue} value={values[fields.sprintId]} />
          </Detail>
        )}
        <Detail name="Priority">{showOrNone(values.priority)}</Detail>
        <Detail name="Fix versions">{showOrNone(values.fixVersions)}</Detail>
        {appFields.map((module) => {
          const fieldId = module.fieldId ?? '';
          return (
            <Detail key={module.key} name={module.title}>
              <AppFieldValue
                module={module}
                shown={showFieldValue(values[fieldId], issue.renderedFields?.[fieldId])}
                extension={fieldExtension(issue, module, values[fieldId])}
                onSubmit={(value) => save({ [fieldId]: value })}
              />
            </Detail>
          );
        })}
      </dl>
    </Panel>
  );
}

function StoryPoints({ issue, fields, save }: DetailsPanelProps) {
  const fieldId = storyPointsFieldOf(fields, issue.fields.project?.simplified === true);
  if (fieldId === null) return null;
  const points = storyPointsOf(issue, fields);
  return (
    <Detail name="Story points">
      <InlineEdit
        label="Story points"
        type="number"
        text={points === null ? '' : String(points)}
        onSave={(text) => save({ [fieldId]: text === '' ? null : Number(text) })}
      >
        {points === null ? 'None' : String(points)}
      </InlineEdit>
    </Detail>
  );
}
