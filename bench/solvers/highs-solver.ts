import loadHighs from 'highs';
import type { IntegerModel, Solver } from './integer-model';
import { timed } from './timed';

/** Loads HiGHS 1.15.3 (MIT), a C++ solver compiled to WebAssembly; it runs until no gap is left. */
export async function highsSolver(): Promise<Solver> {
  const highs = await loadHighs();
  return (model, limitMs) => {
    const text = lpFormat(model);
    const { result, ms, cpuMs } = timed(() =>
      highs.solve(text, { time_limit: limitMs / 1000, mip_rel_gap: 0, output_flag: false }),
    );
    const chosen = Uint8Array.from({ length: model.choices }, (_, column) => {
      const found = result.Columns[`x${column}`];
      return found !== undefined && 'Primal' in found ? Math.round(found.Primal) : 0;
    });
    const isFound = Object.values(result.Columns).some((column) => 'Primal' in column);
    return { ms, cpuMs, proven: result.Status === 'Optimal', chosen: isFound ? chosen : null };
  };
}

/** The model as CPLEX's LP format writes it, a term a line. */
function lpFormat({ objective, upper, rows, choices }: IntegerModel): string {
  const term = (coefficient: number, column: number): string =>
    `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} x${column}`;
  const continuous = Array.from(upper, (limit, column) => ({ limit, column })).slice(choices);
  return [
    'Maximize',
    'obj:',
    ...Array.from(objective, term),
    'Subject To',
    ...rows.flatMap(({ columns, coefficients, limit }, row) => [
      `r${row}:`,
      ...columns.map((column, at) => term(coefficients[at] ?? 0, column)),
      `<= ${limit}`,
    ]),
    'Bounds',
    ...continuous.map(({ limit, column }) => `0 <= x${column} <= ${limit}`),
    'Binary',
    ...Array.from({ length: choices }, (_, column) => `x${column}`),
    'End',
  ].join('\n');
}
