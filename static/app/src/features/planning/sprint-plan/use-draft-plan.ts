import { useMemo, useState } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { coverageOfSprint } from '@domain/planning/sprint/sprint-coverage';
import { unservedPersonas } from '@domain/planning/sprint/unserved';
import { userDay } from '../../../api/user-day';
import type { PastSprint } from './load-past';
import type { SprintSource } from './load-plan';
import { isScored, itemisedValueOf, pointsOfKeys } from '@domain/planning/sprint/sprint-worth';
import { countedItem } from './plan-items';
import type { PlanItem } from './plan-items';
import { paceOf, startCapacity, unitOf, usualPlanBy } from './plan-unit';
import type { PlanBy } from './plan-unit';
import { noChoices, problemOf } from './plan-problem';
import type { PlanChoices } from './plan-problem';
import { totalBasis } from '../../../api/work-items/total-basis';
import { sumUp } from '../sprint/sprint-sums';
import { usePlan } from './use-plan';

export interface PlanBoardProps {
  readonly source: SprintSource;
  readonly basis: PlanningBasis;
  readonly past: readonly PastSprint[];
  readonly snapshot: KnowledgeSnapshot;
  readonly projectId: string;
  readonly reload: () => Promise<void>;
}

/** The sprint as somebody tries it out: what is in, under which rules, and what follows from that. */
export function useDraftPlan(props: PlanBoardProps) {
  const { source, basis, past, snapshot } = props;
  const considered = useConsidered(props);
  const { items, present, pace, by } = considered;
  const [edited, setEdited] = useState<ReadonlySet<string> | null>(null);
  const draft = edited ?? present;
  const [choices, setChoices] = useState<PlanChoices>(() => ({
    ...noChoices,
    capacityPoints: startCapacity(pace, items, present),
  }));
  const { problem, stays } = useMemo(
    () => problemOf(items, snapshot, basis, choices, source.runningKeys),
    [items, snapshot, basis, choices, source.runningKeys],
  );
  const scored = useMemo(() => isScored(problem), [problem]);
  const search = usePlan(problem.capacityPoints > 0 && scored ? problem : null, draft);
  const totals = useMemo(
    () =>
      totalBasis(
        items.map((item) => item.row.item),
        snapshot,
      ),
    [items, snapshot],
  );
  const rows = items.filter((item) => draft.has(item.key));
  const done = rows.filter((item) => item.done).map((item) => item.key);
  const worthless = (problem.kept ?? []).filter((key) => stays.get(key) === 'no-value');
  const change = (next: Partial<PlanChoices>): void => {
    setChoices((before) => ({ ...before, ...next }));
  };
  const put = (key: string, isIn: boolean): void => {
    const next = new Set(draft);
    if (isIn) next.add(key);
    else next.delete(key);
    setEdited(next);
  };
  return {
    ...considered,
    draft,
    choices,
    problem,
    /** Why items stay in the sprint by themselves, by key. */
    stays,
    /** Whether anything here has a value: else there is nothing to propose by. */
    scored,
    search,
    rows,
    unit: unitOf(by, snapshot.estimation),
    sums: sumUp(
      rows.map((item) => item.row),
      snapshot.personas,
      totals,
    ),
    coverage: coverageOfSprint(problem, [...draft]),
    waits: unservedPersonas(
      snapshot.personas.filter((persona) => !persona.anti).map((persona) => persona.key),
      past,
    ),
    points: pointsOfKeys(problem, draft),
    donePoints: pointsOfKeys(problem, new Set(done)),
    worth: itemisedValueOf(problem, draft),
    change,
    planBy: (next: PlanBy): void => {
      change({ capacityPoints: considered.choose(next) });
    },
    putIn: (item: PlanItem): void => {
      considered.include(item);
      put(item.key, true);
      change({
        excluded: without(choices.excluded, item.key),
        takenOut: without(choices.takenOut, item.key),
      });
    },
    takeOut: (key: string): void => {
      put(key, false);
      change({ pinned: without(choices.pinned, key), takenOut: [...without(choices.takenOut, key), key] });
    },
    ...rulesFor(choices, change),
    /** Null = nothing stays for want of a value. */
    letWorthlessLeave:
      worthless.length === 0
        ? null
        : (): void => {
            change({ mayLeave: [...choices.mayLeave, ...worthless] });
          },
    use: (keys: Iterable<string>): void => {
      setEdited(new Set(keys));
    },
    reset: (): void => {
      setEdited(null);
      change({ mayLeave: [], takenOut: [] });
    },
  };
}

/** The sprint as a trial. */
export type DraftPlan = ReturnType<typeof useDraftPlan>;

/** What somebody lays down for single items: which may leave, must stay or stay out. */
function rulesFor(choices: PlanChoices, change: (next: Partial<PlanChoices>) => void) {
  return {
    letLeave: (key: string, mayLeave: boolean): void => {
      change({ mayLeave: mayLeave ? [...choices.mayLeave, key] : without(choices.mayLeave, key) });
    },
    pin: (key: string, pinned: boolean): void => {
      change({
        pinned: pinned ? [...choices.pinned, key] : without(choices.pinned, key),
        excluded: without(choices.excluded, key),
      });
    },
    exclude: (key: string, excluded: boolean): void => {
      change({
        excluded: excluded ? [...choices.excluded, key] : without(choices.excluded, key),
        pinned: without(choices.pinned, key),
      });
    },
  };
}

/** What takes part in the plan, in the unit that it is planned by, and the team's pace in that unit. */
function useConsidered({ source, past }: PlanBoardProps) {
  const [todayOn] = useState(userDay);
  const [by, setBy] = useState<PlanBy>(() => usualPlanBy(source.items, past, todayOn));
  /** Found by searching the backlog and added: they are no part of what was loaded. */
  const [found, setFound] = useState<readonly PlanItem[]>([]);
  const items = useMemo(() => {
    const loaded = new Set(source.items.map((item) => item.key));
    return itemsBy(by, [...source.items, ...found.filter((item) => !loaded.has(item.key))]);
  }, [by, source.items, found]);
  /** Keys of what is in the sprint in Jira. */
  const present = useMemo(
    () => new Set(items.filter((item) => item.place === 'sprint').map((item) => item.key)),
    [items],
  );
  return {
    items,
    present,
    by,
    pace: useMemo(() => paceOf(past, by, todayOn), [past, by, todayOn]),
    /** Plans by something else; gives the capacity to begin with then. */
    choose: (next: PlanBy): number => {
      setBy(next);
      return startCapacity(paceOf(past, next, todayOn), itemsBy(next, source.items), present);
    },
    include: (item: PlanItem): void => {
      if (!items.some((known) => known.key === item.key)) setFound([...found, item]);
    },
    asRow: (item: PlanItem): PlanItem => (by === 'items' ? countedItem(item) : item),
  };
}

function without(keys: readonly string[], key: string): readonly string[] {
  return keys.filter((other) => other !== key);
}

function itemsBy(by: PlanBy, items: readonly PlanItem[]): readonly PlanItem[] {
  return by === 'items' ? items.map(countedItem) : items;
}
