import { AppError } from '../../app-error';
import { said } from '../../words/said';
import { checkRelease } from './release-problem';
import type { ReleaseProblem } from './release-problem';
import { closuresOf } from './requirement-closure';

/** Costs are kept to the thousandth of a point, so that sums are exact whole numbers. */
const COST_UNITS = [1, 2, 4, 10, 100, 1000];

/**
 * What is left of a release problem after everything that needs no search: prerequisites closed, requirements
 * that always go together merged into one group, customers with the same wishes merged, customers who cannot
 * fit dropped, requirements that one customer alone needs folded into that customer's own cost.
 * Choosing customers is all that remains; a group is paid once however many customers need it.
 */
export interface ReleaseCore {
  readonly customers: number;
  readonly groups: number;
  readonly weight: Float64Array;
  /** Whole cost units that only this customer needs. */
  readonly ownCost: Float64Array;
  /** Whole cost units of a group that at least two customers need. */
  readonly groupCost: Float64Array;
  /** Arc a joins customer `arcCustomer[a]` to group `arcGroup[a]`; arcs are sorted by customer. */
  readonly arcCustomer: Int32Array;
  readonly arcGroup: Int32Array;
  /** Arcs of customer j: `customerStart[j]` up to `customerStart[j + 1]`. */
  readonly customerStart: Int32Array;
  /** Arcs of group g: `groupArcs[groupStart[g]]` up to `groupArcs[groupStart[g + 1]]`. */
  readonly groupStart: Int32Array;
  readonly groupArcs: Int32Array;
  /** Whole cost units left after the locked choices. */
  readonly budget: number;
  readonly unitsPerCost: number;
  /** Rows of the problem's customers behind each customer of the core. */
  readonly members: readonly (readonly number[])[];
  /** Rows of the problem's requirements that each customer of the core needs, locked ones left out. */
  readonly wants: readonly Int32Array[];
  /** Rows of the requirements that are locked in, with their prerequisites. */
  readonly lockedIn: Int32Array;
}

/**
 * Reduces a release problem to its core.
 * @throws AppError `invalid` when the problem is malformed or its locked choices contradict or exceed the budget.
 */
export function reduceRelease(problem: ReleaseProblem): ReleaseCore {
  const index = checkRelease(problem);
  const row = (key: string): number => index.requirement.get(key) ?? -1;
  const closures = closuresOf(problem.requirements.map(({ prerequisites }) => prerequisites.map(row)));
  const wishes = problem.customers.map(({ asks }) => unite(asks.map((key) => closures[row(key)])));
  const locked = problem.locked ?? {};
  const lockedIn = new Set([
    ...unite((locked.requirementsIn ?? []).map((key) => closures[row(key)])),
    ...unite((locked.customersIn ?? []).map((key) => wishes[index.customer.get(key) ?? -1])),
  ]);
  const lockedOut = new Set((locked.requirementsOut ?? []).map(row));
  const customersOut = new Set((locked.customersOut ?? []).map((key) => index.customer.get(key)));
  for (const out of lockedOut)
    if (lockedIn.has(out)) throw contradiction(problem.requirements[out]?.key ?? '');
  for (const key of locked.customersIn ?? [])
    if (customersOut.has(index.customer.get(key))) throw contradiction(key);

  const unitsPerCost = unitsFor([...problem.requirements.map(({ cost }) => cost), problem.budget]);
  const cost = Float64Array.from(problem.requirements, (r) => Math.round(r.cost * unitsPerCost));
  const spent = [...lockedIn].reduce((sum, r) => sum + (cost[r] ?? 0), 0);
  const budget = Math.floor(problem.budget * unitsPerCost + 1e-6) - spent;
  if (budget < 0)
    throw new AppError(
      'invalid',
      said('planning.release-locked-too-much', { needed: spent / unitsPerCost, capacity: problem.budget }),
      { path: 'locked', neededPoints: spent / unitsPerCost, capacityPoints: problem.budget },
    );

  const merged = new Map<string, { wants: Int32Array; members: number[]; weight: number }>();
  wishes.forEach((wish, customer) => {
    if (customersOut.has(customer) || wish.some((r) => lockedOut.has(r))) return;
    const wants = wish.filter((r) => !lockedIn.has(r));
    const weight = problem.customers[customer]?.weight ?? 0;
    if (wants.reduce((sum, r) => sum + (cost[r] ?? 0), 0) > budget) return;
    const same = merged.get(wants.join());
    if (same === undefined) merged.set(wants.join(), { wants, members: [customer], weight });
    else {
      same.members.push(customer);
      same.weight += weight;
    }
  });
  const rows = [...merged.values()];
  return {
    ...groupsOf(
      rows.map(({ wants }) => wants),
      cost,
    ),
    weight: Float64Array.from(rows, ({ weight }) => weight),
    members: rows.map(({ members }) => members),
    wants: rows.map(({ wants }) => wants),
    lockedIn: Int32Array.from(lockedIn).sort(),
    budget,
    unitsPerCost,
  };
}

/** Merges requirements wanted by exactly the same customers and lays out the arcs both ways. */
function groupsOf(wants: readonly Int32Array[], cost: Float64Array) {
  const wantedBy = new Map<number, number[]>();
  wants.forEach((rows, customer) => {
    for (const r of rows) {
      const by = wantedBy.get(r);
      if (by === undefined) wantedBy.set(r, [customer]);
      else by.push(customer);
    }
  });
  const ownCost = new Float64Array(wants.length);
  const groups = new Map<string, { by: number[]; cost: number }>();
  for (const [r, by] of [...wantedBy].sort((a, b) => a[0] - b[0])) {
    const units = cost[r] ?? 0;
    const [first, second] = by;
    if (units === 0 || first === undefined) continue;
    const same = groups.get(by.join());
    if (second === undefined) ownCost[first] = (ownCost[first] ?? 0) + units;
    else if (same === undefined) groups.set(by.join(), { by, cost: units });
    else same.cost += units;
  }
  const list = [...groups.values()];
  const byCustomer: number[][] = wants.map(() => []);
  list.forEach(({ by }, group) => by.forEach((customer) => byCustomer[customer]?.push(group)));
  const arcs = byCustomer.flatMap((own, customer) => own.map((group) => ({ customer, group })));
  const arcsOfGroup: number[][] = list.map(() => []);
  arcs.forEach(({ group }, arc) => arcsOfGroup[group]?.push(arc));
  return {
    customers: wants.length,
    groups: list.length,
    ownCost,
    groupCost: Float64Array.from(list, (group) => group.cost),
    arcCustomer: Int32Array.from(arcs, ({ customer }) => customer),
    arcGroup: Int32Array.from(arcs, ({ group }) => group),
    customerStart: starts(byCustomer),
    groupStart: starts(arcsOfGroup),
    groupArcs: Int32Array.from(arcsOfGroup.flat()),
  };
}

function starts(lists: readonly (readonly number[])[]): Int32Array {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (start[i + 1] = (start[i] ?? 0) + list.length));
  return start;
}

function unite(sets: readonly (Int32Array | undefined)[]): Int32Array {
  const all = new Set<number>();
  for (const set of sets) for (const r of set ?? []) all.add(r);
  return Int32Array.from(all).sort();
}

function unitsFor(costs: readonly number[]): number {
  const whole = (units: number): boolean =>
    costs.every((cost) => Math.abs(cost * units - Math.round(cost * units)) < 1e-6);
  return COST_UNITS.find(whole) ?? 1000;
}

function contradiction(key: string): AppError {
  return new AppError('invalid', said('planning.release-locked-both', { item: key }), {
    path: 'locked',
    key,
  });
}
