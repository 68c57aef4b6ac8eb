import { ChoiceField } from './choice-field';
import { CreateAppFields } from './create-app-fields';
import { FormField } from './form-field';
import type { IssueDraft } from './issue-draft';
import type { IssuePlace } from './use-issue-place';
import screen from '../screen.module.css';

interface DraftFieldsProps {
  readonly draft: IssueDraft;
  readonly place: IssuePlace;
  readonly onChange: (change: Partial<IssueDraft>) => void;
  readonly onAppValue: (fieldId: string, value: unknown) => void;
}

/** Everything that can be said about a work item when it is created. */
export function DraftFields({ draft, place, onChange, onAppValue }: DraftFieldsProps) {
  const { projects, project, types, type } = place;
  return (
    <>
      <ChoiceField
        label="Project"
        options={projects.map(({ key, name }) => ({ value: key, text: `${name} (${key})` }))}
        value={project?.key}
        onValue={(projectKey) => {
          onChange({ projectKey, typeId: null, appValues: {} });
        }}
      />
      <ChoiceField
        label="Work type"
        options={types.map(({ id, name }) => ({ value: id, text: name }))}
        value={type?.id}
        onValue={(typeId) => {
          onChange({ typeId, appValues: {} });
        }}
      />
      <FormField label="Summary">
        <input
          className={screen['input']}
          data-autofocus
          required
          maxLength={255}
          value={draft.summary}
          onChange={(event) => {
            onChange({ summary: event.target.value });
          }}
        />
      </FormField>
      <FormField label="Description">
        <textarea
          className={screen['input']}
          value={draft.description}
          onChange={(event) => {
            onChange({ description: event.target.value });
          }}
        />
      </FormField>
      <FormField label="Parent" hint="Key of the epic or story above, if any">
        <input
          className={screen['input']}
          value={draft.parentKey}
          onChange={(event) => {
            onChange({ parentKey: event.target.value });
          }}
        />
      </FormField>
      <FormField label="Story points">
        <input
          className={screen['input']}
          type="number"
          min={0}
          step="any"
          value={draft.points}
          onChange={(event) => {
            onChange({ points: event.target.value });
          }}
        />
      </FormField>
      {project !== undefined && type !== undefined && (
        <CreateAppFields project={project} type={type} onChange={onAppValue} />
      )}
    </>
  );
}
