import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { unservedPersonas } from '@domain/planning/sprint/unserved';
import { sprintGoalOf } from '@domain/planning/sprint/sprint-goal';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { SearchBox } from '../../../ui/search-box';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { ByPeople } from './by-people';
import { CandidateTable } from './candidate-table';
import { CapacityBox } from './capacity-box';
import { ChangeNote } from './change-note';
import { GoalBox } from './goal-box';
import { goalSentence } from './goal-sentence';
import type { SprintSource } from './load-plan';
import { NeedsClosed } from './needs-closed';
import { PersonaShares } from '../sprint/persona-shares';
import { PlanFooter } from './plan-footer';
import { PlanNotes } from './plan-notes';
import { PlanRules } from './plan-rules';
import { PlanTable } from './plan-table';
import { ReviewPlan, ReviewUndo } from './review-plan';
import { Swaps } from './swaps';
import { useDraftPlan } from './use-draft-plan';
import type { DraftPlan, PlanBoardProps } from './use-draft-plan';
import { useSprintGoal } from './use-sprint-goal';
import styles from './sprint-plan.module.css';

type Reviewed = 'plan' | 'undo';

/** The sprint as a draft: everything here is a trial until it is applied. */
export function PlanBoard(props: PlanBoardProps): ReactNode {
  const { source, snapshot, projectId } = props;
  const text = useText();
  const plan = useDraftPlan(props);
  const suggested = sprintGoalOf(plan.problem, [...plan.draft]);
  const goal = useSprintGoal(
    source.sprint,
    suggested === null ? null : goalSentence(suggested, snapshot, text),
  );
  const kept = useRead('sprint.change', { projectId, sprintId: source.sprint.id }).data?.change ?? null;
  const [reviewed, setReviewed] = useState<Reviewed | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const before = useRef(reviewed);
  useEffect(() => {
    if (before.current !== null && reviewed === null) area.current?.focus();
    before.current = reviewed;
  }, [reviewed]);
  const close = (): void => {
    setReviewed(null);
  };
  return (
    <>
      {reviewed === 'plan' && <ReviewPlan {...props} {...{ plan, goal }} onClose={close} />}
      {reviewed === 'undo' && kept !== null && (
        <ReviewUndo {...props} {...{ goal }} change={kept} onClose={close} />
      )}
      {/* It stays as it is meanwhile: what was searched, opened and ruled is there when one comes back. */}
      <div ref={area} tabIndex={-1} className={styles.plan} hidden={reviewed !== null}>
        <SourceNotes source={source} />
        {kept !== null && !kept.takenBack && (
          <ChangeNote
            sprint={source.sprint}
            change={kept}
            canSchedule={source.canSchedule}
            onUndo={() => {
              setReviewed('undo');
            }}
          />
        )}
        <GoalBox goal={goal} canManageSprint={source.canManageSprint} />
        <Trial
          {...props}
          plan={plan}
          onReview={() => {
            setReviewed('plan');
          }}
        />
      </div>
    </>
  );
}

/** The lists with what would make them better, and what they come to. */
function Trial({
  plan,
  onReview,
  ...props
}: PlanBoardProps & { readonly plan: DraftPlan; readonly onReview: () => void }): ReactNode {
  const { source, snapshot } = props;
  const { t } = useText();
  const { items, present, draft, choices, problem, search, points, unit } = plan;
  return (
    <>
      {plan.scored ? (
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
      ) : (
        <Note tone="info" title={t('sprint.unscored')}>
          {t('sprint.unscored.text')}
        </Note>
      )}
      <div className={styles.columns}>
        <Lists {...props} plan={plan} />
        <PlanAside {...props} plan={plan} />
      </div>
      <PlanFooter
        {...{ search, problem, draft, present, points }}
        value={plan.worth.value}
        assumedValue={plan.worth.assumed}
        scored={plan.scored}
        canSchedule={source.canSchedule}
        onUse={(keys) => {
          plan.use(keys);
          if (source.canSchedule) onReview();
        }}
        onReset={plan.reset}
        onLetLeave={plan.letWorthlessLeave}
        onReview={onReview}
      />
    </>
  );
}

/** What is in the sprint and what could come in, searched at once; rows go from one to the other. */
function Lists({ source, projectId, plan }: PlanBoardProps & { readonly plan: DraftPlan }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const area = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(area);
  const { items, present, draft, choices, search, rows, sums, points, unit } = plan;
  const best = search.proposal.kind === 'found' ? search.proposal.plan.keys : null;
  /** The keyboard stays on the item wherever it goes: pressed again, it comes back. */
  const moving = (key: string, words: string): void => {
    keepFocus(`[data-move="${CSS.escape(key)}"]`);
    announce(words);
  };
  return (
    <div ref={area} className={styles.main}>
      <SearchBox label={t('sprint.search.both')} value={typed} onChange={setTyped} />
      <PlanTable
        {...{ present, best, sums, points, unit, choices, typed }}
        items={rows}
        stays={plan.stays}
        value={plan.worth.value}
        considered={items.length}
        onTakeOut={(key) => {
          moving(key, t('sprint.moved.out', { key }));
          plan.takeOut(key);
        }}
        onPin={plan.pin}
        onLetLeave={plan.letLeave}
      />
      <CandidateTable
        {...{ present, best, unit, choices, search, typed }}
        items={items.filter((item) => !draft.has(item.key))}
        further={source.cut && source.boardId !== null ? { projectId, boardId: source.boardId } : null}
        asRow={plan.asRow}
        onAdd={(item) => {
          moving(item.key, t('sprint.moved.in', { key: item.key }));
          plan.putIn(item);
        }}
        onExclude={plan.exclude}
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
}: PlanBoardProps & { readonly plan: DraftPlan }): ReactNode {
  const { choices, search, rows, unit } = plan;
  const take = (capacityPoints: number): void => {
    plan.change({ capacityPoints });
  };
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
        byPeople={
          <ByPeople
            sprint={source.sprint}
            closed={source.closed.filter(({ id }) => plan.pace.finished.some((one) => one.id === id))}
            done={plan.pace.finished}
            unit={unit}
            onUse={take}
          />
        }
        onChange={take}
        onPlanBy={plan.planBy}
      />
      <Waits
        waits={plan.waits}
        snapshot={snapshot}
        served={rows.flatMap((item) => item.candidate.personaKeys)}
      />
      <PersonaShares sums={plan.sums} />
      <NeedsClosed coverage={plan.coverage} snapshot={snapshot} />
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
