import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import type { ItemInput } from '../model/facts';
import type { ValueModel } from '../model/needs';
import { scoreItems } from '../model/score';
import { drawItems } from '../model/simulate';

/** One uncertain input, and how far knowing it would typically move the item's chance of being on top. */
export interface InformationValue {
  readonly input: 'unmet' | 'reach' | 'confidence' | 'effort';
  readonly needKey?: string;
  readonly personaId?: string;
  /** Typical change of P(top k), 0…½: the square root of the part of its variance that the input explains. */
  readonly change01: number;
}

const BINS = 10;

/**
 * Which input, if known, would change P(among the first k) most (value model, step 11): the draws are sorted
 * by the input, and the spread of P over ten equal parts is taken, less what chance alone would spread
 * (correlation ratio; Saltelli et al., Global Sensitivity Analysis, 2008). Largest first, zeros left out.
 * @throws AppError `invalid` when the item is not in the list, or for bad input.
 */
export function valueOfInformation(
  model: ValueModel,
  items: readonly ItemInput[],
  itemKey: string,
  options: { readonly seed: number; readonly k: number; readonly draws?: number },
): InformationValue[] {
  const { seed, k, draws = model.settings.draws } = options;
  const { scores } = scoreItems(model, items);
  const row = scores.findIndex(({ key }) => key === itemKey);
  const score = scores[row];
  if (score === undefined) throw invalidField('itemKey', said('value.item-unlisted', { item: itemKey }));
  const drawn = drawItems(model, scores, { seed, draws, drawPersonaWeights: true });
  const onTop = topIndicator(drawn.priorities, row, items.length, draws, k);
  return drawn
    .inputsOf(score)
    .map(({ column, ...about }) => ({ ...about, change01: explainedSpread(column, onTop) }))
    .filter(({ change01 }) => change01 > 0)
    .sort((a, b) => b.change01 - a.change01);
}

/** 1 in the draws where fewer than k other rows are above the row, else 0. */
function topIndicator(
  priorities: Float32Array,
  row: number,
  rows: number,
  draws: number,
  k: number,
): Float64Array {
  const above = new Int32Array(draws);
  const own = priorities.subarray(row * draws, (row + 1) * draws);
  for (let other = 0; other < rows; other++) {
    const start = other * draws;
    for (let draw = 0; draw < draws; draw++) {
      if ((priorities[start + draw] ?? 0) > (own[draw] ?? 0)) above[draw] = (above[draw] ?? 0) + 1;
    }
  }
  return Float64Array.from(above, (count) => (count < k ? 1 : 0));
}

function explainedSpread(input: Float64Array, outcome: Float64Array): number {
  const draws = input.length;
  const order = Array.from(input, (_, draw) => draw).sort((a, b) => (input[a] ?? 0) - (input[b] ?? 0));
  const mean = outcome.reduce((sum, value) => sum + value, 0) / draws;
  if (input[order[0] ?? 0] === input[order[draws - 1] ?? 0] || mean === 0 || mean === 1) return 0;
  let between = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const from = Math.floor((bin * draws) / BINS);
    const to = Math.floor(((bin + 1) * draws) / BINS);
    let sum = 0;
    for (let at = from; at < to; at++) sum += outcome[order[at] ?? 0] ?? 0;
    const size = Math.max(1, to - from);
    between += (size * (sum / size - mean) ** 2) / draws;
  }
  const byChance = ((BINS - 1) * mean * (1 - mean)) / draws;
  return Math.sqrt(Math.max(0, between - byChance));
}
