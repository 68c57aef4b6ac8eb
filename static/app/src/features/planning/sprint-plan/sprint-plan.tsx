import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { call } from '../../../api/call';
import { jiraAsUser } from '../../../api/jira';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { loadPastSprint } from './load-past';
import type { PastSprint } from './load-past';
import { loadSprint } from './load-plan';
import { PastSprints } from './past-sprints';
import { PlanBoard } from './plan-board';
import styles from './sprint-plan.module.css';

/** Closed sprints that velocity and the look back are taken from. */
const PAST = 8;

interface SprintPlanProps {
  readonly sprintId: string;
  readonly boardId: string | null;
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
}

/** One sprint: planned by customer value while it is open, and looked back on with the ones before it. */
export function SprintPlan({ sprintId, boardId, projectId, snapshot }: SprintPlanProps): ReactNode {
  const { t } = useText();
  const [page, setPage] = useState<'plan' | 'past'>('plan');
  const source = useQuery({
    queryKey: ['sprint-plan', sprintId, boardId],
    queryFn: async () => {
      const basis = await call('planning.read', { projectId });
      const loaded = await loadSprint({
        transport: jiraAsUser,
        sprintId,
        boardId,
        projectId,
        snapshot,
        basis,
      });
      return { basis, ...loaded };
    },
  });
  const closed = source.data?.closed ?? [];
  const looked = source.data?.sprint.state === 'closed' ? [...closed, source.data.sprint] : closed;
  const recent = looked.slice(-PAST);
  const past = useQuery({
    queryKey: ['past-sprints', recent.map((sprint) => sprint.id)],
    enabled: source.isSuccess,
    queryFn: async (): Promise<PastSprint[]> => {
      const sprintIds = recent.map((sprint) => sprint.id);
      const { freezes } = await call('sprint.frozen', { projectId, sprintIds });
      return Promise.all(recent.map((sprint) => loadPastSprint(sprint, snapshot, freezes)));
    },
  });
  if (source.isPending) return <Skeleton rows={8} label={t('state.loading')} />;
  if (source.isError) return <FailureNote error={source.error} onRetry={() => void source.refetch()} />;
  if (past.isPending) return <Skeleton rows={8} label={t('sprint.past.loading')} />;
  if (past.isError) return <FailureNote error={past.error} onRetry={() => void past.refetch()} />;
  const isClosed = source.data.sprint.state === 'closed';
  const shown = isClosed ? 'past' : page;
  return (
    <>
      {isClosed ? (
        <Note tone="info" title={t('sprint.closed.title')}>
          {t('sprint.closed.text')}
        </Note>
      ) : (
        <div className={styles.tabs} role="group" aria-label={t('sprint.views')}>
          {(['plan', 'past'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={page === each}
              onClick={() => {
                setPage(each);
              }}
            >
              {t(`sprint.view.${each}`)}
            </button>
          ))}
        </div>
      )}
      {shown === 'plan' ? (
        <PlanBoard
          source={source.data}
          basis={source.data.basis}
          past={past.data}
          snapshot={snapshot}
          reload={() => source.refetch().then(() => undefined)}
        />
      ) : (
        <PastSprints past={past.data} personas={snapshot.personas} />
      )}
    </>
  );
}
