import { invalidField } from '../app-error';
import { said } from '../words/said';
import { separateBands } from './bands';
import type { ValueModel } from './compile-model';
import { drawPriorities } from './draws/item-draws';
import { drawNeedValues } from './draws/need-draws';
import { QuantileFinder } from './draws/quantiles';
import { rankDraws } from './draws/rank-draws';
import type { PackedItems } from './pack-items';
import { scoreColumns } from './score-items';
import { rankRows } from './score-packed';
import type { ItemInput, Interval80 } from './types';

/** What the draws say of a list. Arrays are by row, in the order of the items given. */
export interface Simulation {
  readonly keys: readonly string[];
  readonly interval80: readonly Interval80[];
  /** 1 = first. */
  readonly expectedRank: Float64Array;
  /** P(among the first k), per k asked for. */
  readonly top01: ReadonlyMap<number, Float64Array>;
  /** Rows from highest to lowest deterministic priority. */
  readonly ranking: readonly number[];
  /** Band of each row, from 1: neighbours that cannot be told apart share one. */
  readonly separableBand: Int32Array;
  /** P(row a beats row b); a tie counts half. */
  readonly beats01: (rowA: number, rowB: number) => number;
}

/** Defaults: the model's number of draws, k = 10, persona weights drawn. */
export interface SimulationOptions {
  readonly seed: number;
  readonly draws?: number;
  readonly topK?: readonly number[];
  readonly drawPersonaWeights?: boolean;
}

/** Items × draws; each takes four bytes, and a function of the platform has a gigabyte. */
const LARGEST_SIMULATION = 5e7;

/**
 * Draws the priorities of a list (value model, step 10). Every need and item has a stream of its own, so an
 * item's interval stays put whatever else is in the list; ranks and chances are about the list.
 * @throws AppError `invalid` for bad input; `details.path` names the field.
 */
export function simulate(
  model: ValueModel,
  items: readonly ItemInput[],
  options: SimulationOptions,
): Simulation {
  const { seed, draws = model.params.draws, topK = [10], drawPersonaWeights = true } = options;
  if (!Number.isInteger(draws) || draws < 1 || draws > 1e6) {
    throw invalidField('draws', said('value.draws'));
  }
  if (items.length * draws > LARGEST_SIMULATION) {
    const most = Math.floor(LARGEST_SIMULATION / items.length);
    throw invalidField('draws', said('value.draws-of-items', { items: items.length, most }), { most });
  }
  const drawOptions = { seed, draws, drawPersonaWeights };
  const scored = scoreColumns(model, items);
  const priorities = drawPriorities(
    model,
    scored,
    drawNeedValues(model, scored.packed, drawOptions),
    drawOptions,
  );
  const chances = rankDraws(priorities, items.length, draws, topK);
  const twins = exchangeable(scored.packed, items);
  poolOver(twins, chances.expectedRank);
  for (const column of chances.top01) poolOver(twins, column);
  const beats01 = (rowA: number, rowB: number) => shareAbove(priorities, rowA * draws, rowB * draws, draws);
  const ranking = rankRows(scored.packed, scored.columns.priority);
  const bands = separateBands(
    items.length,
    (earlier, later) => beats01(ranking[earlier] ?? 0, ranking[later] ?? 0),
    model.params.separable01,
  );
  const separableBand = new Int32Array(items.length);
  ranking.forEach((row, position) => (separableBand[row] = bands[position] ?? 0));
  const finder = new QuantileFinder();
  return {
    keys: scored.packed.keys,
    interval80: items.map((_, row) => finder.interval80(priorities.subarray(row * draws, (row + 1) * draws))),
    expectedRank: chances.expectedRank,
    top01: new Map(topK.map((k, index) => [k, chances.top01[index] ?? new Float64Array(items.length)])),
    ranking,
    separableBand,
    beats01,
  };
}

function shareAbove(priorities: Float32Array, startA: number, startB: number, draws: number): number {
  let wins = 0;
  for (let draw = 0; draw < draws; draw++) {
    const a = priorities[startA + draw] ?? 0;
    const b = priorities[startB + draw] ?? 0;
    wins += a > b ? 1 : a === b ? 0.5 : 0;
  }
  return wins / draws;
}

/**
 * Rows with the very same inputs: by symmetry they have the same chances, so their draws are pooled and
 * n identical items get k/n each rather than k/n give or take the draws.
 */
function exchangeable(packed: PackedItems, items: readonly ItemInput[]): number[][] {
  const groups = new Map<string, number[]>();
  items.forEach((item, row) => {
    const from = packed.offsets[row] ?? 0;
    const to = packed.offsets[row + 1] ?? 0;
    const links = `${packed.linkNeed.subarray(from, to).join()};${packed.linkCoverage.subarray(from, to).join()}`;
    const own = [packed.goal01[row], packed.confidence01[row], packed.effort[row], packed.effortAssumed[row]];
    const signature = `${links};${own.join()};${(item.blocks ?? []).join()}`;
    const group = groups.get(signature);
    if (group === undefined) groups.set(signature, [row]);
    else group.push(row);
  });
  return [...groups.values()].filter((rows) => rows.length > 1);
}

function poolOver(groups: readonly (readonly number[])[], column: Float64Array): void {
  for (const rows of groups) {
    let sum = 0;
    for (const row of rows) sum += column[row] ?? 0;
    for (const row of rows) column[row] = sum / rows.length;
  }
}
