import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { coverageOfSprint } from '@domain/planning/sprint/sprint-coverage';
import { unservedPersonas } from '@domain/planning/sprint/unserved';
import { velocityOf } from '@domain/planning/sprint/velocity';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { CandidateTable } from './candidate-table';
import { CapacityBox } from './capacity-box';
import type { PastSprint } from './load-past';
import type { SprintSource } from './load-plan';
import { NeedsClosed } from './needs-closed';
import { PersonaShares } from '../sprint/persona-shares';
import { PlanFooter } from './plan-footer';
import { PlanNotes } from './plan-notes';
import { noChoices, planValueOf, pointsOfKeys, problemOf } from './plan-problem';
import type { PlanChoices } from './plan-problem';
import { PlanRules } from './plan-rules';
import { PlanTable } from './plan-table';
import { sumUp } from '../sprint/sprint-sums';
import { Swaps } from './swaps';
import { usePlan } from './use-plan';
import styles from './sprint-plan.module.css';

interface PlanBoardProps {
  readonly source: SprintSource;
  readonly basis: PlanningBasis;
  readonly past: readonly PastSprint[];
  readonly snapshot: KnowledgeSnapshot;
  readonly reload: () => Promise<void>;
}

/** The sprint as a draft: everything here is a trial until it is applied. */
export function PlanBoard({ source, basis, past, snapshot, reload }: PlanBoardProps): ReactNode {
  const { t, list } = useText();
  const { items } = source;
  const present = useMemo(
    () => new Set(items.filter((item) => item.place === 'sprint').map((item) => item.key)),
    [items],
  );
  const velocity = useMemo(() => velocityOf(past), [past]);
  const [edited, setEdited] = useState<ReadonlySet<string> | null>(null);
  const draft = edited ?? present;
  const [choices, setChoices] = useState<PlanChoices>(() => ({
    ...noChoices,
    capacityPoints: startCapacity(velocity?.cautiousPoints ?? null, items, present),
  }));
  const problem = useMemo(
    () => problemOf(items, snapshot, basis, choices, source.runningKeys),
    [items, snapshot, basis, choices, source.runningKeys],
  );
  const usable = problem.capacityPoints > 0 && problem.candidates.length > 0;
  const search = usePlan(usable ? problem : null, draft);
  const rows = items.filter((item) => draft.has(item.key));
  const sums = sumUp(
    rows.map((item) => item.row),
    snapshot.personas,
  );
  const coverage = coverageOfSprint(problem, [...draft]);
  const waits = unservedPersonas(
    snapshot.personas.filter((persona) => !persona.anti).map((persona) => persona.key),
    past,
  );
  const change = (next: Partial<PlanChoices>): void => {
    setChoices((before) => ({ ...before, ...next }));
  };
  const put = (key: string, isIn: boolean): void => {
    const next = new Set(draft);
    if (isIn) next.add(key);
    else next.delete(key);
    setEdited(next);
  };
  const points = pointsOfKeys(problem, draft);
  const foreign = [
    ...new Set(items.filter((item) => item.foreign).map((item) => item.key.split('-')[0] ?? '')),
  ];
  return (
    <div className={styles.plan}>
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
            onTakeOut={(key) => {
              put(key, false);
            }}
            onPin={(key, pinned) => {
              change({
                pinned: pinned ? [...choices.pinned, key] : choices.pinned.filter((other) => other !== key),
                excluded: choices.excluded.filter((other) => other !== key),
              });
            }}
          />
          <CandidateTable
            items={items.filter((item) => !draft.has(item.key))}
            present={present}
            unit={snapshot.estimation.kind}
            choices={choices}
            search={search}
            onAdd={(key) => {
              put(key, true);
            }}
            onExclude={(key, excluded) => {
              change({
                excluded: excluded
                  ? [...choices.excluded, key]
                  : choices.excluded.filter((other) => other !== key),
                pinned: choices.pinned.filter((other) => other !== key),
              });
            }}
          />
        </div>
        <aside className={styles.aside}>
          <CapacityBox
            capacityPoints={choices.capacityPoints}
            points={points}
            velocity={velocity}
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
          <NeedsClosed coverage={coverage} snapshot={snapshot} />
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
          setEdited(new Set([...[...draft].filter((key) => !swap.out.includes(key)), ...swap.in]));
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
        onUse={(keys) => {
          setEdited(new Set(keys));
        }}
        onReset={() => {
          setEdited(null);
        }}
        onApplied={async () => {
          await reload();
          setEdited(null);
        }}
      />
    </div>
  );
}

function startCapacity(
  cautious: number | null,
  items: SprintSource['items'],
  present: ReadonlySet<string>,
): number {
  if (cautious !== null && cautious > 0) return Math.round(cautious);
  return items
    .filter((item) => present.has(item.key))
    .reduce((sum, item) => sum + Math.max(0, item.candidate.points ?? 0), 0);
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
