import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { unservedPersonas } from '@domain/planning/sprint/unserved';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { CandidateTable } from './candidate-table';
import { CapacityBox } from './capacity-box';
import type { SprintSource } from './load-plan';
import { NeedsClosed } from './needs-closed';
import { PersonaShares } from '../sprint/persona-shares';
import { PlanFooter } from './plan-footer';
import { PlanNotes } from './plan-notes';
import { planValueOf } from './plan-problem';
import { PlanRules } from './plan-rules';
import { PlanTable } from './plan-table';
import { Swaps } from './swaps';
import { useDraftPlan } from './use-draft-plan';
import type { PlanBoardProps } from './use-draft-plan';
import styles from './sprint-plan.module.css';

/** The sprint as a draft: everything here is a trial until it is applied. */
export function PlanBoard(props: PlanBoardProps): ReactNode {
  const { source, basis, snapshot, reload } = props;
  const { items } = source;
  const plan = useDraftPlan(props);
  const { present, draft, choices, problem, search, rows, sums, points, waits, change } = plan;
  return (
    <div className={styles.plan}>
      <SourceNotes source={source} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <PlanTable
            items={rows}
            present={present}
            sums={sums}
            points={points}
            unit={snapshot.estimation.kind}
            choices={choices}
            considered={items.length}
            onTakeOut={plan.takeOut}
            onPin={plan.pin}
          />
          <CandidateTable
            items={items.filter((item) => !draft.has(item.key))}
            present={present}
            unit={snapshot.estimation.kind}
            choices={choices}
            search={search}
            onAdd={plan.putIn}
            onExclude={plan.exclude}
          />
        </div>
        <aside className={styles.aside}>
          <CapacityBox
            capacityPoints={choices.capacityPoints}
            points={points}
            velocity={plan.velocity}
            unit={snapshot.estimation.kind}
            more={search.proposal.kind === 'found' ? search.proposal.more : []}
            onChange={(capacityPoints) => {
              change({ capacityPoints });
            }}
          />
          <Waits
            waits={waits}
            snapshot={snapshot}
            served={rows.flatMap((item) => item.candidate.personaKeys)}
          />
          <PersonaShares sums={sums} />
          <NeedsClosed coverage={plan.coverage} snapshot={snapshot} />
          {search.proposal.kind === 'failed' && <FailureNote error={search.proposal.error} />}
          <PlanRules
            items={items}
            choices={choices}
            basis={basis}
            personas={snapshot.personas}
            open={search.proposal.kind === 'failed'}
            onChange={change}
          />
          {search.proposal.kind === 'found' && <PlanNotes notes={search.proposal.plan.notes} />}
        </aside>
      </div>
      <Swaps
        swaps={search.swaps}
        items={items}
        snapshot={snapshot}
        capacityPoints={choices.capacityPoints}
        onSwap={(swap) => {
          plan.use([...[...draft].filter((key) => !swap.out.includes(key)), ...swap.in]);
        }}
      />
      <PlanFooter
        sprint={source.sprint}
        search={search}
        problem={problem}
        draft={draft}
        present={present}
        value={planValueOf(problem, draft)}
        snapshot={snapshot}
        canSchedule={source.canSchedule}
        onUse={plan.use}
        onReset={plan.reset}
        onApplied={async () => {
          await reload();
          plan.reset();
        }}
      />
    </div>
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
      {source.cut && <Note tone="warning" title={t('sprint.cut', { count: items.length })} />}
      {foreign.length > 0 && (
        <Note tone="info" title={t('sprint.foreign.title', { projects: list(foreign) })}>
          {t('sprint.foreign.text')}
        </Note>
      )}
    </>
  );
}
