import type { ValueModel } from './model/needs';
import type { ItemScore } from './model/score';
import { simulate } from './model/simulate';
import type { Interval80 } from './types';

/** One seed for every interval that the app shows, so that reloading a page never moves a number. */
export const INTERVAL_SEED = 20_260_101;

/** The 80 % intervals of one item's value and priority. */
export function itemIntervals(
  model: ValueModel,
  score: ItemScore,
): { readonly value: Interval80; readonly priority: Interval80 } {
  const { value, priority } = simulate(model, [score], { seed: INTERVAL_SEED, topK: [1] });
  const none: Interval80 = { low: 0, median: 0, high: 0 };
  return { value: value[0] ?? none, priority: priority[0] ?? none };
}
