import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { JobView } from '@contract/job-view';
import { isUnderWay } from '../../../api/jobs';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import type { LozengeTone } from '../../../ui/lozenge';
import styles from './setup.module.css';

const tones: Readonly<Record<JobView['state'], LozengeTone>> = {
  waiting: 'neutral',
  running: 'info',
  done: 'success',
  cancelled: 'warning',
  failed: 'danger',
};

/** Work in the background: how far it is, a way to stop it, and a way to start it. */
export function Jobs({ projectId, jobs }: { projectId: string; jobs: readonly JobView[] }): ReactNode {
  const { t, find, instant } = useText();
  const announce = useAnnounce();
  const recompute = useWrite('setup.recompute');
  const cancel = useWrite('job.cancel');
  return (
    <section aria-label={t('setup.jobs')}>
      <h2>{t('setup.jobs')}</h2>
      <p className={styles.small}>{t('setup.recompute.text')}</p>
      <Button
        isLoading={recompute.busy}
        isDisabled={jobs.some(isUnderWay)}
        onClick={() => {
          recompute.run({ projectId }, () => {
            announce(t('setup.recompute.started'));
          });
        }}
      >
        {t('setup.recompute')}
      </Button>
      {recompute.failure !== null && <FailureNote error={recompute.failure} />}
      {cancel.failure !== null && <FailureNote error={cancel.failure} />}
      <ul className={styles.jobs}>
        {jobs.map((job) => {
          const name = find(`job.${job.kind}`) ?? job.kind;
          return (
            <li key={job.id}>
              <div className={styles.jobHead}>
                <strong>{name}</strong>
                <Lozenge tone={tones[job.state]}>{t(`job-state.${job.state}`)}</Lozenge>
                <span className={styles.small}>
                  {t('setup.job.progress', { done: job.done, total: job.total })} · {instant(job.updatedAt)}
                </span>
                {isUnderWay(job) && (
                  <Button
                    spacing="compact"
                    isLoading={cancel.busy}
                    aria-label={t('setup.job.cancel', { name })}
                    onClick={() => {
                      cancel.run({ projectId, jobId: job.id });
                    }}
                  >
                    {t('action.cancel')}
                  </Button>
                )}
              </div>
              {job.total > 0 && <progress aria-label={name} max={job.total} value={job.done} />}
              {job.message !== '' && <div className={styles.small}>{job.message}</div>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
