import { isFeasible, objectiveOf, pointsOfUnits } from './sprint-model';
import type { SprintModel } from './sprint-model';

/**
 * The order a team would use today: item after item by value per point, each with what it depends on, as long as
 * it fits. `chosen` starts with the pinned units; `preference` (higher first) replaces value per point if given.
 * Floors and balance are not looked at.
 */
export function greedySprint(model: SprintModel, preference?: Float64Array): Uint8Array {
  const chosen = Uint8Array.from(model.units, ({ pinned }) => (pinned ? 1 : 0));
  const served = new Float64Array(model.needValue.length);
  let points = 0;
  const put = (unit: number): void => {
    chosen[unit] = 1;
    points += model.points[unit] ?? 0;
    for (const { need, amount } of model.links[unit] ?? []) served[need] = (served[need] ?? 0) + amount;
  };
  model.units.forEach(({ pinned }, unit) => pinned && put(unit));

  for (;;) {
    let best = -1;
    let bestRate = 0;
    for (let unit = 0; unit < chosen.length; unit++) {
      if (chosen[unit] === 1) continue;
      const more = (model.closures[unit] ?? []).filter((row) => chosen[row] === 0);
      const cost = more.reduce((sum, row) => sum + (model.points[row] ?? 0), 0);
      if (points + cost > model.capacity + 1e-9) continue;
      const gain = jointGain(model, served, more);
      if (gain <= 1e-12) continue;
      const rate = preference === undefined ? gain / Math.max(cost, 1e-9) : 1 + (preference[unit] ?? 0);
      if (rate > bestRate) {
        bestRate = rate;
        best = unit;
      }
    }
    if (best < 0) return chosen;
    for (const row of model.closures[best] ?? []) if (chosen[row] === 0) put(row);
  }
}

/**
 * Betters a feasible set by the best single exchange (one unit out, one in, or one in) until none helps; what a
 * unit in the plan supports stays with it, and a unit comes in with everything it depends on.
 */
export function exchangeUnits(model: SprintModel, start: Uint8Array): Uint8Array {
  let chosen = start;
  let value = objectiveOf(model, chosen);
  const dependents = dependentsOf(model);
  for (;;) {
    let better: Uint8Array | null = null;
    for (let out = -1; out < chosen.length; out++) {
      if (out >= 0 && (chosen[out] === 0 || model.units[out]?.pinned === true)) continue;
      const without = chosen.slice();
      for (const row of dependents[out] ?? []) without[row] = 0;
      const room = model.capacity - pointsOfUnits(model, without) + 1e-9;
      const rest = objectiveOf(model, without);
      const served = servedBy(model, without);
      for (let unit = 0; unit < chosen.length; unit++) {
        if (chosen[unit] === 1 || (model.points[unit] ?? 0) > room) continue;
        const more = (model.closures[unit] ?? []).filter((row) => without[row] === 0);
        if (more.includes(out) || more.reduce((sum, row) => sum + (model.points[row] ?? 0), 0) > room)
          continue;
        const nextValue = rest + jointGain(model, served, more);
        if (nextValue <= value + 1e-9) continue;
        const next = without.slice();
        for (const row of more) next[row] = 1;
        if (!isFeasible(model, next)) continue;
        better = next;
        value = nextValue;
      }
    }
    if (better === null) return chosen;
    chosen = better;
  }
}

/** For each unit, itself and every unit that depends on it, directly or not. */
export function dependentsOf(model: SprintModel): number[][] {
  const dependents: number[][] = model.units.map(() => []);
  model.closures.forEach((closure, unit) => {
    for (const needed of closure) dependents[needed]?.push(unit);
  });
  return dependents;
}

/** Σ L·C per need over a set of units, before the cap. */
function servedBy(model: SprintModel, chosen: Uint8Array): Float64Array {
  const served = new Float64Array(model.needValue.length);
  chosen.forEach((choice, unit) => {
    if (choice === 1)
      for (const { need, amount } of model.links[unit] ?? []) served[need] = (served[need] ?? 0) + amount;
  });
  return served;
}

/** What several units add together. `served` is left as it was. */
function jointGain(model: SprintModel, served: Float64Array, units: readonly number[]): number {
  const [only] = units;
  if (units.length === 1 && only !== undefined) return gainOf(model, served, only);
  const after = served.slice();
  let gain = 0;
  for (const unit of units) {
    gain += gainOf(model, after, unit);
    for (const { need, amount } of model.links[unit] ?? []) after[need] = (after[need] ?? 0) + amount;
  }
  return gain;
}

function gainOf(model: SprintModel, served: Float64Array, unit: number): number {
  let gain = (model.goalValue[unit] ?? 0) + (model.closeness[unit] ?? 0);
  for (const { need, amount } of model.links[unit] ?? []) {
    const open = Math.max((model.needOpen[need] ?? 0) - (served[need] ?? 0), 0);
    gain += (model.needValue[need] ?? 0) * Math.min(open, amount);
  }
  return gain;
}
