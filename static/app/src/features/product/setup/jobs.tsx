import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { JobView } from '@contract/job-view';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import type { LozengeTone } from '../../../ui/lozenge';
import { isUnderWay, useCancelJob, useRecompute } from './setup-data';
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
  const recompute = useRecompute(projectId);
  const cancel = useCancelJob(projectId);
  return (
    <section aria-label={t('setup.jobs')}>
      <h2>{t('setup.jobs')}</h2>
      <p className={styles.small}>{t('setup.recompute.text')}</p>
      <Button
        isLoading={recompute.isPending}
        isDisabled={jobs.some(isUnderWay)}
        onClick={() => {
          recompute.mutate(undefined, {
            onSuccess: () => {
              announce(t('setup.recompute.started'));
            },
          });
        }}
      >
        {t('setup.recompute')}
      </Button>
      {recompute.isError && <FailureNote error={recompute.error} />}
      {cancel.isError && <FailureNote error={cancel.error} />}
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
                    isLoading={cancel.isPending}
                    aria-label={t('setup.job.cancel', { name })}
                    onClick={() => {
                      cancel.mutate(job.id);
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
