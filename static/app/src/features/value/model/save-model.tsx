import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { JobView } from '@contract/job-view';
import type { ProcedureOutput } from '@contract/rpc';
import type { ModelDraft, ModelView } from '@contract/value/value-views';
import { useJob } from '../../../api/jobs';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { useMergedSave } from '../../records/save/use-merged-save';
import type { MergedSave } from '../../records/save/use-merged-save';
import { changesIn, draftOfFields, fieldsOf } from './model-edits';
import styles from './model.module.css';

/** A model being saved, with the reason that goes along and the work that follows. */
interface ModelSave {
  readonly saving: MergedSave;
  readonly save: (seen: ModelView, draft: ModelDraft) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly job: JobView | null;
}

/**
 * Saves a draft on the model that its edits began on. Whenever somebody else was faster a person is asked, even where
 * the two changed different fields: the effect that was looked at before saving was another one.
 */
export function useSaveModel(projectId: string, onSaved: (model: ModelView | null) => void): ModelSave {
  const { t } = useText();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const [job, setJob] = useState<JobView | null>(null);
  const saving = useMergedSave<Extract<ProcedureOutput<'model.save'>, { kind: 'saved' }>>(
    async ({ write }, { version, base, set }) => {
      const draft = draftOfFields(set, base);
      const answer = await write('model.save', { projectId, draft, basedOn: version, reason });
      return answer.kind === 'saved'
        ? { kind: 'saved', saved: answer }
        : { kind: 'newer', version: answer.theirs.version, value: fieldsOf(answer.theirs) };
    },
    (saved) => {
      onSaved(saved?.model ?? null);
      if (saved === null) return;
      setReason('');
      setJob(saved.job);
      announce(t('save.done', { version: saved.model.version }));
    },
    { until: ['model.read'], rounds: 1 },
  );
  return {
    saving,
    save: (seen, draft) => {
      const base = fieldsOf(seen);
      saving.save({ id: projectId, version: seen.version, base, set: changesIn(draft, seen) });
    },
    reason,
    onReason: setReason,
    job,
  };
}

interface SaveModelProps {
  readonly projectId: string;
  /** The model that the edits began on. */
  readonly seen: ModelView;
  readonly draft: ModelDraft | null;
  readonly edits: number;
  readonly save: ModelSave;
  readonly onDiscard: () => void;
}

/** Saves the edits with a reason, asks about a conflict without losing them, and shows how the values follow. */
export function SaveModel({ projectId, seen, draft, edits, save, onDiscard }: SaveModelProps): ReactNode {
  const { t } = useText();
  const { saving, reason, job } = save;
  const reasonId = useId();
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== null) save.save(seen, draft);
      }}
    >
      {saving.failure !== null && saving.merge === null && <FailureNote error={saving.failure} />}
      <div className={styles.field}>
        <label htmlFor={reasonId}>{t('save.reason')}</label>
        <input
          id={reasonId}
          value={reason}
          maxLength={500}
          onChange={(event) => {
            save.onReason(event.currentTarget.value);
          }}
        />
      </div>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isDisabled={draft === null} isLoading={saving.busy}>
          {t('save.button')}
        </Button>
        <Button appearance="subtle" isDisabled={edits === 0} onClick={onDiscard}>
          {t('save.discard')}
        </Button>
        <span className={styles.small} role="status">
          {edits === 0 ? t('save.nothing') : t('save.count', { count: edits })}
        </span>
      </div>
      {job !== null && <Progress projectId={projectId} started={job} />}
    </form>
  );
}

function Progress({ projectId, started }: { projectId: string; started: JobView }): ReactNode {
  const { t } = useText();
  const job = useJob(projectId, started);
  if (job.isError) return <FailureNote error={job.error} onRetry={() => void job.refetch()} />;
  const { state, done, total } = job.data ?? started;
  const words = t('save.job', { done, total });
  return (
    <div role="status">
      {state === 'done' && t('save.job.done')}
      {(state === 'failed' || state === 'cancelled') && t('save.job.stopped')}
      {(state === 'waiting' || state === 'running') && (
        <>
          <div className={styles.small}>{words}</div>
          <progress
            aria-label={words}
            className={styles.progress}
            {...(total > 0 && { max: total, value: done })}
          />
        </>
      )}
    </div>
  );
}
