import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { ITEM_CLASSES } from '@domain/planning/sprint/sprint-problem';
import type { ClassBalance, ItemClass, SprintProblem } from '@domain/planning/sprint/sprint-problem';
import { stayReasonOf } from '@domain/planning/sprint/sprint-worth';
import type { StayReason } from '@domain/planning/sprint/sprint-worth';
import { plannedNeeds } from './plan-items';
import type { PlanItem } from './plan-items';

/** What the team decides before anything is computed. */
export interface PlanChoices {
  readonly capacityPoints: number;
  readonly pinned: readonly string[];
  readonly excluded: readonly string[];
  /** Items that would stay by themselves, but may leave where there is something better to do. */
  readonly mayLeave: readonly string[];
  /** Items of the sprint that a person took out: only their value can bring them back. */
  readonly takenOut: readonly string[];
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
  mayLeave: [],
  takenOut: [],
  assumeEstimates: false,
  ignoreOutsideBlockers: false,
  breakCycles: false,
  floors: {},
  together: [],
  balance: {},
};

/** The sprint as a problem to solve, and why some of its items stay in it by themselves. */
export interface PlannedSprint {
  readonly problem: SprintProblem;
  /** By key, also those that a person allowed to leave; what is finished always stays. */
  readonly stays: ReadonlyMap<string, StayReason>;
}

/** Makes the problem out of items and choices: what stays in the sprint by its nature is kept unless allowed to leave. */
export function problemOf(
  items: readonly PlanItem[],
  snapshot: KnowledgeSnapshot,
  basis: PlanningBasis,
  choices: PlanChoices,
  runningKeys: readonly string[],
): PlannedSprint {
  const keys = new Set(items.map((item) => item.key));
  const done = new Set(items.filter((item) => item.done).map((item) => item.key));
  const present = new Set(items.filter((item) => item.place === 'sprint').map((item) => item.key));
  const floors = Object.entries(choices.floors).flatMap(([personaKey, leastPoints]) =>
    leastPoints > 0 ? [{ personaKey, leastPoints }] : [],
  );
  const balance = balanceOf(choices);
  const problem = {
    candidates: items.map((item) => ({
      ...item.candidate,
      together: choices.together.flatMap(([one, other]) =>
        one === item.key ? [other] : other === item.key ? [one] : [],
      ),
    })),
    needs: plannedNeeds(snapshot),
    capacityPoints: choices.capacityPoints,
    present: [...present].filter((key) => !choices.takenOut.includes(key)),
    pinned: choices.pinned.filter((key) => keys.has(key)),
    excluded: choices.excluded.filter((key) => keys.has(key) && !done.has(key)),
    doneKeys: [...new Set([...items.flatMap((item) => item.doneBlockers), ...runningKeys])],
    assumedPoints: choices.assumeEstimates ? basis.referencePoints : null,
    standInPoints: basis.referencePoints,
    ignoreOutsideBlockers: choices.ignoreOutsideBlockers,
    breakCycles: choices.breakCycles,
    ...(floors.length > 0 ? { personaFloors: floors } : {}),
    ...(balance.length > 0 ? { balance } : {}),
  };
  const stays = new Map<string, StayReason>();
  for (const item of problem.candidates) {
    const reason = present.has(item.key) ? stayReasonOf(item, problem, present) : null;
    if (reason !== null) stays.set(item.key, reason);
  }
  const free = new Set([
    ...[...choices.mayLeave, ...choices.takenOut].filter((key) => !done.has(key)),
    ...problem.excluded,
  ]);
  return { problem: { ...problem, kept: [...stays.keys()].filter((key) => !free.has(key)) }, stays };
}

function balanceOf({ balance }: PlanChoices): ClassBalance[] {
  return ITEM_CLASSES.flatMap((itemClass) => {
    const { least01, most01 } = balance[itemClass] ?? anyShare;
    return least01 > 0 || most01 < 1 ? [{ itemClass, leastShare01: least01, mostShare01: most01 }] : [];
  });
}
