import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { NeedView } from '@contract/value/knowledge-views';
import { createEpic } from '@jira/create-epic';
import { jiraAsUser } from '../../../api/jira';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import { Dialog, DialogButtons, LeaveDialog, useCloseDialog } from '../../../ui/dialog';
import styles from './plan.module.css';

interface PlanEpicProps {
  readonly need: NeedView;
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
}

/** Creates an epic for a need that has no work: the person only confirms its title. */
export function PlanEpic({ need, projectId, snapshot, work }: PlanEpicProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  if (!snapshot.canEdit) return null;
  return (
    <>
      <Button
        spacing="compact"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('plan.epic')}
      </Button>
      {open && (
        <Dialog
          title={t('plan.epic.title', { need: need.key })}
          onClose={() => {
            setOpen(false);
          }}
        >
          <EpicForm {...{ need, projectId, snapshot, work }} />
        </Dialog>
      )}
    </>
  );
}

function EpicForm({ need, projectId, snapshot, work }: PlanEpicProps): ReactNode {
  const { t } = useText();
  const [summary, setSummary] = useState(need.title);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = useCloseDialog();
  const create = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { id } = await createEpic(jiraAsUser, {
        projectId,
        summary: summary.trim(),
        needsFieldId: snapshot.fields.customerNeeds,
        needKeys: [need.key],
      });
      await work.refresh(id);
      close();
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (summary.trim() !== '' && !busy) void create();
      }}
    >
      <p className={styles.facts}>{need.statement === '' ? need.title : need.statement}</p>
      <label className={styles.reasonField}>
        {t('plan.epic.summary')}
        <input
          type="text"
          required
          maxLength={255}
          value={summary}
          onChange={(event) => {
            setSummary(event.currentTarget.value);
          }}
        />
      </label>
      {error !== null && <FailureNote error={error} />}
      <DialogButtons>
        <LeaveDialog label={t('action.cancel')} busy={busy} />
        <Button appearance="primary" type="submit" isDisabled={busy || summary.trim() === ''}>
          {t('plan.epic.create')}
        </Button>
      </DialogButtons>
    </form>
  );
}
