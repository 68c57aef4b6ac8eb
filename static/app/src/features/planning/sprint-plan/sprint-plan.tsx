import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { SprintJson } from '@jira/agile';
import { jiraAsUser } from '../../../api/jira';
import { reading, useReading } from '../../../api/read';
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
  /** What the sprint is called, and when it is. */
  readonly head: ReactNode;
}

interface Asked {
  readonly sprintId: string;
  readonly boardId: string | null;
  readonly projectId: string;
}

const sprintSource = reading(
  { asks: ['knowledge.read', 'planning.read'], jira: true },
  async ({ sprintId, boardId, projectId }: Asked, ask) => {
    const [snapshot, basis] = await Promise.all([
      ask('knowledge.read', { projectId }),
      ask('planning.read', { projectId }),
    ]);
    const transport = jiraAsUser;
    return { basis, ...(await loadSprint({ transport, sprintId, boardId, projectId, snapshot, basis })) };
  },
);

interface AskedPast {
  readonly projectId: string;
  readonly sprints: readonly SprintJson[];
}

const pastSprints = reading(
  { asks: ['knowledge.read', 'sprint.frozen'], jira: true },
  async ({ projectId, sprints }: AskedPast, ask): Promise<PastSprint[]> => {
    const sprintIds = sprints.map((sprint) => sprint.id);
    const [snapshot, { freezes }] = await Promise.all([
      ask('knowledge.read', { projectId }),
      ask('sprint.frozen', { projectId, sprintIds }),
    ]);
    return Promise.all(sprints.map((sprint) => loadPastSprint(sprint, snapshot, freezes)));
  },
);

/** One sprint: planned by customer value while it is open, and looked back on with the ones before it. */
export function SprintPlan({ head, ...props }: SprintPlanProps): ReactNode {
  const { sprintId, boardId, projectId, snapshot } = props;
  const { t } = useText();
  const [page, setPage] = useState<'plan' | 'past'>('plan');
  const source = useReading(sprintSource, { sprintId, boardId, projectId });
  const closed = source.data?.closed ?? [];
  const isClosed = source.data?.sprint.state === 'closed';
  const looked = source.data !== undefined && isClosed ? [...closed, source.data.sprint] : closed;
  const recent = looked.slice(-PAST);
  const past = useReading(pastSprints, source.isSuccess ? { projectId, sprints: recent } : null);
  const shown = isClosed ? 'past' : page;
  // Once something is there it stays, also when reading it anew fails: trials, results and their undo stand on it.
  const waited = [source, past].find(({ data }) => data === undefined);
  return (
    <>
      <header className={styles.head}>
        <div>{head}</div>
        {source.data !== undefined && !isClosed && (
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
      </header>
      {waited !== undefined &&
        (waited.isError ? (
          <FailureNote error={waited.error} onRetry={() => void waited.refetch()} />
        ) : (
          <Skeleton rows={8} label={t(waited === source ? 'state.loading' : 'sprint.past.loading')} />
        ))}
      {isClosed && (
        <Note tone="info" title={t('sprint.closed.title')}>
          {t('sprint.closed.text')}
        </Note>
      )}
      {source.data !== undefined &&
        past.data !== undefined &&
        (shown === 'plan' ? (
          <PlanBoard
            source={source.data}
            basis={source.data.basis}
            past={past.data}
            snapshot={snapshot}
            projectId={projectId}
            reload={() => source.refetch({ throwOnError: true }).then(() => undefined)}
          />
        ) : (
          <PastSprints past={past.data} basis={source.data.basis} {...{ projectId, snapshot }} />
        ))}
    </>
  );
}
