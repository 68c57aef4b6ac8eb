import { INTERVAL_SEED } from './item-interval';
import { NeedDraws } from './model/draw-needs';
import type { ValueModel } from './model/needs';
import { QuantileFinder } from './draws/quantiles';
import type { Interval80 } from './types';

/** The 80 % interval of what a need is worth, in customers per 100; zeros for a need that the model does not know. */
export function needInterval(model: ValueModel, needKey: string): Interval80 {
  const { draws } = model.settings;
  const options = { seed: INTERVAL_SEED, draws, drawPersonaWeights: true };
  const drawn = new NeedDraws(model, options).of(needKey) ?? [];
  return new QuantileFinder().interval80(Float32Array.from(drawn));
}
