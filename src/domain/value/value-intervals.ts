import type { ValueModel } from './compile-model';
import { drawNeedValues } from './draws/need-draws';
import { QuantileFinder } from './draws/quantiles';
import { scoreColumns } from './score-items';
import type { Interval80, ItemInput } from './types';

export interface ValueIntervalOptions {
  readonly seed: number;
  /** Default: the model's number of draws. */
  readonly draws?: number;
}

/**
 * The middle 80 % of every item's customer value: what the draws of its needs make of it (value model, step 10),
 * without confidence and effort, which belong to the priority. In the order of the items given; an item's interval
 * does not depend on its neighbours. @throws AppError `invalid` for bad input; `details.path` names the field.
 */
export function valueIntervals(
  model: ValueModel,
  items: readonly ItemInput[],
  { seed, draws = model.params.draws }: ValueIntervalOptions,
): readonly Interval80[] {
  const { packed } = scoreColumns(model, items);
  const needs = drawNeedValues(model, packed, { seed, draws, drawPersonaWeights: true });
  const finder = new QuantileFinder();
  const value = new Float32Array(draws);
  return items.map((_, row) => {
    value.fill(0);
    const end = packed.offsets[row + 1] ?? 0;
    for (let link = packed.offsets[row] ?? 0; link < end; link++) {
      const coverage = packed.linkCoverage[link] ?? 0;
      const from = (packed.linkNeed[link] ?? 0) * draws;
      for (let draw = 0; draw < draws; draw++)
        value[draw] = (value[draw] ?? 0) + coverage * (needs[from + draw] ?? 0);
    }
    return finder.interval80(value);
  });
}
