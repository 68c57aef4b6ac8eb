import type { ReactNode } from 'react';
import type { GoalView } from '@contract/outcomes/goal-views';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { Note } from '../../../ui/note';
import { textOfGoal } from './goal-draft';
import { useGoalAction } from './goals-data';
import styles from './goals.module.css';

interface MilestonesProps {
  readonly goal: GoalView;
  readonly projectId: string;
  readonly canEdit: boolean;
}

/** The steps on the way by date; a person ticks what is reached. */
export function Milestones({ goal, projectId, canEdit }: MilestonesProps): ReactNode {
  const { t, day } = useText();
  const announce = useAnnounce();
  const action = useGoalAction(projectId);
  const today = new Date().toISOString().slice(0, 10);
  const tick = (id: string, reached: boolean): void => {
    const milestones = goal.milestones.map((one) =>
      one.id === id ? { ...one, reachedOn: reached ? today : null } : one,
    );
    action.mutate(
      {
        kind: 'edit',
        id: goal.id,
        version: goal.version,
        goal: { ...textOfGoal(goal), milestones },
        metric: null,
      },
      {
        onSuccess: () => {
          announce(t('goal.saved'));
        },
      },
    );
  };
  return (
    <>
      <ul className={styles.milestones} aria-label={t('goal.milestones')}>
        {[...goal.milestones]
          .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
          .map(({ id, title, dueOn, reachedOn }) => (
            <li key={id}>
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={reachedOn !== null}
                  disabled={!canEdit || action.isPending}
                  onChange={(event) => {
                    tick(id, event.currentTarget.checked);
                  }}
                />
                {title}
              </label>
              <span className={styles.faint}>
                {reachedOn === null
                  ? t('milestone.due', { day: day(dueOn) })
                  : t('milestone.reached', { day: day(reachedOn) })}
              </span>
              {reachedOn === null && dueOn < today && <Lozenge tone="warning">{t('milestone.late')}</Lozenge>}
            </li>
          ))}
      </ul>
      {action.data !== undefined && action.data !== null && (
        <Note tone="warning" role="alert" title={t('goal.conflict.tick')} />
      )}
      {action.isError && <FailureNote error={action.error} />}
    </>
  );
}
