import { dependentsOf } from './greedy-sprint';
import { isFeasible, pointsOfUnits, sprintModel, valueOf } from './sprint-model';
import type { SprintModel } from './sprint-model';
import type { SprintProblem } from './sprint-problem';
import { coverageOfSprint } from './sprint-coverage';
import { chosenOf, keysOf } from './solve-sprint';
import { unitsOf } from './sprint-units';

/** What an exchange does to one need, with the value gained or lost. */
export interface NeedChange {
  readonly needKey: string;
  readonly before01: number;
  readonly after01: number;
  readonly valueDelta: number;
}

/** The main reason for an exchange. */
export type SwapReason =
  | { readonly kind: 'serves-new-need'; readonly needKey: string }
  | { readonly kind: 'closes-need'; readonly needKey: string }
  | { readonly kind: 'serves-more'; readonly needKey: string }
  | { readonly kind: 'already-served'; readonly itemKey: string; readonly needKey: string }
  | { readonly kind: 'goals' };

/** Items to take out of and into the present sprint, with what that changes. */
export interface SprintSwap {
  readonly out: readonly string[];
  readonly in: readonly string[];
  readonly valueDelta: number;
  readonly pointsDelta: number;
  readonly reasons: readonly SwapReason[];
  /** Needs whose value changes, largest change first. */
  readonly needs: readonly NeedChange[];
}

/** Pairs of incoming units are tried behind this many best single ones per outgoing unit. */
const PAIR_STARTS = 3;

/**
 * Up to `most` exchanges from the present sprint to a better one, each the best at its turn: the second counts on
 * the first. One unit leaves (with what depends on it) and up to two come in (with what they depend on), or come in
 * alone where there is room. A sprint that is over its capacity never gets larger.
 * @throws AppError `invalid` as `unitsOf`.
 */
export function proposeSwaps(problem: SprintProblem, present: readonly string[], most = 3): SprintSwap[] {
  const model = sprintModel(problem, unitsOf(problem).units);
  const swaps: SprintSwap[] = [];
  let chosen = chosenOf(model, present);
  const keepsRules = isFeasible(model, chosen);
  while (swaps.length < most) {
    const next = bestExchange(model, chosen, keepsRules);
    if (next === null) return swaps;
    swaps.push(describe(problem, model, chosen, next));
    chosen = next;
  }
  return swaps;
}

function bestExchange(model: SprintModel, chosen: Uint8Array, keepsRules: boolean): Uint8Array | null {
  const dependents = dependentsOf(model);
  const limit = Math.max(model.capacity, pointsOfUnits(model, chosen));
  let best: Uint8Array | null = null;
  let bestValue = valueOf(model, chosen) + 1e-6;
  const consider = (plan: Uint8Array, value: number): void => {
    if (value <= bestValue || (keepsRules && !isFeasible(model, plan))) return;
    best = plan;
    bestValue = value;
  };
  for (let out = -1; out < chosen.length; out++) {
    if (out >= 0 && (chosen[out] === 0 || model.units[out]?.pinned === true)) continue;
    const without = chosen.slice();
    for (const row of dependents[out] ?? []) without[row] = 0;
    const singles = additions(model, without, chosen, limit);
    for (const { plan, value } of singles) consider(plan, value);
    for (const { plan } of singles.slice(0, PAIR_STARTS))
      for (const pair of additions(model, plan, chosen, limit)) consider(pair.plan, pair.value);
  }
  return best;
}

/** Every way to add one unit that was not in the sprint before, most value first. */
function additions(model: SprintModel, base: Uint8Array, before: Uint8Array, limit: number) {
  const points = pointsOfUnits(model, base);
  const found: { plan: Uint8Array; value: number }[] = [];
  for (let unit = 0; unit < base.length; unit++) {
    if (base[unit] === 1 || before[unit] === 1) continue;
    const more = (model.closures[unit] ?? []).filter((row) => base[row] === 0);
    const cost = more.reduce((sum, row) => sum + (model.points[row] ?? 0), 0);
    if (points + cost > limit + 1e-9 || more.some((row) => before[row] === 1)) continue;
    const plan = base.slice();
    for (const row of more) plan[row] = 1;
    found.push({ plan, value: valueOf(model, plan) });
  }
  return found.sort((a, b) => b.value - a.value);
}

function describe(
  problem: SprintProblem,
  model: SprintModel,
  before: Uint8Array,
  after: Uint8Array,
): SprintSwap {
  const oldKeys = keysOf(model, before);
  const newKeys = keysOf(model, after);
  const out = oldKeys.filter((key) => !newKeys.includes(key));
  const needs = needChanges(problem, oldKeys, newKeys);
  const gained = needs.filter(({ valueDelta }) => valueDelta > 1e-9);
  const reasons: SwapReason[] = gained.slice(0, 2).map(({ needKey, before01, after01 }) => {
    const kind =
      before01 <= 0 ? 'serves-new-need' : after01 >= 1 && before01 < 1 ? 'closes-need' : 'serves-more';
    return { kind, needKey };
  });
  const spared = problem.candidates.find(
    ({ key, links }) =>
      out.includes(key) &&
      links.length > 0 &&
      links.every((l) => !needs.some((n) => n.needKey === l.needKey && n.valueDelta < -1e-9)),
  );
  const spareNeed = spared?.links[0]?.needKey;
  if (spared !== undefined && spareNeed !== undefined)
    reasons.push({ kind: 'already-served', itemKey: spared.key, needKey: spareNeed });
  if (gained.length === 0) reasons.push({ kind: 'goals' });
  return {
    out,
    in: newKeys.filter((key) => !oldKeys.includes(key)),
    valueDelta: valueOf(model, after) - valueOf(model, before),
    pointsDelta: pointsOfUnits(model, after) - pointsOfUnits(model, before),
    reasons,
    needs,
  };
}

function needChanges(
  problem: SprintProblem,
  oldKeys: readonly string[],
  newKeys: readonly string[],
): NeedChange[] {
  const before = new Map(coverageOfSprint(problem, oldKeys).needs.map((need) => [need.needKey, need]));
  const after = new Map(coverageOfSprint(problem, newKeys).needs.map((need) => [need.needKey, need]));
  return problem.needs
    .map(({ key, served01 = 0 }): NeedChange => {
      const old = before.get(key);
      const now = after.get(key);
      return {
        needKey: key,
        before01: old?.after01 ?? served01,
        after01: now?.after01 ?? served01,
        valueDelta: (now?.value ?? 0) - (old?.value ?? 0),
      };
    })
    .filter(({ valueDelta, before01, after01 }) => Math.abs(valueDelta) > 1e-9 || before01 !== after01)
    .sort((a, b) => Math.abs(b.valueDelta) - Math.abs(a.valueDelta) || (a.needKey < b.needKey ? -1 : 1));
}
