import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { ITEM_CLASSES } from '@domain/planning/sprint/sprint-problem';
import type { ClassBalance, ItemClass, SprintProblem } from '@domain/planning/sprint/sprint-problem';
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
  /** Pairs of items that are built in the same sprint or not at all; chains of pairs join into teams. */
  readonly together: readonly Pair[];
  /** The share of the planned points that a class of work may take; absent = no rule. */
  readonly balance: Readonly<Partial<Record<ItemClass, ShareRange>>>;
}

/** Keys of two items. */
export type Pair = readonly [string, string];

export interface ShareRange {
  readonly least01: number;
  readonly most01: number;
}

/** A range that asks nothing. */
export const anyShare: ShareRange = { least01: 0, most01: 1 };

export const noChoices: Omit<PlanChoices, 'capacityPoints'> = {
  pinned: [],
  excluded: [],
  assumeEstimates: false,
  ignoreOutsideBlockers: false,
  breakCycles: false,
  floors: {},
  together: [],
  balance: {},
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
  const balance = balanceOf(choices);
  return {
    candidates: items.map((item) => ({
      ...item.candidate,
      together: choices.together.flatMap(([one, other]) =>
        one === item.key ? [other] : other === item.key ? [one] : [],
      ),
    })),
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
    ...(balance.length > 0 ? { balance } : {}),
  };
}

function balanceOf({ balance }: PlanChoices): ClassBalance[] {
  return ITEM_CLASSES.flatMap((itemClass) => {
    const { least01, most01 } = balance[itemClass] ?? anyShare;
    return least01 > 0 || most01 < 1 ? [{ itemClass, leastShare01: least01, mostShare01: most01 }] : [];
  });
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
