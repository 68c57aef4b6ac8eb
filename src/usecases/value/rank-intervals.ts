import { INTERVAL_SEED } from '../../domain/value/item-interval';
import { simulate } from '../../domain/value/simulate';
import type { Interval80 } from '../../domain/value/types';
import { valueIntervals } from '../../domain/value/value-intervals';
import type { Call } from '../call';
import { listItems } from '../items/list-items';
import type { Requests } from '../requests';

export interface ItemRange {
  readonly issueId: string;
  readonly value: Interval80;
  readonly priority: Interval80;
}

/** The 80 % intervals of every item of a project that serves a need; the same that its receipt shows. */
export async function rankIntervals(
  call: Call,
  deps: Pick<Requests, 'items'>,
): Promise<readonly ItemRange[]> {
  const product = await call.model();
  const listed = await listItems(product, call.projectId, deps);
  const items = listed.map(({ input }) => input);
  const values = valueIntervals(product.model, items, { seed: INTERVAL_SEED });
  const { interval80 } = simulate(product.model, items, { seed: INTERVAL_SEED, topK: [1] });
  const none: Interval80 = { low: 0, median: 0, high: 0 };
  return listed.map(({ row }, at) => ({
    issueId: row.issueId,
    value: values[at] ?? none,
    priority: interval80[at] ?? none,
  }));
}
