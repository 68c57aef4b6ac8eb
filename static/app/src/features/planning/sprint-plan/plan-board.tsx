import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { unservedPersonas } from '@domain/planning/sprint/unserved';
import { sprintGoalOf } from '@domain/planning/sprint/sprint-goal';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { CandidateTable } from './candidate-table';
import { CapacityBox } from './capacity-box';
import { GoalBox } from './goal-box';
import { goalSentence } from './goal-sentence';
import type { SprintSource } from './load-plan';
import { NeedsClosed } from './needs-closed';
import { mostPerPoint } from './plan-cells';
import { PersonaShares } from '../sprint/persona-shares';
import { PlanFooter } from './plan-footer';
import { PlanNotes } from './plan-notes';
import { PlanRules } from './plan-rules';
import { PlanTable } from './plan-table';
import { Swaps } from './swaps';
import { useDraftPlan } from './use-draft-plan';
import type { PlanBoardProps } from './use-draft-plan';
import styles from './sprint-plan.module.css';

/** The sprint as a draft: everything here is a trial until it is applied. */
export function PlanBoard(props: PlanBoardProps): ReactNode {
  const { source, snapshot, projectId, reload } = props;
  const { t } = useText();
  const plan = useDraftPlan(props);
  const { items, present, draft, choices, problem, search, rows, sums, points, unit } = plan;
  const most = mostPerPoint(items);
  return (
    <div className={styles.plan}>
      <SourceNotes source={source} />
      {!plan.scored && (
        <Note tone="info" title={t('sprint.unscored')}>
          {t('sprint.unscored.text')}
        </Note>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <PlanTable
            {...{ present, sums, points, most, unit, choices }}
            items={rows}
            stays={plan.stays}
            value={plan.worth.value}
            considered={items.length}
            onTakeOut={plan.takeOut}
            onPin={plan.pin}
            onLetLeave={plan.letLeave}
          />
          <CandidateTable
            {...{ present, most, unit, choices, search }}
            items={items.filter((item) => !draft.has(item.key))}
            further={source.cut && source.boardId !== null ? { projectId, boardId: source.boardId } : null}
            asRow={plan.asRow}
            onAdd={plan.putIn}
            onExclude={plan.exclude}
          />
        </div>
        <PlanAside {...props} plan={plan} />
      </div>
      <Swaps
        swaps={search.swaps}
        items={items}
        snapshot={snapshot}
        capacityPoints={choices.capacityPoints}
        unit={unit}
        onSwap={(swap) => {
          const out = new Set(swap.out.map((part) => part.key));
          plan.use([...[...draft].filter((key) => !out.has(key)), ...swap.in.map((part) => part.key)]);
        }}
      />
      <PlanFooter
        {...{ search, problem, draft, present, points }}
        sprint={source.sprint}
        value={plan.worth.value}
        assumedValue={plan.worth.assumed}
        scored={plan.scored}
        canSchedule={source.canSchedule}
        onUse={plan.use}
        onReset={plan.reset}
        onLetLeave={plan.letWorthlessLeave}
        onApplied={async () => {
          await reload();
          plan.reset();
        }}
      />
    </div>
  );
}

/** How much fits, for whom it is, and under which rules the best plan is looked for. */
function PlanAside({
  source,
  basis,
  snapshot,
  plan,
}: PlanBoardProps & { readonly plan: ReturnType<typeof useDraftPlan> }): ReactNode {
  const text = useText();
  const { choices, search, rows, unit } = plan;
  const goal = sprintGoalOf(plan.problem, [...plan.draft]);
  const { proposal } = search;
  return (
    <aside className={styles.aside}>
      <CapacityBox
        capacityPoints={choices.capacityPoints}
        points={plan.points}
        donePoints={plan.donePoints}
        pace={plan.pace}
        by={plan.by}
        canChoose={snapshot.estimation.kind !== 'count'}
        unit={unit}
        more={proposal.kind === 'found' ? proposal.more : []}
        onChange={(capacityPoints) => {
          plan.change({ capacityPoints });
        }}
        onPlanBy={plan.planBy}
      />
      <Waits
        waits={plan.waits}
        snapshot={snapshot}
        served={rows.flatMap((item) => item.candidate.personaKeys)}
      />
      <PersonaShares sums={plan.sums} />
      <NeedsClosed coverage={plan.coverage} snapshot={snapshot} />
      <GoalBox
        key={source.sprint.id}
        sprint={source.sprint}
        suggested={goal === null ? null : goalSentence(goal, snapshot, text)}
        canManageSprint={source.canManageSprint}
      />
      {proposal.kind === 'failed' && <FailureNote error={proposal.error} />}
      <PlanRules
        items={plan.items}
        choices={choices}
        basis={basis}
        personas={snapshot.personas}
        unit={unit}
        needed={proposal.kind === 'failed'}
        onChange={plan.change}
      />
      {proposal.kind === 'found' && <PlanNotes notes={proposal.plan.notes} />}
    </aside>
  );
}

/** Who has waited for more than one sprint, and whether this plan ends the wait. */
function Waits({
  waits,
  snapshot,
  served,
}: {
  waits: ReturnType<typeof unservedPersonas>;
  snapshot: KnowledgeSnapshot;
  served: readonly string[];
}): ReactNode {
  const { t } = useText();
  return waits
    .filter((wait) => wait.sprints >= 2)
    .map((wait) => {
      const persona = snapshot.personas.find((candidate) => candidate.key === wait.key);
      if (persona === undefined) return null;
      return (
        <Note
          key={wait.key}
          tone="warning"
          title={t(wait.never ? 'sprint.wait.never' : 'sprint.wait', {
            name: persona.name,
            count: wait.sprints,
          })}
        >
          {t(served.includes(wait.key) ? 'sprint.wait.ends' : 'sprint.wait.goes-on')}
        </Note>
      );
    });
}

/** What a person should know of the sprint that was read before planning it. */
function SourceNotes({ source }: { readonly source: SprintSource }): ReactNode {
  const { t, list } = useText();
  const { items } = source;
  const foreign = [
    ...new Set(items.filter((item) => item.foreign).map((item) => item.key.split('-')[0] ?? '')),
  ];
  return (
    <>
      {!source.canSchedule && (
        <Note tone="info" title={t('sprint.readonly.title')}>
          {t('sprint.readonly.text')}
        </Note>
      )}
      {foreign.length > 0 && (
        <Note tone="info" title={t('sprint.foreign.title', { projects: list(foreign) })}>
          {t('sprint.foreign.text')}
        </Note>
      )}
    </>
  );
}
