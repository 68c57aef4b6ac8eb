import { bothParts } from './item-plan';
import type { ItemPlan, PlannedPart } from './item-plan';

/** What there is to gain of a need. */
export interface NeedWorth {
  readonly key: string;
  /** Customers per 100 who have it, call it important and are not satisfied. */
  readonly value: number;
  /** What of it done work has not met yet. */
  readonly left01: number;
  /** The parts of `value`, by persona key. */
  readonly valueByPersona: Readonly<Record<string, number>>;
}

/** All that totals of any items are made of. */
export interface TotalBasis {
  readonly needs: readonly NeedWorth[];
  /** The plans of all items, by id; see `itemPlans`. */
  readonly plans: ReadonlyMap<string, ItemPlan>;
}

/** Whose part of the value counts: all customers and all needs, unless it says less. */
export interface TotalScope {
  readonly personaKey?: string;
  readonly needKeys?: ReadonlySet<string>;
}

/** What a set of work items comes to, and which of them count. */
export interface Total {
  /** Customers per 100 for whom the items together would meet a need, each need once. */
  readonly value: number;
  /** The part of `value` that is there only because nobody has stated how far the work meets its need. */
  readonly assumedValue: number;
  /** What is left to do, in the team's unit. */
  readonly points: number;
  /** Ids of the open items that count, in the order given. */
  readonly counted: readonly string[];
  /** Open items that are a part of one that counts, so that they add nothing of their own. */
  readonly within: number;
  /** Done items among them: they have delivered, and plan nothing. */
  readonly done: number;
  /** Items that count and are not estimated: their points are missing. */
  readonly unestimated: number;
  /** Needs that the items would meet something of: the share of the need, at most what is left of it. */
  readonly needs: ReadonlyMap<string, PlannedPart>;
}

/**
 * Totals a set of items, whatever place shows it. A need counts once: by what the items together plan of it, at most
 * what is left. An item counts as a part of the one above it where that one is open and in the set too. Adding an item
 * never lowers the value, which is never more than the values of the single items.
 */
export function totalOf(
  items: Iterable<{ readonly id: string }>,
  { needs, plans }: TotalBasis,
  scope: TotalScope = {},
): Total {
  const ids = new Set<string>();
  for (const { id } of items) ids.add(id);
  const counted: string[] = [];
  const planned = new Map<string, PlannedPart>();
  let points = 0;
  let done = 0;
  let within = 0;
  let unestimated = 0;
  for (const id of ids) {
    const plan = plans.get(id);
    if (plan === undefined) continue;
    if (plan.done) done += 1;
    else if (isWithin(plan, ids, plans)) within += 1;
    else {
      counted.push(id);
      points += plan.points ?? 0;
      if (plan.points === null) unestimated += 1;
      for (const [key, part] of plan.needs) planned.set(key, bothParts(planned.get(key), part));
    }
  }
  const met = new Map<string, PlannedPart>();
  for (const need of needs) {
    const part = planned.get(need.key);
    if (part === undefined) continue;
    const share = {
      planned01: Math.min(need.left01, part.planned01),
      stated01: Math.min(need.left01, part.stated01),
    };
    if (share.planned01 > 0) met.set(need.key, share);
  }
  return inScope({ points, counted, within, done, unestimated, needs: met }, needs, scope);
}

/** The same items for some customers or needs alone: nothing but the value depends on whose part of it counts. */
export function inScope(
  total: Omit<Total, 'value' | 'assumedValue'>,
  needs: readonly NeedWorth[],
  scope: TotalScope,
): Total {
  let value = 0;
  let statedValue = 0;
  for (const need of needs) {
    const share = total.needs.get(need.key);
    if (share === undefined) continue;
    const worth = worthOf(need, scope);
    value += share.planned01 * worth;
    statedValue += share.stated01 * worth;
  }
  return { ...total, value, assumedValue: value - statedValue };
}

/** What is left to gain, whether or not work is planned for it, in customers per 100. */
export function leftToGain(needs: readonly NeedWorth[], scope: TotalScope = {}): number {
  return needs.reduce((sum, need) => sum + need.left01 * worthOf(need, scope), 0);
}

/** How much of what is left of a need is planned, as shares of it. */
export interface PlannedShare {
  readonly planned01: number;
  /** The part of `planned01` that is there only because nobody has stated how far the work meets the need. */
  readonly assumed01: number;
}

/** What a total plans of what is left of a need; null where nothing is left to plan. */
export function plannedShare(
  { key, left01 }: Pick<NeedWorth, 'key' | 'left01'>,
  total: Pick<Total, 'needs'>,
): PlannedShare | null {
  if (left01 <= 0) return null;
  const { planned01, stated01 } = total.needs.get(key) ?? { planned01: 0, stated01: 0 };
  return { planned01: planned01 / left01, assumed01: (planned01 - stated01) / left01 };
}

function worthOf({ key, value, valueByPersona }: NeedWorth, { personaKey, needKeys }: TotalScope): number {
  if (needKeys?.has(key) === false) return 0;
  return personaKey === undefined ? value : (valueByPersona[personaKey] ?? 0);
}

/** Whether something above it is open and in the set. */
function isWithin(
  { parentId }: ItemPlan,
  ids: ReadonlySet<string>,
  plans: ReadonlyMap<string, ItemPlan>,
): boolean {
  for (let at = parentId; at !== null;) {
    const above = plans.get(at);
    if (above === undefined) return false;
    if (!above.done && ids.has(at)) return true;
    at = above.parentId;
  }
  return false;
}
