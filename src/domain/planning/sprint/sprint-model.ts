import type { LinearModel, LinearRow } from '../linear-model';
import type { SprintCandidate, SprintProblem } from './sprint-problem';
import type { SprintUnit, SprintUnits } from './sprint-units';

/** What a unit adds to one need: Σ L·C over its items, before the need's cap. */
interface UnitLink {
  readonly need: number;
  readonly amount: number;
}

/** The numbers of a sprint problem by unit, for greedy plans, searches and exact evaluation alike. */
export interface SprintModel {
  readonly units: readonly SprintUnit[];
  /** What may be planned: the sprint's capacity, or what is kept where that takes more. */
  readonly capacity: number;
  readonly points: Float64Array;
  /** λ·100·Σ C·G per unit. */
  readonly goalValue: Float64Array;
  /** What a unit adds beside its value, because plans that change less of the present sprint are preferred. */
  readonly closeness: Float64Array;
  readonly links: readonly (readonly UnitLink[])[];
  /** (1 − λ)·V_n and the share of the need still open. */
  readonly needValue: Float64Array;
  readonly needOpen: Float64Array;
  /** Persona floors and class balance over the units. */
  readonly sideRows: readonly LinearRow[];
  /** Each unit with everything it needs, directly or not. */
  readonly closures: readonly (readonly number[])[];
}

/** Of two plans whose values differ by less than this for every item that changes places, the nearer one is preferred. */
const CLOSENESS = 1e-5;

export function sprintModel(problem: SprintProblem, { units, keptPoints }: SprintUnits): SprintModel {
  const needRow = new Map(problem.needs.map(({ key }, row) => [key, row]));
  const links = units.map(({ items }) => {
    const amounts = new Map<number, number>();
    for (const item of items)
      for (const { needKey, coverage01 } of item.links) {
        const need = needRow.get(needKey);
        const amount = coverage01 * item.confidence01;
        if (need !== undefined && amount > 0) amounts.set(need, (amounts.get(need) ?? 0) + amount);
      }
    return [...amounts].map(([need, amount]) => ({ need, amount })).sort((a, b) => a.need - b.need);
  });
  const goal = (unit: SprintUnit): number =>
    unit.items.reduce((sum, { confidence01, goal01 }) => sum + confidence01 * goal01, 0);
  return {
    units,
    capacity: Math.max(problem.capacityPoints, keptPoints),
    points: Float64Array.from(units, ({ points }) => points),
    goalValue: Float64Array.from(units, (unit) => problem.goalShare01 * 100 * goal(unit)),
    closeness: closenessOf(problem, units),
    links,
    needValue: Float64Array.from(problem.needs, ({ value }) => (1 - problem.goalShare01) * value),
    needOpen: Float64Array.from(problem.needs, ({ served01 = 0 }) => 1 - served01),
    sideRows: sideRows(problem, units),
    closures: units.map((_, row) => closure(units, row)),
  };
}

/** What a search makes as large as it can: the value, and beside it how little of the present sprint is changed. */
export function objectiveOf(model: SprintModel, chosen: Uint8Array): number {
  return model.closeness.reduce(
    (sum, own, unit) => (chosen[unit] === 1 ? sum + own : sum),
    valueOf(model, chosen),
  );
}

function closenessOf({ present }: SprintProblem, units: readonly SprintUnit[]): Float64Array {
  if (present === undefined) return new Float64Array(units.length);
  const inside = new Set(present);
  return Float64Array.from(units, ({ items }) =>
    items.reduce((sum, { key }) => sum + (inside.has(key) ? CLOSENESS : -CLOSENESS), 0),
  );
}

/** Value of a set of units: each need at most once, plus the goals' part. */
export function valueOf(model: SprintModel, chosen: Uint8Array): number {
  const served = new Float64Array(model.needValue.length);
  let value = 0;
  chosen.forEach((choice, unit) => {
    if (choice === 0) return;
    value += model.goalValue[unit] ?? 0;
    for (const { need, amount } of model.links[unit] ?? []) served[need] = (served[need] ?? 0) + amount;
  });
  served.forEach((amount, need) => {
    value += (model.needValue[need] ?? 0) * Math.min(model.needOpen[need] ?? 0, amount);
  });
  return value;
}

export function pointsOfUnits(model: SprintModel, chosen: Uint8Array): number {
  return model.points.reduce((sum, points, unit) => (chosen[unit] === 1 ? sum + points : sum), 0);
}

/** Whether a set of units keeps the capacity, what it depends on, the pins, the floors and the balance. */
export function isFeasible(model: SprintModel, chosen: Uint8Array): boolean {
  return pointsOfUnits(model, chosen) <= model.capacity + 1e-9 && keepsRules(model, chosen);
}

/** Whether a set of units keeps everything but the capacity. */
export function keepsRules(model: SprintModel, chosen: Uint8Array): boolean {
  const whole = model.units.every(({ pinned, needs }, unit) =>
    chosen[unit] === 1 ? needs.every((needed) => chosen[needed] === 1) : !pinned,
  );
  return whole && model.sideRows.every((row) => rowSum(row, chosen) <= row.limit + 1e-9);
}

function rowSum({ columns, coefficients }: LinearRow, chosen: Uint8Array): number {
  return columns.reduce((sum, column, at) => sum + (chosen[column] === 1 ? (coefficients[at] ?? 0) : 0), 0);
}

/**
 * The linear relaxation: one column per unit, and one per need that the units together could satisfy more than
 * once; a need that cannot overflow is counted in its units' own values.
 */
export function linearModelOf(model: SprintModel): LinearModel {
  const objective = Array.from(model.goalValue, (own, unit) => own + (model.closeness[unit] ?? 0));
  const upper = Array.from(model.units, () => 1);
  const rows: LinearRow[] = [
    { columns: model.units.map((_, unit) => unit), coefficients: [...model.points], limit: model.capacity },
  ];
  model.units.forEach(({ needs }, unit) => {
    for (const needed of needs) rows.push({ columns: [unit, needed], coefficients: [1, -1], limit: 0 });
  });
  rows.push(...model.sideRows);
  model.needValue.forEach((value, need) => {
    const open = model.needOpen[need] ?? 0;
    const touching = model.links.flatMap((links, unit) =>
      links
        .filter((link) => link.need === need)
        .map(({ amount }) => ({ unit, amount: Math.min(amount, open) })),
    );
    if (value <= 0 || open <= 0 || touching.length === 0) return;
    if (touching.reduce((sum, { amount }) => sum + amount, 0) <= open + 1e-12) {
      for (const { unit, amount } of touching) objective[unit] = (objective[unit] ?? 0) + value * amount;
      return;
    }
    const column = objective.length;
    objective.push(value);
    upper.push(open);
    rows.push({
      columns: [column, ...touching.map(({ unit }) => unit)],
      coefficients: [1, ...touching.map(({ amount }) => -amount)],
      limit: 0,
    });
  });
  return { objective: Float64Array.from(objective), upper: Float64Array.from(upper), rows };
}

function sideRows(
  { personaFloors = [], balance = [] }: SprintProblem,
  units: readonly SprintUnit[],
): LinearRow[] {
  const rows: LinearRow[] = [];
  const all = units.map((_, unit) => unit);
  for (const { personaKey, leastPoints } of personaFloors) {
    if (leastPoints <= 0) continue;
    const serving = pointsWhere(units, ({ personaKeys }) => personaKeys.includes(personaKey));
    rows.push({ columns: all, coefficients: serving.map((points) => -points), limit: -leastPoints });
  }
  for (const { itemClass, leastShare01, mostShare01 } of balance) {
    const inClass = pointsWhere(units, (item) => item.itemClass === itemClass);
    const less = (share: number, sign: number): LinearRow => ({
      columns: all,
      coefficients: inClass.map((points, unit) => sign * (points - share * (units[unit]?.points ?? 0))),
      limit: 0,
    });
    if (leastShare01 > 0) rows.push(less(leastShare01, -1));
    if (mostShare01 < 1) rows.push(less(mostShare01, 1));
  }
  return rows;
}

function pointsWhere(units: readonly SprintUnit[], counts: (item: SprintCandidate) => boolean): number[] {
  return units.map(({ items, itemPoints }) =>
    items.reduce((sum, item, at) => (counts(item) ? sum + (itemPoints[at] ?? 0) : sum), 0),
  );
}

function closure(units: readonly SprintUnit[], unit: number): number[] {
  const found = new Set([unit]);
  for (const row of found) for (const needed of units[row]?.needs ?? []) found.add(needed);
  return [...found].sort((a, b) => a - b);
}
