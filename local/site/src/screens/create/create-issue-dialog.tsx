import { useId, useState, type FormEvent } from 'react';
import { useFlags } from '../../flags/flag-context';
import { describeProblem } from '../../rest/describe-problem';
import { storyPointsFieldOf, useFields } from '../../rest/use-fields';
import { useReloadJira } from '../../rest/use-jira';
import { navigate } from '../../routing/location';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DraftFields } from './draft-fields';
import { createIssue, emptyDraft } from './issue-draft';
import { useIssuePlace } from './use-issue-place';
import screen from '../screen.module.css';

interface CreateIssueDialogProps {
  /** The project that the dialog starts with. */
  readonly projectKey: string | null;
  readonly onGone: () => void;
}

/** Creates a work item, the app's fields included. */
export function CreateIssueDialog({ projectKey, onGone }: CreateIssueDialogProps) {
  const formId = useId();
  const { showFlag } = useFlags();
  const reload = useReloadJira();
  const fields = useFields();
  const [draft, setDraft] = useState(() => emptyDraft(projectKey));
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const place = useIssuePlace(draft);
  const { project, type } = place;

  async function create(event: FormEvent) {
    event.preventDefault();
    if (project === undefined || type === undefined) return;
    setIsSaving(true);
    setFailure(null);
    try {
      const pointsId = fields === null ? null : storyPointsFieldOf(fields, project.simplified === true);
      const key = await createIssue(draft, project, type, pointsId);
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

  const problem = failure ?? place.problem;
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
            disabled={isSaving || draft.summary.trim() === '' || type === undefined}
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
        <DraftFields
          draft={draft}
          place={place}
          onChange={(change) => {
            setDraft((present) => ({ ...present, ...change }));
          }}
          onAppValue={(fieldId, value) => {
            setDraft((present) => ({ ...present, appValues: { ...present.appValues, [fieldId]: value } }));
          }}
        />
      </form>
    </Dialog>
  );
}
