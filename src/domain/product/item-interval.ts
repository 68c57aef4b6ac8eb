import type { ValueModel } from '../value/compile-model';
import { simulate } from '../value/simulate';
import type { Interval80, ItemInput } from '../value/types';

/** One seed for every interval that the app shows, so that reloading a page never moves a number. */
export const INTERVAL_SEED = 20_260_101;

/**
 * The 80 % interval of one item's priority. Only the needs that the item serves are drawn: each need has a
 * random stream of its own, so the result is bit for bit that of the whole product's simulation.
 */
export function itemInterval(model: ValueModel, item: ItemInput): Interval80 {
  const served = new Set(
    [...item.links, ...(item.children ?? []).flatMap((child) => child.links)].map((link) => link.needKey),
  );
  const needs = model.needs.filter(({ need }) => served.has(need.key));
  const narrowed: ValueModel = {
    ...model,
    needs,
    needIndex: new Map(needs.map(({ need }, index) => [need.key, index])),
    needValues: Float64Array.from(needs, ({ need }) => need.value),
  };
  const [interval] = simulate(narrowed, [item], { seed: INTERVAL_SEED, topK: [1] }).interval80;
  return interval ?? { low: 0, median: 0, high: 0 };
}
