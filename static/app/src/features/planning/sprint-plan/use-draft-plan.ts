import { useMemo, useState } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { coverageOfSprint } from '@domain/planning/sprint/sprint-coverage';
import { unservedPersonas } from '@domain/planning/sprint/unserved';
import { velocityOf } from '@domain/planning/sprint/velocity';
import type { PastSprint } from './load-past';
import type { SprintSource } from './load-plan';
import { noChoices, pointsOfKeys, problemOf } from './plan-problem';
import type { PlanChoices } from './plan-problem';
import { sumUp } from '../sprint/sprint-sums';
import { usePlan } from './use-plan';

export interface PlanBoardProps {
  readonly source: SprintSource;
  readonly basis: PlanningBasis;
  readonly past: readonly PastSprint[];
  readonly snapshot: KnowledgeSnapshot;
  readonly reload: () => Promise<void>;
}

/** The sprint as somebody tries it out: what is in, under which rules, and what follows from that. */
export function useDraftPlan({ source, basis, past, snapshot }: PlanBoardProps) {
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

  const without = (keys: readonly string[], key: string): readonly string[] =>
    keys.filter((other) => other !== key);
  return {
    /** Keys of what is in the sprint in Jira. */
    present,
    draft,
    velocity,
    choices,
    problem,
    search,
    rows,
    sums,
    coverage,
    waits,
    points: pointsOfKeys(problem, draft),
    change,
    putIn: (key: string): void => {
      put(key, true);
    },
    takeOut: (key: string): void => {
      put(key, false);
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
    use: (keys: Iterable<string>): void => {
      setEdited(new Set(keys));
    },
    reset: (): void => {
      setEdited(null);
    },
  };
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
