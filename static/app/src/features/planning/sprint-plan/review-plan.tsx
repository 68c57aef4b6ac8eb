import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { KeptSprintChange } from '@contract/planning/planning-views';
import { useText } from '../../../i18n/text';
import { ApplyPanel } from './apply-panel';
import { PlanSummary } from './plan-summary';
import type { PlanBoardProps, DraftPlan } from './use-draft-plan';
import type { GoalInHand } from './use-sprint-goal';
import styles from './sprint-plan.module.css';

interface ReviewProps extends PlanBoardProps {
  readonly plan: DraftPlan;
  readonly goal: GoalInHand;
  readonly onClose: () => void;
}

/** What the trial changes in Jira, seen as a whole before anything is moved, with the goal that goes with it. */
export function ReviewPlan({ plan, goal, onClose, ...props }: ReviewProps): ReactNode {
  const { source, snapshot, basis } = props;
  const [moves] = useState(() => ({
    into: [...plan.draft].filter((key) => !plan.present.has(key)),
    out: [...plan.present].filter((key) => !plan.draft.has(key)),
  }));
  const { inJira } = goal;
  const wanted = goal.wanted.trim();
  const canWrite = source.canManageSprint && wanted !== '' && wanted !== inJira;
  // A goal that somebody has given to the sprint is not replaced unasked.
  const [withGoal, setWithGoal] = useState(inJira === '');
  return (
    <ApplyPanel
      sprint={source.sprint}
      wanted={{
        change: { sprintId: source.sprint.id, ...moves },
        goal: withGoal && canWrite ? { before: inJira, after: wanted } : null,
        takesBack: false,
      }}
      foreign={foreignKeys(props)}
      summary={
        <>
          <PlanSummary {...moves} {...{ snapshot, basis }} {...plan} />
          <GoalChoice
            goal={goal}
            chosen={withGoal && canWrite}
            {...(canWrite && { onChoose: setWithGoal })}
            mayWrite={source.canManageSprint}
          />
        </>
      }
      onClose={onClose}
      onGoal={goal.saw}
      onApplied={async () => {
        await props.reload();
        plan.reset();
      }}
    />
  );
}

/** The way back from the last change of the sprint, seen as a whole too. */
export function ReviewUndo({
  change,
  goal,
  onClose,
  ...props
}: Omit<ReviewProps, 'plan'> & { readonly change: KeptSprintChange }): ReactNode {
  const { t, list } = useText();
  const { source } = props;
  const [kept] = useState(change);
  const { movedIn, movedOut } = kept;
  return (
    <ApplyPanel
      sprint={source.sprint}
      wanted={{
        change: { sprintId: source.sprint.id, into: movedOut, out: movedIn },
        goal: kept.goal && { before: kept.goal.after, after: kept.goal.before },
        takesBack: true,
      }}
      foreign={foreignKeys(props)}
      summary={
        <>
          {movedIn.length > 0 && (
            <p>
              <strong>{t('sprint.apply.out', { count: movedIn.length })}</strong> {list(movedIn)}
            </p>
          )}
          {movedOut.length > 0 && (
            <p>
              <strong>{t('sprint.apply.into', { count: movedOut.length })}</strong> {list(movedOut)}
            </p>
          )}
          {kept.goal !== null && (
            <p>
              <strong>{t('sprint.goal')}:</strong>{' '}
              {kept.goal.before === '' ? t('sprint.goal.none') : kept.goal.before}
            </p>
          )}
        </>
      }
      onClose={onClose}
      onGoal={goal.saw}
      onApplied={props.reload}
    />
  );
}

function foreignKeys({ source }: Pick<PlanBoardProps, 'source'>): ReadonlySet<string> {
  return new Set(source.items.filter(({ foreign }) => foreign).map(({ key }) => key));
}

interface GoalChoiceProps {
  readonly goal: GoalInHand;
  readonly chosen: boolean;
  /** Absent = there is nothing to write, or the person may not. */
  readonly onChoose?: (chosen: boolean) => void;
  readonly mayWrite: boolean;
}

/** Whether the goal of the plan is written with it; what stands in Jira is seen beside it. */
function GoalChoice({ goal, chosen, onChoose, mayWrite }: GoalChoiceProps): ReactNode {
  const { t } = useText();
  const id = useId();
  return (
    <div className={styles.capacity}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={chosen}
          disabled={onChoose === undefined}
          onChange={(event) => {
            onChoose?.(event.currentTarget.checked);
          }}
        />
        {t('sprint.goal.with')}
      </label>
      <label className="visually-hidden" htmlFor={id}>
        {t('sprint.goal.of-plan')}
      </label>
      <textarea
        id={id}
        className={styles.textInput}
        rows={2}
        maxLength={1_000}
        value={goal.wanted}
        placeholder={t('sprint.goal.nothing')}
        onChange={(event) => {
          goal.type(event.currentTarget.value);
        }}
      />
      <p className={styles.small}>
        {t('sprint.goal.in-jira')} {goal.inJira === '' ? t('sprint.goal.none') : goal.inJira}
        {!mayWrite && ` ${t('sprint.goal.readonly')}`}
      </p>
    </div>
  );
}
