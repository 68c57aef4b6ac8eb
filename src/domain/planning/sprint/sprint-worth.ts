import { countedPoints } from './sprint-problem';
import type { SprintCandidate, SprintProblem } from './sprint-problem';

/** What less than this is worth is worth nothing. */
const NOTHING = 1e-9;

/** What values are made of, apart from the items. */
export type WorthBasis = Pick<SprintProblem, 'needs'>;

/**
 * What an item would add to a sprint that holds nothing else:
 * Σ V·min(1 − served, L·C) + C·goalGain. The one meaning of "value" wherever a sprint is planned.
 */
export function aloneValueOf(item: SprintCandidate, basis: WorthBasis): number {
  return valueOfItems([item], basis);
}

/**
 * What a set of items is worth, whether or not it keeps the rules:
 * Σ V·min(1 − served, Σ L·C) + Σ C·goalGain. A need counts once however many items touch it.
 */
export function valueOfKeys(problem: SprintProblem, keys: ReadonlySet<string>): number {
  return valueOfItems(
    problem.candidates.filter(({ key }) => keys.has(key)),
    problem,
  );
}

function valueOfItems(items: readonly SprintCandidate[], { needs }: WorthBasis): number {
  const served = new Map<string, number>();
  let goals = 0;
  for (const { confidence01, goalGain, links } of items) {
    goals += confidence01 * goalGain;
    for (const { needKey, coverage01 } of links)
      served.set(needKey, (served.get(needKey) ?? 0) + coverage01 * confidence01);
  }
  const ofNeeds = needs.reduce(
    (sum, { key, value, served01 = 0 }) => sum + value * Math.min(1 - served01, served.get(key) ?? 0),
    0,
  );
  return ofNeeds + goals;
}

/**
 * The values of the items by themselves, their sum, and what of it counts once only: sum − once = value. `assumed` is
 * the part of the value that is there only because nobody has stated how far an item meets a need.
 */
export interface ItemisedValue {
  readonly sum: number;
  readonly once: number;
  readonly value: number;
  readonly assumed: number;
}

/** How the values of single items come to the value of them all. */
export function itemisedValueOf(problem: SprintProblem, keys: ReadonlySet<string>): ItemisedValue {
  const items = problem.candidates.filter(({ key }) => keys.has(key));
  const sum = items.reduce((total, item) => total + aloneValueOf(item, problem), 0);
  const value = valueOfItems(items, problem);
  const once = sum - value;
  const stated = items.map((item) => ({
    ...item,
    links: item.links.filter((link) => link.assumed !== true),
  }));
  const assumed = value - valueOfItems(stated, problem);
  return { sum, once: once > NOTHING ? once : 0, value, assumed: assumed > NOTHING ? assumed : 0 };
}

/** Points of a set of items; one without an estimate counts what the plan assumes for it. */
export function pointsOfKeys(problem: SprintProblem, keys: ReadonlySet<string>): number {
  return problem.candidates
    .filter(({ key }) => keys.has(key))
    .reduce((sum, item) => sum + countedPoints(item, problem), 0);
}

/** Whether any item is worth anything: else there is nothing to plan by. */
export function isScored(problem: SprintProblem): boolean {
  return problem.candidates.some((item) => aloneValueOf(item, problem) > NOTHING);
}

/** Why an item of the sprint stays there unless a person says otherwise. */
export type StayReason = 'done' | 'begun' | 'no-value' | 'blocked' | 'no-estimate';

/**
 * Why an item of the present sprint is not to be thrown out by a plan: it is finished or begun, its worth is not
 * known, it waits for something outside of the sprint, or its size is not known. Null = the plan may let it go.
 */
export function stayReasonOf(
  item: SprintCandidate,
  problem: Omit<SprintProblem, 'kept'>,
  present: ReadonlySet<string>,
): StayReason | null {
  if (item.progress === 'done') return 'done';
  if (item.progress === 'begun') return 'begun';
  if (aloneValueOf(item, problem) <= NOTHING) return 'no-value';
  if (item.points === null || !(item.points >= 0)) return 'no-estimate';
  const candidates = new Set(problem.candidates.map(({ key }) => key));
  const done = new Set(problem.doneKeys);
  const waits = item.blockedBy.some(
    (key) =>
      !done.has(key) &&
      !present.has(key) &&
      !(problem.ignoreOutsideBlockers === true && !candidates.has(key)),
  );
  return waits ? 'blocked' : null;
}

/** How a trial compares with the best plan. */
export type Standing =
  /** More points than the sprint has: its value must not be held against a plan that fits. */
  | { readonly kind: 'over'; readonly overPoints: number; readonly best: BestPlan | null }
  /** Worth more than any plan within the rules: so it does not keep them all. */
  | { readonly kind: 'outside-rules'; readonly best: BestPlan }
  | { readonly kind: 'within'; readonly bound: number; readonly gap01: number };

/** A plan that fits into the capacity. */
export interface BestPlan {
  readonly value: number;
  readonly proven: boolean;
}

/**
 * Compares a trial of some points and value with the best plan found. `best` of an `over` is null where what stays in
 * the sprint is too much already, so that no plan fits.
 */
export function standingOf(
  trial: { readonly points: number; readonly value: number },
  plan: BestPlan & { readonly points: number; readonly bound: number },
  capacityPoints: number,
): Standing {
  const best = { value: plan.value, proven: plan.proven };
  const overPoints = trial.points - capacityPoints;
  if (overPoints > NOTHING)
    return { kind: 'over', overPoints, best: plan.points <= capacityPoints + NOTHING ? best : null };
  if (trial.value > plan.bound + 1e-6) return { kind: 'outside-rules', best };
  const missing = Math.max(plan.bound - trial.value, 0);
  return { kind: 'within', bound: plan.bound, gap01: plan.bound > 0 ? missing / plan.bound : 0 };
}
