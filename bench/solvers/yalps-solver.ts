import { solve } from 'yalps';
import type { Constraint } from 'yalps';
import type { Solver } from './integer-model';
import { timed } from './timed';

const OBJECTIVE = -1;

/** YALPS 0.6.4 (MIT), branch and cut on a dense tableau in JavaScript, with no tolerance. */
export const solveWithYalps: Solver = (model, limitMs) => {
  const constraints: [number, Constraint][] = model.rows.map(({ limit }, row) => [row, { max: limit }]);
  const variables = Array.from(model.objective, (worth, column): [number, [number, number][]] => [
    column,
    [[OBJECTIVE, worth]],
  ]);
  model.rows.forEach(({ columns, coefficients }, row) => {
    columns.forEach((column, at) => variables[column]?.[1].push([row, coefficients[at] ?? 0]));
  });
  // Binaries carry their own bound; the others need a row each.
  for (let column = model.choices; column < model.objective.length; column += 1) {
    const row = constraints.length;
    constraints.push([row, { max: model.upper[column] ?? 0 }]);
    variables[column]?.[1].push([row, 1]);
  }
  const binaries = Array.from({ length: model.choices }, (_, column) => column);
  const { result, ms, cpuMs } = timed(() =>
    solve(
      { direction: 'maximize', objective: OBJECTIVE, constraints, variables, binaries },
      { timeout: limitMs, maxIterations: Infinity, maxPivots: Infinity },
    ),
  );
  if (result.variables.length === 0) return { ms, cpuMs, proven: false, chosen: null };
  const chosen = new Uint8Array(model.choices);
  for (const [column, value] of result.variables) {
    if (column < model.choices) chosen[column] = Math.round(value);
  }
  return { ms, cpuMs, proven: result.status === 'optimal', chosen };
};
