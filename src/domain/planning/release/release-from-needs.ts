import { compareKeys } from '../../value/compare-keys';
import type { LockedChoices, ReleaseProblem } from './release-problem';

/** An item that a release may contain. */
export interface ReleaseItem {
  readonly key: string;
  /** Null = not estimated. */
  readonly points: number | null;
  readonly confidence01: number;
  /** `assumed` = nobody has stated the share. */
  readonly links: readonly {
    readonly needKey: string;
    readonly coverage01: number;
    readonly assumed?: boolean;
  }[];
  readonly blockedBy: readonly string[];
}

/** An account, or a persona with its weight, and the needs that must all be fully served to win it. */
export interface NeedyCustomer {
  readonly key: string;
  readonly weight: number;
  readonly needKeys: readonly string[];
}

export interface ReleaseFromNeeds {
  readonly items: readonly ReleaseItem[];
  readonly customers: readonly NeedyCustomer[];
  /** Needs that finished work serves already, by key, as a share. */
  readonly served01: Readonly<Record<string, number>>;
  /** The part of `served01` that would be there if only stated shares counted; all of it unless given. */
  readonly servedStated01?: Readonly<Record<string, number>>;
  readonly capacityPoints: number;
  /** Points for an item without estimate; null = nothing that needs it can be planned. */
  readonly assumedPoints: number | null;
  /** Keys of done items outside the plan: they block nothing. */
  readonly doneKeys: readonly string[];
  readonly locked?: LockedChoices;
}

export type ReleaseNote =
  /** The open items together do not serve this need fully: who has it cannot be won. */
  | { readonly kind: 'need-not-coverable'; readonly needKey: string; readonly most01: number }
  | { readonly kind: 'no-usable-estimate'; readonly key: string; readonly assumedPoints: number | null }
  | { readonly kind: 'blocked-outside'; readonly key: string; readonly blocker: string };

/** What a need takes: its items, how sure the least sure of them is, and whether it is served only perhaps. */
export interface NeedPlan {
  readonly needKey: string;
  readonly itemKeys: readonly string[];
  readonly confidence01: number;
  /** Fully served only with shares that nobody has stated. */
  readonly assumed: boolean;
}

export interface PreparedRelease {
  readonly problem: ReleaseProblem;
  /** By need key; needs that cannot be covered are missing. */
  readonly needs: readonly NeedPlan[];
  readonly notes: readonly ReleaseNote[];
}

/**
 * The release problem behind customers and their needs. A need is built with the items that serve it most per point,
 * until it is fully served; a customer is won when all its needs are, and counts with its weight times the
 * confidence of its least sure need. An item is paid once however many needs and customers use it.
 */
export function releaseFromNeeds(input: ReleaseFromNeeds): PreparedRelease {
  const notes: ReleaseNote[] = [];
  const usable = usableItems(input, notes);
  const wanted = [...new Set(input.customers.flatMap(({ needKeys }) => needKeys))].sort(compareKeys);
  const needs = wanted.flatMap((needKey): NeedPlan[] => {
    const plan = cover(needKey, usable, servedOf(needKey, input));
    if (typeof plan !== 'number') return [plan];
    notes.push({ kind: 'need-not-coverable', needKey, most01: plan });
    return [];
  });
  const byKey = new Map(needs.map((need) => [need.needKey, need]));
  const customers = input.customers.flatMap(({ key, weight, needKeys }) => {
    const own = needKeys.flatMap((needKey) => byKey.get(needKey) ?? []);
    if (own.length < needKeys.length) return [];
    const sure01 = Math.min(1, ...own.map(({ confidence01 }) => confidence01));
    return [{ key, weight: weight * sure01, asks: [...new Set(own.flatMap(({ itemKeys }) => itemKeys))] }];
  });
  const requirements = [...usable.values()].map(({ key, points, blockedBy }) => ({
    key,
    cost: points ?? 0,
    prerequisites: blockedBy,
  }));
  const problem = { requirements, customers, budget: input.capacityPoints };
  return {
    problem: input.locked === undefined ? problem : { ...problem, locked: input.locked },
    needs,
    notes,
  };
}

/** Items with points whose blockers are all usable or done; blockers outside the plan are dropped from the list. */
function usableItems(input: ReleaseFromNeeds, notes: ReleaseNote[]): Map<string, ReleaseItem> {
  const done = new Set(input.doneKeys);
  const usable = new Map<string, ReleaseItem>();
  for (const item of [...input.items].sort((a, b) => compareKeys(a.key, b.key))) {
    const known = item.points !== null && Number.isFinite(item.points) && item.points >= 0;
    const points = known ? item.points : input.assumedPoints;
    if (!known) notes.push({ kind: 'no-usable-estimate', key: item.key, assumedPoints: input.assumedPoints });
    if (points === null) continue;
    usable.set(item.key, { ...item, points, blockedBy: item.blockedBy.filter((key) => !done.has(key)) });
  }
  for (let before = -1; before !== usable.size;) {
    before = usable.size;
    for (const { key, blockedBy } of usable.values()) {
      const blocker = blockedBy.find((other) => !usable.has(other));
      if (blocker === undefined) continue;
      notes.push({ kind: 'blocked-outside', key, blocker });
      usable.delete(key);
    }
  }
  return usable;
}

/** The items that serve a need fully, most coverage per point first; the share they reach when that is not all. */
function cover(needKey: string, usable: ReadonlyMap<string, ReleaseItem>, served: Served): NeedPlan | number {
  const linked = [...usable.values()]
    .map((item) => {
      const links = item.links.filter((link) => link.needKey === needKey);
      return {
        item,
        amount: amountOf(links),
        stated: amountOf(links.filter((link) => link.assumed !== true)),
      };
    })
    .filter(({ amount }) => amount > 0)
    .sort(
      (a, b) =>
        (a.item.points ?? 0) / a.amount - (b.item.points ?? 0) / b.amount ||
        compareKeys(a.item.key, b.item.key),
    );
  const itemKeys: string[] = [];
  let reached = served.all01;
  let stated01 = served.stated01;
  let confidence01 = 1;
  for (const { item, amount, stated } of linked) {
    if (reached >= WHOLE) break;
    reached += amount;
    stated01 += stated;
    confidence01 = Math.min(confidence01, item.confidence01);
    itemKeys.push(item.key);
  }
  if (reached < WHOLE) return reached;
  return { needKey, itemKeys, confidence01, assumed: stated01 < WHOLE };
}

/** A need is fully served from here: sums of shares end a hair below 1. */
const WHOLE = 1 - 1e-9;

interface Served {
  readonly all01: number;
  readonly stated01: number;
}

function servedOf(needKey: string, { served01, servedStated01 = served01 }: ReleaseFromNeeds): Served {
  const all01 = served01[needKey] ?? 0;
  return { all01, stated01: Math.min(all01, servedStated01[needKey] ?? 0) };
}

function amountOf(links: ReleaseItem['links']): number {
  return links.reduce((sum, { coverage01 }) => sum + coverage01, 0);
}
