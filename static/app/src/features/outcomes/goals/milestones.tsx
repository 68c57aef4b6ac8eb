import { useState } from 'react';
import type { ReactNode } from 'react';
import type { GoalView, MilestoneView } from '@contract/outcomes/goal-views';
import { userDay } from '../../../api/user-day';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { Note } from '../../../ui/note';
import { useChoice } from '../../../ui/use-choice';
import styles from './goals.module.css';

interface MilestonesProps {
  readonly goal: GoalView;
  readonly projectId: string;
  readonly canEdit: boolean;
}

/** The steps on the way by date; a person ticks what is reached. */
export function Milestones({ goal, projectId, canEdit }: MilestonesProps): ReactNode {
  const { t } = useText();
  const [conflict, setConflict] = useState(false);
  return (
    <>
      <ul className={styles.milestones} aria-label={t('goal.milestones')}>
        {[...goal.milestones]
          .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
          .map((milestone) => (
            <Milestone
              key={milestone.id}
              {...{ milestone, goal, projectId, canEdit }}
              onConflict={setConflict}
            />
          ))}
      </ul>
      {conflict && <Note tone="warning" role="alert" title={t('goal.conflict.tick')} />}
    </>
  );
}

interface MilestoneProps extends MilestonesProps {
  readonly milestone: MilestoneView;
  /** Whether somebody else was faster, so that the tick was not kept. */
  readonly onConflict: (conflict: boolean) => void;
}

function Milestone({ milestone, goal, projectId, canEdit, onConflict }: MilestoneProps): ReactNode {
  const { t, day } = useText();
  const announce = useAnnounce();
  const { id, title, dueOn } = milestone;
  // One after another, each on top of what the one before has left.
  const keep = useAct(
    (reachedOn: string | null, { write, shown }) => {
      const newest = shown('goal.list')
        .flatMap(({ goals }) => goals)
        .reduce((last, one) => (one.id === last.id && one.version > last.version ? one : last), goal);
      const milestones = newest.milestones.map((one) => (one.id === id ? { ...one, reachedOn } : one));
      const { id: goalId, version } = newest;
      return write('record.save', { projectId, kind: 'goal', id: goalId, version, set: { milestones } });
    },
    { until: ['goal.list'], alone: `goal ${goal.id}` },
  );
  const today = userDay();
  const tick = useChoice(milestone.reachedOn, async (reachedOn) => {
    const { kind } = await keep.send(reachedOn);
    onConflict(kind === 'conflict');
    if (kind === 'saved') announce(t('goal.saved'));
  });
  return (
    <li>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={tick.shown !== null}
          disabled={!canEdit}
          onChange={(event) => {
            tick.choose(event.currentTarget.checked ? today : null);
          }}
        />
        {title}
      </label>
      <span className={styles.faint}>
        {tick.shown === null
          ? t('milestone.due', { day: day(dueOn) })
          : t('milestone.reached', { day: day(tick.shown) })}
      </span>
      {tick.shown === null && dueOn < today && <Lozenge tone="warning">{t('milestone.late')}</Lozenge>}
      {tick.error !== null && <FailureNote error={tick.error} />}
    </li>
  );
}
