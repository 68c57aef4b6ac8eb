import type { SessionModule } from '../../../../forge/bridge-host';
import { hasEditor } from '../../fields/field-editor';
import { AppFrame } from '../../frames/app-frame';
import type { IssueType, Project } from '../../rest/jira-shapes';
import { useSession } from '../../session/session-context';
import screen from '../screen.module.css';

interface CreateAppFieldsProps {
  readonly project: Project;
  readonly type: IssueType;
  /** Hears every value that an editor submits; while creating, editors submit at every change. */
  readonly onChange: (fieldId: string, value: unknown) => void;
}

/** The app's own editors of those of its fields that its manifest offers when a work item is created. */
export function CreateAppFields({ project, type, onChange }: CreateAppFieldsProps) {
  const { session } = useSession();
  const offered = session.modules.filter(
    (module) => module.type === 'jira:customField' && hasEditor(module, 'issue-create'),
  );
  return offered.map((module) => (
    <section key={module.key} className={screen['field']} aria-label={module.title}>
      <span className={screen['label']}>{module.title}</span>
      <AppFrame
        moduleKey={module.key}
        entry="edit"
        extension={contextOf(module, project, type)}
        title={`${module.title} editor`}
        firstHeight={64}
        actions={{
          onSubmit: (value) => {
            onChange(module.fieldId ?? '', value);
          },
        }}
      />
    </section>
  ));
}

function contextOf(module: SessionModule, project: Project, type: IssueType) {
  return {
    type: 'jira:customField',
    entryPoint: 'edit',
    fieldId: module.fieldId ?? '',
    fieldType: module.fieldType ?? 'string',
    fieldValue: null,
    renderContext: 'issue-create',
    experience: 'issue-create',
    isInline: module.editIsInline === true,
    issue: { type: type.name, typeId: type.id },
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
    location: window.location.href,
  };
}
