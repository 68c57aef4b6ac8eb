import type { ValueModel } from './compile-model';
import { simulate } from './simulate';
import type { Interval80, ItemInput } from './types';

/** One seed for every interval that the app shows, so that reloading a page never moves a number. */
export const INTERVAL_SEED = 20_260_101;

/** The 80 % interval of one item's priority; `neighbours` are the items it may block. */
export function itemInterval(
  model: ValueModel,
  item: ItemInput,
  neighbours: readonly ItemInput[] = [],
): Interval80 {
  const others = neighbours.filter(({ key }) => key !== item.key);
  const [interval] = simulate(model, [item, ...others], { seed: INTERVAL_SEED, topK: [1] }).interval80;
  return interval ?? { low: 0, median: 0, high: 0 };
}
