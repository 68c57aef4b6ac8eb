import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import styles from '../sprint-plan/sprint-plan.module.css';
import { isUnderWay } from '../../../api/jobs';
import type { WholeFrontier } from './use-whole-frontier';

/** How far the background work on the frontier is, with the way to start, stop or go on with it. */
export function WholeFrontierLine({ whole }: { whole: WholeFrontier }): ReactNode {
  const { t } = useText();
  const { job, points, error, start, stop } = whole;
  const running = isUnderWay(job);
  const stopped = job?.state === 'cancelled' || job?.state === 'failed';
  const open = points.filter((point) => !point.proven).length;
  return (
    <>
      {error !== null && <FailureNote error={error} />}
      {job !== null && (
        <p role="status" className={styles.small}>
          {running
            ? t('release.whole.running', { done: job.done, total: job.total })
            : stopped
              ? t('release.whole.cancelled', { done: points.length, total: job.total })
              : t(open === 0 ? 'release.whole.proven' : 'release.whole.done', { count: points.length, open })}
        </p>
      )}
      {running && job !== null && (
        <progress aria-label={t('release.frontier')} max={Math.max(1, job.total)} value={job.done} />
      )}
      <span>
        {running && stop !== null && (
          <Button spacing="compact" onClick={stop}>
            {t('sprint.search.stop')}
          </Button>
        )}
        {start !== null && (job === null || stopped) && (
          <Button spacing="compact" onClick={start}>
            {t(job === null ? 'release.whole.start' : 'release.whole.resume')}
          </Button>
        )}
      </span>
    </>
  );
}
