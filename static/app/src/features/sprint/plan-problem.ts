import type { KnowledgeSnapshot } from '@contract/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning-views';
import type { SprintProblem } from '@domain/planning/sprint/sprint-problem';
import type { PlanItem } from './plan-items';

/** What the team decides before anything is computed. */
export interface PlanChoices {
  readonly capacityPoints: number;
  readonly pinned: readonly string[];
  readonly excluded: readonly string[];
  /** True = an item without estimate is taken for the reference effort; false = it stays out. */
  readonly assumeEstimates: boolean;
  readonly ignoreOutsideBlockers: boolean;
  readonly breakCycles: boolean;
  /** Least points by persona key; absent = no floor. */
  readonly floors: Readonly<Record<string, number>>;
  /** Least share of customer work in the plan; 0 = no rule. */
  readonly customerShare01: number;
}

export const noChoices: Omit<PlanChoices, 'capacityPoints'> = {
  pinned: [],
  excluded: [],
  assumeEstimates: false,
  ignoreOutsideBlockers: false,
  breakCycles: false,
  floors: {},
  customerShare01: 0,
};

/** The sprint as a problem to solve. Finished items stay where they are: they are pinned. */
export function problemOf(
  items: readonly PlanItem[],
  snapshot: KnowledgeSnapshot,
  basis: PlanningBasis,
  choices: PlanChoices,
  runningKeys: readonly string[],
): SprintProblem {
  const keys = new Set(items.map((item) => item.key));
  const done = items.filter((item) => item.done).map((item) => item.key);
  const floors = Object.entries(choices.floors).flatMap(([personaKey, leastPoints]) =>
    leastPoints > 0 ? [{ personaKey, leastPoints }] : [],
  );
  return {
    candidates: items.map((item) => item.candidate),
    needs: snapshot.needs.map(({ key, value }) => ({ key, value })),
    capacityPoints: choices.capacityPoints,
    goalShare01: basis.goalShare01,
    pinned: [...new Set([...done, ...choices.pinned.filter((key) => keys.has(key))])],
    excluded: choices.excluded.filter((key) => keys.has(key) && !done.includes(key)),
    doneKeys: [...new Set([...items.flatMap((item) => item.doneBlockers), ...runningKeys])],
    assumedPoints: choices.assumeEstimates ? basis.referencePoints : null,
    ignoreOutsideBlockers: choices.ignoreOutsideBlockers,
    breakCycles: choices.breakCycles,
    ...(floors.length > 0 ? { personaFloors: floors } : {}),
    ...(choices.customerShare01 > 0
      ? {
          balance: [
            { itemClass: 'customer' as const, leastShare01: choices.customerShare01, mostShare01: 1 },
          ],
        }
      : {}),
  };
}

/**
 * What a set of items is worth by the plan's own measure, whether or not it keeps the rules:
 * (1 − λ)·Σ V·min(1, Σ L·C) + λ·100·Σ C·G. A need counts once however many items touch it.
 */
export function planValueOf(problem: SprintProblem, keys: ReadonlySet<string>): number {
  const served = new Map<string, number>();
  let goals = 0;
  for (const item of problem.candidates) {
    if (!keys.has(item.key)) continue;
    goals += 100 * item.confidence01 * item.goal01;
    for (const { needKey, coverage01 } of item.links)
      served.set(needKey, (served.get(needKey) ?? 0) + coverage01 * item.confidence01);
  }
  const needs = problem.needs.reduce(
    (sum, { key, value }) => sum + value * Math.min(1, served.get(key) ?? 0),
    0,
  );
  return (1 - problem.goalShare01) * needs + problem.goalShare01 * goals;
}

/** Points of a set of items; an item without estimate counts what the plan assumes for it. */
export function pointsOfKeys(problem: SprintProblem, keys: ReadonlySet<string>): number {
  return problem.candidates
    .filter((item) => keys.has(item.key))
    .reduce((sum, item) => sum + Math.max(0, item.points ?? problem.assumedPoints ?? 0), 0);
}
