import type { SessionModule } from '../../../../forge/bridge-host';
import { AppFieldValue } from '../../fields/app-field-value';
import { hasEditor } from '../../fields/field-editor';
import { showFieldValue } from '../../fields/show-value';
import type { IssueType, Project } from '../../rest/jira-shapes';
import { useSession } from '../../session/session-context';
import screen from '../screen.module.css';

interface CreateAppFieldsProps {
  readonly project: Project;
  readonly type: IssueType;
  /** Values by field id. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChange: (values: Readonly<Record<string, unknown>>) => void;
}

/** The app's fields that its manifest offers when a work item is created. */
export function CreateAppFields({ project, type, values, onChange }: CreateAppFieldsProps) {
  const { session } = useSession();
  const offered = session.modules.filter(
    (module) => module.type === 'jira:customField' && hasEditor(module, 'issue-create'),
  );
  return offered.map((module) => {
    const fieldId = module.fieldId ?? '';
    return (
      <div key={module.key} className={screen['field']}>
        <span className={screen['label']}>{module.title}</span>
        <AppFieldValue
          module={module}
          shown={showFieldValue(values[fieldId])}
          experience="issue-create"
          extension={contextOf(module, project, type, values[fieldId])}
          onSubmit={(value) => {
            onChange({ ...values, [fieldId]: value });
            return Promise.resolve();
          }}
        />
      </div>
    );
  });
}

function contextOf(module: SessionModule, project: Project, type: IssueType, value: unknown) {
  return {
    type: 'jira:customField',
    entryPoint: 'edit',
    fieldId: module.fieldId ?? '',
    fieldType: module.fieldType ?? 'string',
    fieldValue: value ?? null,
    renderContext: 'issue-create',
    experience: 'issue-create',
    isInline: module.editIsInline === true,
    issue: { type: type.name, typeId: type.id },
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
    location: window.location.href,
  };
}
