import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { JobView } from '@contract/job-view';
import type { ModelDraft, ModelView } from '@contract/value/value-views';
import { useJob } from '../../../api/jobs';
import type { Write } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import styles from './model.module.css';

interface SaveModelProps {
  readonly projectId: string;
  readonly model: ModelView;
  /** The version that the edits were made on. */
  readonly basedOn: number;
  readonly draft: ModelDraft | null;
  readonly edits: number;
  readonly save: Write<'model.save'>;
  readonly onDiscard: () => void;
  readonly onSaved: (model: ModelView) => void;
  readonly onPutOnTop: () => void;
}

/** Saves the edits with a reason, tells of a conflict without losing them, and shows how the values follow. */
export function SaveModel(props: SaveModelProps): ReactNode {
  const { projectId, model, basedOn, draft, edits, save } = props;
  const { t } = useText();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const [job, setJob] = useState<JobView | null>(null);
  const reasonId = useId();
  const isBehind = model.version !== basedOn;
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft === null || isBehind) return;
        save.run({ projectId, draft, basedOn, reason }, (saved) => {
          setReason('');
          setJob(saved.job);
          props.onSaved(saved.model);
          announce(t('save.done', { version: saved.model.version }));
        });
      }}
    >
      {isBehind ? (
        <Note
          tone="warning"
          role="alert"
          title={t('save.conflict', { version: model.version })}
          actions={
            <Button spacing="compact" onClick={props.onPutOnTop}>
              {t('save.on-top', { version: model.version })}
            </Button>
          }
        >
          {t('save.conflict.text')}
        </Note>
      ) : (
        save.failure !== null && <FailureNote error={save.failure} />
      )}
      <div className={styles.field}>
        <label htmlFor={reasonId}>{t('save.reason')}</label>
        <input
          id={reasonId}
          value={reason}
          maxLength={500}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </div>
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          isDisabled={draft === null || isBehind}
          isLoading={save.busy}
        >
          {t('save.button')}
        </Button>
        <Button appearance="subtle" isDisabled={edits === 0} onClick={props.onDiscard}>
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
