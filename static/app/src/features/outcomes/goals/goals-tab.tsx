import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Skeleton } from '../../../ui/skeleton';
import { useSurface } from '../../../ui/surface-root';
import type { TabProps } from '../../tab';
import { ImportList } from '../../records/imports/import-list';
import { GoalList } from './goal-list';
import type { PeriodLength } from './kpis';
import { Kpis } from './kpis';
import styles from './goals.module.css';

const words = ['goals'] as const;

/** Where the product wants to come, how far it is, and the numbers that are watched all along. */
export function GoalsTab(props: TabProps): ReactNode {
  const { projectId } = useSurface();
  if (projectId === null) return null;
  return (
    <MoreWords parts={words}>
      <Goals {...props} projectId={projectId} />
    </MoreWords>
  );
}

function Goals({
  snapshot,
  work,
  place,
  view,
  projectId,
}: TabProps & { readonly projectId: string }): ReactNode {
  const { t } = useText();
  const [by, setBy] = useState<PeriodLength>('quarter');
  const named = new URLSearchParams(place.search).get('goal');
  const page = useRead('goal.list', { projectId, by }, { keep: true });
  return (
    <div className={styles.tab}>
      {page.isPending && <Skeleton rows={6} label={t('goals.loading')} />}
      {page.isError && <FailureNote error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined &&
        (view === 'kpis' ? (
          <Kpis page={page.data} snapshot={snapshot} projectId={projectId} by={by} onBy={setBy} />
        ) : (
          <GoalList page={page.data} snapshot={snapshot} work={work} projectId={projectId} named={named} />
        ))}
      {snapshot.canManageKnowledge && <ImportList projectId={projectId} kind="point" canEdit />}
    </div>
  );
}
