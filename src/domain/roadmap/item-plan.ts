import { belowOf } from '../items/below';
import { linksOf } from '../items/work-item';
import type { WorkItem } from '../items/work-item';

/** What is planned of one need, as a share of it; never less than `stated01`. */
export interface PlannedPart {
  readonly planned01: number;
  /** What would be planned if only the shares counted that somebody stated. */
  readonly stated01: number;
}

/** What an open item and everything below it would do: the part of an item that totals are made of. */
export interface ItemPlan {
  readonly id: string;
  /** The item above it; null where it is not among the items, or only through a circle. */
  readonly parentId: string | null;
  readonly done: boolean;
  /** By need key. A done item plans nothing itself, but open work may hang below it. */
  readonly needs: ReadonlyMap<string, PlannedPart>;
  /** What is left to do, in the team's unit; null where nothing of it is estimated. */
  readonly points: number | null;
}

/** As much of a work item as its plan is made of. */
export type PlannedItem = Pick<
  WorkItem,
  'id' | 'parentId' | 'statusCategory' | 'needKeys' | 'coverage' | 'estimate'
>;

/** What the items alone do not say. */
export interface PlanFacts {
  /** Share of a need that a link takes while nobody has stated one. */
  readonly coverageDefault01: number;
  /** What is left to do of an item, by id, where more is known than the items say. */
  readonly pointsLeft?: ReadonlyMap<string, number>;
}

/**
 * The plan of each item, by id. An item with others below it plans of a need whatever is more: what is left of its own
 * share after the done work below, or what the open items below plan (value model, part B2), on every level alike.
 */
export function itemPlans(items: readonly PlannedItem[], facts: PlanFacts): ReadonlyMap<string, ItemPlan> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const parents = new Map(items.map((item) => [item.id, parentIdOf(item, byId)]));
  const below = belowOf(items, ({ id }) => parents.get(id) ?? null);
  const families = new Map<string, Family>();
  const familyOf = (item: PlannedItem): Family => {
    const known = families.get(item.id);
    if (known !== undefined) return known;
    const family = withBelow(item, (below.get(item.id) ?? []).map(familyOf), facts);
    families.set(item.id, family);
    return family;
  };
  return new Map(
    items.map((item) => {
      const { needs, pointsLeft } = familyOf(item);
      const plan = {
        id: item.id,
        parentId: parents.get(item.id) ?? null,
        done: item.statusCategory === 'done',
        needs,
        points: facts.pointsLeft?.get(item.id) ?? pointsLeft,
      };
      return [item.id, plan];
    }),
  );
}

/** The item above, unless the items above it run in a circle. */
function parentIdOf({ id, parentId }: PlannedItem, byId: ReadonlyMap<string, PlannedItem>): string | null {
  const seen = new Set([id]);
  for (let at = parentId; at !== null && byId.has(at); at = byId.get(at)?.parentId ?? null) {
    if (seen.has(at)) return null;
    seen.add(at);
  }
  return parentId !== null && byId.has(parentId) ? parentId : null;
}

interface Family {
  readonly needs: ReadonlyMap<string, PlannedPart>;
  /** What done work of it claims to have met, by need key. */
  readonly delivered: ReadonlyMap<string, number>;
  /** Null where nothing is estimated. */
  readonly points: number | null;
  readonly pointsLeft: number | null;
}

function withBelow(item: PlannedItem, below: readonly Family[], facts: PlanFacts): Family {
  const done = item.statusCategory === 'done';
  const planned = new Map<string, PlannedPart>();
  const delivered = new Map<string, number>();
  for (const family of below) {
    for (const [key, part] of family.needs) planned.set(key, bothParts(planned.get(key), part));
    for (const [key, share01] of family.delivered) delivered.set(key, (delivered.get(key) ?? 0) + share01);
  }
  for (const { needKey, coverage01, assumed = false } of linksOf(item, facts.coverageDefault01)) {
    const met01 = delivered.get(needKey) ?? 0;
    if (done) delivered.set(needKey, Math.max(coverage01, met01));
    else {
      const left01 = Math.max(0, coverage01 - met01);
      const { planned01, stated01 } = planned.get(needKey) ?? NOTHING_PLANNED;
      planned.set(needKey, {
        planned01: Math.max(planned01, left01),
        stated01: assumed ? stated01 : Math.max(stated01, left01),
      });
    }
  }
  return { needs: planned, delivered, ...pointsOf(item, below) };
}

const NOTHING_PLANNED: PlannedPart = { planned01: 0, stated01: 0 };

/** What two works plan of one need together. */
export function bothParts(a: PlannedPart | undefined, b: PlannedPart): PlannedPart {
  return a === undefined ? b : { planned01: a.planned01 + b.planned01, stated01: a.stated01 + b.stated01 };
}

/** An own estimate that is more than what is below counts, less what is done there; else what is left below. */
function pointsOf(
  { estimate, statusCategory }: PlannedItem,
  below: readonly Family[],
): Pick<Family, 'points' | 'pointsLeft'> {
  const all = sumOf(below.map(({ points }) => points));
  const left = sumOf(below.map(({ pointsLeft }) => pointsLeft));
  const own = estimate.points;
  const points = own === null || (all !== null && all > own) ? all : own;
  if (statusCategory === 'done') return { points, pointsLeft: below.length === 0 ? 0 : left };
  const ownCounts = own !== null && (all === null || own > all);
  return { points, pointsLeft: ownCounts ? own - ((all ?? 0) - (left ?? 0)) : left };
}

/** Null where none of them is known. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0);
}
