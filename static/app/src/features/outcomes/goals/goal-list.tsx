import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Goal } from '@domain/records/goal';
import type { GoalsView, GoalView } from '@contract/outcomes/goal-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { revealed } from '../../../ui/revealed';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import { GoalCard } from './goal-card';
import { WeighGoals } from './weigh-goals';
import { GoalForm } from './goal-form';
import styles from './goals.module.css';

interface GoalListProps {
  readonly page: GoalsView;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly projectId: string;
  /** Key or id of the goal that the address names. */
  readonly named: string | null;
}

type Open = { readonly goal: GoalView } | { readonly start: Partial<Goal> };

/** The goals, the heaviest first, and the one that is being written. */
export function GoalList({ page, snapshot, work, projectId, named }: GoalListProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState<Open | null>(null);
  const isNamed = ({ id, key }: GoalView): boolean => named === id || named === key;
  const [archived, setArchived] = useState(page.goals.find(isNamed)?.archived ?? false);
  const canEdit = snapshot.canManageKnowledge;
  const shown = page.goals
    .filter((goal) => goal.archived === archived)
    .sort((a, b) => b.weight - a.weight || a.key.localeCompare(b.key, 'en', { numeric: true }));
  const total = shown.reduce((sum, goal) => sum + goal.weight, 0);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      <div className={styles.actions}>
        {canEdit && (
          <Button
            appearance="primary"
            spacing="compact"
            onClick={() => {
              setOpen({ start: {} });
            }}
          >
            {t('goal.add')}
          </Button>
        )}
        {canEdit && !archived && <WeighGoals projectId={projectId} goals={shown} total={total} />}
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={archived}
            onChange={(event) => {
              setArchived(event.currentTarget.checked);
            }}
          />
          {t('goals.archived')}
        </label>
      </div>
      {open !== null && 'start' in open && (
        <GoalForm
          projectId={projectId}
          goal={null}
          start={open.start}
          metrics={page.metrics}
          snapshot={snapshot}
          onDone={close}
        />
      )}
      {shown.length === 0 && <NoGoals archived={archived} canEdit={canEdit} onStart={setOpen} />}
      <ul className={styles.cards}>
        {shown.map((goal) => (
          <li key={goal.id} {...revealed(isNamed(goal))}>
            {open !== null && 'goal' in open && open.goal.id === goal.id ? (
              <GoalForm
                projectId={projectId}
                goal={goal}
                start={{}}
                metrics={page.metrics}
                snapshot={snapshot}
                onDone={close}
              />
            ) : (
              <GoalCard
                goal={goal}
                weight01={total === 0 ? 0 : goal.weight / total}
                metric={page.metrics.find((metric) => metric.id === goal.metricId) ?? null}
                metrics={page.metrics}
                snapshot={snapshot}
                work={work}
                projectId={projectId}
                onEdit={
                  canEdit
                    ? () => {
                        setOpen({ goal });
                      }
                    : undefined
                }
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface NoGoalsProps {
  readonly archived: boolean;
  readonly canEdit: boolean;
  readonly onStart: (open: Open) => void;
}

function NoGoals({ archived, canEdit, onStart }: NoGoalsProps): ReactNode {
  const { t } = useText();
  return (
    <Note
      tone="neutral"
      title={t(archived ? 'goals.none-archived' : 'goals.none')}
      actions={
        canEdit &&
        !archived && (
          <Button
            spacing="compact"
            onClick={() => {
              onStart({ start: { title: t('goals.example'), metricId: 'nps', baseline: 0, target: 30 } });
            }}
          >
            {t('goals.none.example')}
          </Button>
        )
      }
    >
      {!archived && t('goals.none.text')}
    </Note>
  );
}
