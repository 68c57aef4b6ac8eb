import type { ReactNode } from 'react';
import type { WorkItems } from '../api/work-items/use-work-items';
import { useText } from '../i18n/text';
import { FailureNote } from './failure-note';
import { Skeleton } from './skeleton';

/** In place of what speaks of all work, until all of it is there: how far that is, and what keeps it. */
export function StillLoading({
  work,
}: {
  readonly work: Pick<WorkItems, 'items' | 'total' | 'error' | 'reload'>;
}): ReactNode {
  const { t } = useText();
  return (
    <>
      {work.error !== null && <FailureNote error={work.error} onRetry={work.reload} />}
      {work.total > 0 && (
        <p role="status">{t('loading.until-all', { loaded: work.items.length, count: work.total })}</p>
      )}
      {(work.error === null || work.total > 0) && <Skeleton rows={8} label={t('state.loading')} />}
    </>
  );
}
