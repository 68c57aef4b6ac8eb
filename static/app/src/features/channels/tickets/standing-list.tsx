import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { StandingView } from '@contract/channels/channel-views';
import { isUnderWay, pollWhile } from '../../../api/jobs';
import { useRead } from '../../../api/read';
import { useSaid } from '../../../i18n/said';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { FailureFlag } from '../../../ui/flag';
import { Lozenge } from '../../../ui/lozenge';
import { Note } from '../../../ui/note';
import { useStandingAct } from './standing-acts';
import styles from '../../evidence/evidence.module.css';

/** Imports that run by themselves: how they stand, and what can be done with each. */
export function StandingList({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  const standing = useRead(
    'standing.list',
    { projectId },
    { every: (list) => pollWhile(list?.imports.some(({ job }) => isUnderWay(job)) === true) },
  );
  const act = useStandingAct(projectId);
  const [deleting, setDeleting] = useState<StandingView | null>(null);
  if (standing.isError) return <FailureNote error={standing.error} onRetry={() => void standing.refetch()} />;
  if (standing.data === undefined || standing.data.imports.length === 0) return null;
  const remove = (pieces: boolean): void => {
    if (deleting !== null) act.run({ kind: 'delete', id: deleting.id, pieces });
    setDeleting(null);
  };
  return (
    <section aria-label={t('standing.title')}>
      <strong>{t('standing.title')}</strong>
      {act.failure !== null && <FailureFlag error={act.failure} />}
      {deleting !== null && (
        <Note
          tone="warning"
          role="alert"
          title={t('standing.delete.ask', { name: deleting.name })}
          actions={
            <>
              <Button
                spacing="compact"
                onClick={() => {
                  remove(false);
                }}
              >
                {t('standing.delete.keep')}
              </Button>
              <Button
                spacing="compact"
                appearance="danger"
                onClick={() => {
                  remove(true);
                }}
              >
                {t('standing.delete.all')}
              </Button>
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => {
                  setDeleting(null);
                }}
              >
                {t('action.cancel')}
              </Button>
            </>
          }
        />
      )}
      <ul className={styles.links}>
        {standing.data.imports.map((one) => (
          <StandingRow
            key={one.id}
            standing={one}
            busy={act.busy}
            onRun={() => {
              act.run({ kind: 'run', id: one.id });
            }}
            onStop={() => {
              act.run({ kind: 'stop', id: one.id });
            }}
            onPause={() => {
              const { version, lastRunAt: _last, setUpBy: _by, pieces: _pieces, job: _job, ...text } = one;
              act.run({
                kind: 'save',
                input: { version, standing: { ...text, paused: !one.paused } },
              });
            }}
            onDelete={() => {
              setDeleting(one);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface StandingRowProps {
  readonly standing: StandingView;
  readonly busy: boolean;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onPause: () => void;
  readonly onDelete: () => void;
}

function StandingRow({ standing, busy, onRun, onStop, onPause, onDelete }: StandingRowProps): ReactNode {
  const { t, instant } = useText();
  const say = useSaid();
  const { job } = standing;
  const running = isUnderWay(job);
  return (
    <li>
      <span title={standing.jql}>{standing.name}</span>
      <span className={styles.faint}>
        {t(standing.rhythm === 'hour' ? 'jira.rhythm.hour' : 'jira.rhythm.day')} ·{' '}
        {standing.lastRunAt === null
          ? t('standing.never')
          : t('standing.last', { when: instant(standing.lastRunAt) })}
      </span>
      <span>{t('standing.pieces', { count: standing.pieces })}</span>
      {standing.paused && <Lozenge tone="neutral">{t('standing.paused')}</Lozenge>}
      {job !== null && running && (
        <Lozenge tone="info">{t('standing.running', { done: job.done, total: job.total })}</Lozenge>
      )}
      {job?.state === 'failed' && (
        <Lozenge tone="danger">
          {t('standing.failed', { why: job.said === null ? '' : say(job.said) })}
        </Lozenge>
      )}
      <Button spacing="compact" isDisabled={busy} onClick={running ? onStop : onRun}>
        {t(running ? 'standing.stop' : 'standing.run')}
      </Button>
      <Button spacing="compact" appearance="subtle" isDisabled={busy} onClick={onPause}>
        {t(standing.paused ? 'standing.resume' : 'standing.pause')}
      </Button>
      <Button spacing="compact" appearance="subtle" isDisabled={busy} onClick={onDelete}>
        {t('standing.delete')}
      </Button>
    </li>
  );
}
