import { useId, useState, type FormEvent } from 'react';
import { z } from 'zod';
import { useFlags } from '../../flags/flag-context';
import { describeProblem } from '../../rest/describe-problem';
import { requestJson } from '../../rest/http';
import { projectPageSchema, projectSchema } from '../../rest/jira-shapes';
import { storyPointsFieldOf, useFields } from '../../rest/use-fields';
import { useJira, useReloadJira } from '../../rest/use-jira';
import { adfFromText } from '../../rich-text/adf';
import { navigate } from '../../routing/location';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CreateAppFields } from './create-app-fields';
import { FormField } from './form-field';
import screen from '../screen.module.css';

interface CreateIssueDialogProps {
  /** The project that the dialog starts with. */
  readonly projectKey: string | null;
  readonly onGone: () => void;
}

const createdSchema = z.looseObject({ key: z.string() });

/** Creates a work item, the app's fields included. */
export function CreateIssueDialog({ projectKey, onGone }: CreateIssueDialogProps) {
  const formId = useId();
  const { showFlag } = useFlags();
  const reload = useReloadJira();
  const fields = useFields();
  const [chosenProject, setChosenProject] = useState(projectKey);
  const [chosenType, setChosenType] = useState<string | null>(null);
  const [summary, setSummary] = useState('');
  const [description, setDescription] = useState('');
  const [parentKey, setParentKey] = useState('');
  const [points, setPoints] = useState('');
  const [appValues, setAppValues] = useState<Readonly<Record<string, unknown>>>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);

  const projects = useJira('/rest/api/3/project/search?maxResults=50&orderBy=name', projectPageSchema);
  const project =
    projects.data?.values.find((each) => each.key === chosenProject) ?? projects.data?.values[0];
  const detailed = useJira(
    project === undefined ? null : `/rest/api/3/project/${encodeURIComponent(project.key)}`,
    projectSchema,
  );
  const types = detailed.data?.issueTypes ?? [];
  const type =
    types.find((each) => each.id === chosenType) ?? types.find((each) => each.name === 'Story') ?? types[0];

  const pointsId = fields === null ? null : storyPointsFieldOf(fields, project?.simplified === true);

  async function create(event: FormEvent) {
    event.preventDefault();
    if (project === undefined || type === undefined) return;
    setIsSaving(true);
    setFailure(null);
    try {
      const { key } = await requestJson('/rest/api/3/issue', createdSchema, {
        method: 'POST',
        body: {
          fields: {
            project: { key: project.key },
            issuetype: { id: type.id },
            summary: summary.trim(),
            ...(description.trim() === '' ? {} : { description: adfFromText(description) }),
            ...(parentKey.trim() === '' ? {} : { parent: { key: parentKey.trim().toUpperCase() } }),
            ...(points === '' || pointsId === null ? {} : { [pointsId]: Number(points) }),
            ...appValues,
          },
        },
      });
      onGone();
      showFlag({
        id: `created:${key}`,
        type: 'success',
        title: `${key} created`,
        actions: [
          {
            text: 'View',
            run: () => {
              navigate(`/browse/${key}`);
            },
          },
        ],
        isAutoDismiss: true,
      });
      await reload();
    } catch (error) {
      setFailure(error);
      setIsSaving(false);
    }
  }

  const problem = failure ?? projects.error ?? detailed.error;
  return (
    <Dialog
      title="Create work item"
      size="large"
      onClose={onGone}
      footer={
        <>
          <Button appearance="subtle" onClick={onGone}>
            Cancel
          </Button>
          <Button
            appearance="primary"
            type="submit"
            form={formId}
            disabled={isSaving || summary.trim() === '' || type === undefined}
          >
            Create
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void create(event)}>
        {problem !== null && (
          <p role="alert" className={screen['error']}>
            {describeProblem(problem).detail}
          </p>
        )}
        <FormField label="Project">
          <select
            className={screen['input']}
            value={project?.key ?? ''}
            onChange={(event) => {
              setChosenProject(event.target.value);
              setChosenType(null);
              setAppValues({});
            }}
          >
            {(projects.data?.values ?? []).map((each) => (
              <option key={each.id} value={each.key}>
                {each.name} ({each.key})
              </option>
            ))}
          </select>
        </FormField>
        <FormField label="Work type">
          <select
            className={screen['input']}
            value={type?.id ?? ''}
            onChange={(event) => {
              setChosenType(event.target.value);
              setAppValues({});
            }}
          >
            {types.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </FormField>
        <FormField label="Summary">
          <input
            className={screen['input']}
            data-autofocus
            required
            maxLength={255}
            value={summary}
            onChange={(event) => {
              setSummary(event.target.value);
            }}
          />
        </FormField>
        <FormField label="Description">
          <textarea
            className={screen['input']}
            value={description}
            onChange={(event) => {
              setDescription(event.target.value);
            }}
          />
        </FormField>
        <FormField label="Parent" hint="Key of the epic or story above, if any">
          <input
            className={screen['input']}
            value={parentKey}
            onChange={(event) => {
              setParentKey(event.target.value);
            }}
          />
        </FormField>
        <FormField label="Story points">
          <input
            className={screen['input']}
            type="number"
            min={0}
            step="any"
            value={points}
            onChange={(event) => {
              setPoints(event.target.value);
            }}
          />
        </FormField>
        {project !== undefined && type !== undefined && (
          <CreateAppFields
            project={project}
            type={type}
            onChange={(fieldId, value) => {
              setAppValues((present) => ({ ...present, [fieldId]: value }));
            }}
          />
        )}
      </form>
    </Dialog>
  );
}
