import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import type { ValueModel } from '../compile-model';
import { coverageOf } from '../coverage';
import { effortSigma } from '../draws/item-draws';
import { CONFIDENCE_MASK, EFFORT_SHIFT, FactorPools } from '../draws/factor-pools';
import { fillBeta } from '../draws/gamma-beta';
import { drawPriorities } from '../draws/item-draws';
import { drawNeedValues } from '../draws/need-draws';
import { RandomStream } from '../draws/random-stream';
import { scoreColumns } from '../score-items';
import type { ItemInput } from '../types';

/** One uncertain input, and how far knowing it would typically move the item's chance of being on top. */
export interface InformationValue {
  readonly input: 'importance' | 'satisfaction' | 'reach' | 'kano' | 'confidence' | 'effort';
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
  const { seed, k, draws = model.params.draws } = options;
  const row = items.findIndex(({ key }) => key === itemKey);
  const item = items[row];
  if (item === undefined) throw invalidField('itemKey', said('value.item-unlisted', { item: itemKey }));
  const drawOptions = { seed, draws, drawPersonaWeights: true };
  const scored = scoreColumns(model, items);
  const priorities = drawPriorities(
    model,
    scored,
    drawNeedValues(model, scored.packed, drawOptions),
    drawOptions,
  );
  const onTop = topIndicator(priorities, row, items.length, draws, k);
  const input = new Float64Array(draws);
  const found: InformationValue[] = [];
  const measure = (about: Omit<InformationValue, 'change01'>) => {
    const change01 = explainedSpread(input, onTop);
    if (change01 > 0) found.push({ ...about, change01 });
  };
  for (const { need: index } of coverageOf(model, item, 'items[0]')) {
    const compiled = model.needs[index];
    if (compiled === undefined) continue;
    const needKey = compiled.need.key;
    for (const cell of compiled.cells) {
      const { personaId, weight01 } = cell.value;
      if (weight01 === 0) continue;
      // The same stream in the same order as in `drawNeedValues`, so these are the very draws used there.
      const stream = new RandomStream(seed, `need ${needKey} ${personaId}`);
      for (const name of ['importance', 'satisfaction', 'reach'] as const) {
        fillBeta(stream, cell[name], input);
        measure({ input: name, needKey, personaId });
      }
    }
    fillBeta(new RandomStream(seed, `kano ${needKey}`), compiled.kano, input);
    measure({ input: 'kano', needKey });
  }
  // The words that chose confidence and effort in `drawPriorities`, chosen again.
  const pools = new FactorPools(model.params.confidenceConcentration);
  const bits = new RandomStream(seed, `item ${itemKey}`);
  const words = Array.from({ length: draws }, () => bits.next32());
  const confidence = pools.confidence(scored.packed.confidence01[row] ?? 0);
  words.forEach((word, draw) => (input[draw] = confidence[word & CONFIDENCE_MASK] ?? 0));
  measure({ input: 'confidence' });
  const effort = pools.effort(effortSigma(model.params, scored.packed.effortAssumed[row] === 1));
  words.forEach((word, draw) => (input[draw] = effort[word >>> EFFORT_SHIFT] ?? 0));
  measure({ input: 'effort' });
  return found.sort((a, b) => b.change01 - a.change01);
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
