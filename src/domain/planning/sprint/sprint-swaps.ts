import { dependentsOf } from './greedy-sprint';
import { keepsRules, pointsOfUnits, sprintModel, valueOf } from './sprint-model';
import type { SprintModel } from './sprint-model';
import type { SprintProblem } from './sprint-problem';
import { coverageOfSprint } from './sprint-coverage';
import { chosenOf, keysOf } from './solve-sprint';
import { unitsOf } from './sprint-units';
import { pointsOfKeys, valueOfKeys } from './sprint-worth';

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

/** What one item of an exchange brings or takes, in its turn: the parts add up to the whole. */
export interface SwapPart {
  readonly key: string;
  readonly valueDelta: number;
}

/** Items to take out of and into the present sprint, with what that changes. */
export interface SprintSwap {
  readonly out: readonly SwapPart[];
  readonly in: readonly SwapPart[];
  readonly valueDelta: number;
  readonly pointsDelta: number;
  /** Points of the whole sprint after the exchange, everything in it counted. */
  readonly pointsAfter: number;
  /** Points above the capacity after the exchange; 0 = it keeps the sprint within. */
  readonly overAfter: number;
  readonly reasons: readonly SwapReason[];
  /** Needs whose value changes, largest change first. */
  readonly needs: readonly NeedChange[];
}

/** Pairs of incoming units are tried behind this many best single ones per outgoing unit. */
const PAIR_STARTS = 3;

/**
 * Up to `most` exchanges from the present sprint to a better one, each the best at its turn: the second counts on
 * the first. One unit leaves (with what depends on it) and up to two come in (with what they depend on), or come in
 * alone where there is room. Everything in the sprint counts, also what no plan could take, which stays. A sprint that
 * is over its capacity never gets larger, and each exchange says how far above it the sprint is then.
 * @throws AppError `invalid` as `unitsOf`.
 */
export function proposeSwaps(problem: SprintProblem, present: readonly string[], most = 3): SprintSwap[] {
  const whole = withLooseItems(problem, present);
  const model = sprintModel(whole, unitsOf(whole));
  const swaps: SprintSwap[] = [];
  let chosen = chosenOf(model, present);
  const keeps = keepsRules(model, chosen);
  while (swaps.length < most) {
    const next = bestExchange(model, chosen, whole.capacityPoints, keeps);
    if (next === null) return swaps;
    swaps.push(describe(whole, keysOf(model, chosen), keysOf(model, next)));
    chosen = next;
  }
  return swaps;
}

/**
 * The problem with every item of the sprint that no plan could take as it is (blocked, too large, tied to one outside)
 * kept in, so that its points and its needs are not forgotten.
 */
function withLooseItems(problem: SprintProblem, present: readonly string[]): SprintProblem {
  const inside = new Set(present);
  const { units } = unitsOf(problem);
  const planned = new Set(
    units
      .filter(({ items }) => items.every(({ key }) => inside.has(key)))
      .flatMap(({ items }) => items.map(({ key }) => key)),
  );
  const loose = new Set(
    problem.candidates.flatMap(({ key }) => (inside.has(key) && !planned.has(key) ? [key] : [])),
  );
  if (loose.size === 0) return problem;
  return {
    ...problem,
    kept: [...new Set([...(problem.kept ?? []), ...loose])],
    pinned: problem.pinned?.filter((key) => !loose.has(key)) ?? [],
    excluded: problem.excluded?.filter((key) => !loose.has(key)) ?? [],
    candidates: problem.candidates.map((item) => ({
      ...item,
      together: loose.has(item.key) ? [] : item.together.filter((key) => !loose.has(key)),
    })),
  };
}

function bestExchange(
  model: SprintModel,
  chosen: Uint8Array,
  capacityPoints: number,
  keeps: boolean,
): Uint8Array | null {
  const dependents = dependentsOf(model);
  const limit = Math.max(capacityPoints, pointsOfUnits(model, chosen));
  let best: Uint8Array | null = null;
  let bestValue = valueOf(model, chosen) + 1e-6;
  const consider = (plan: Uint8Array, value: number): void => {
    if (value <= bestValue || (keeps && !keepsRules(model, plan))) return;
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
  oldKeys: readonly string[],
  newKeys: readonly string[],
): SprintSwap {
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
  const now = new Set(oldKeys);
  const inTurn = (keys: readonly string[], put: (key: string) => void): SwapPart[] =>
    keys.map((key) => {
      const before = valueOfKeys(problem, now);
      put(key);
      return { key, valueDelta: valueOfKeys(problem, now) - before };
    });
  const pointsBefore = pointsOfKeys(problem, now);
  const valueBefore = valueOfKeys(problem, now);
  const left = inTurn(out, (key) => now.delete(key));
  const came = inTurn(
    newKeys.filter((key) => !oldKeys.includes(key)),
    (key) => now.add(key),
  );
  const pointsAfter = pointsOfKeys(problem, now);
  return {
    out: left,
    in: came,
    valueDelta: valueOfKeys(problem, now) - valueBefore,
    pointsDelta: pointsAfter - pointsBefore,
    pointsAfter,
    overAfter: Math.max(0, pointsAfter - problem.capacityPoints),
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
