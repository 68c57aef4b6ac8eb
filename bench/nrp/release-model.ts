import type { LinearRow } from '../../src/domain/planning/linear-model';
import type { ReleaseProblem } from '../../src/domain/planning/release/release-problem';
import type { IntegerModel } from '../solvers/integer-model';

/**
 * The textbook model: a column for each customer, then one for each requirement; who is won has all of what they ask
 * for, what is built has its prerequisites, and the costs keep the budget. A requirement is whole by itself where the
 * customers are.
 */
export function releaseModel({ requirements, customers, budget }: ReleaseProblem): IntegerModel {
  const columnOf = requirementColumns(requirements, customers.length);
  const needs = (column: number, keys: readonly string[]): LinearRow[] =>
    keys.map((key) => ({ columns: [column, columnOf(key)], coefficients: [1, -1], limit: 0 }));
  const columns = customers.length + requirements.length;
  return {
    choices: customers.length,
    objective: Float64Array.from({ length: columns }, (_, column) => customers[column]?.weight ?? 0),
    upper: new Float64Array(columns).fill(1),
    rows: [
      ...customers.flatMap(({ asks }, column) => needs(column, asks)),
      ...requirements.flatMap(({ key, prerequisites }) => needs(columnOf(key), prerequisites)),
      {
        columns: requirements.map(({ key }) => columnOf(key)),
        coefficients: requirements.map(({ cost }) => cost),
        limit: budget,
      },
    ],
  };
}

/** What winning some customers is worth, and what all that they need costs. */
export function releaseOf(
  { requirements, customers }: ReleaseProblem,
  won: Uint8Array,
): { readonly value: number; readonly cost: number } {
  const byKey = new Map(requirements.map((requirement) => [requirement.key, requirement]));
  const chosen = customers.filter((_, row) => won[row] === 1);
  const built = new Set(chosen.flatMap(({ asks }) => asks));
  for (const key of built) for (const needed of byKey.get(key)?.prerequisites ?? []) built.add(needed);
  return {
    value: chosen.reduce((sum, { weight }) => sum + weight, 0),
    cost: [...built].reduce((sum, key) => sum + (byKey.get(key)?.cost ?? 0), 0),
  };
}

function requirementColumns(requirements: ReleaseProblem['requirements'], first: number) {
  const columns = new Map(requirements.map(({ key }, row) => [key, first + row]));
  return (key: string): number => {
    const column = columns.get(key);
    if (column === undefined) throw new Error(`${key} is no requirement.`);
    return column;
  };
}
