import { INTERVAL_SEED } from '../../domain/value/item-interval';
import { LEVELS } from '../../domain/value/model/facts';
import { scoreItems } from '../../domain/value/model/score';
import { drawsFor, simulate } from '../../domain/value/model/simulate';
import type { Interval80 } from '../../domain/value/types';
import type { Call } from '../call';
import { listItems } from '../items/list-items';
import type { Requests } from '../requests';

export interface ItemRange {
  readonly issueId: string;
  readonly value: Interval80;
  readonly priority: Interval80;
}

/** The 80 % intervals of every open item of a project that serves a need; the same that its receipt shows. */
export async function rankIntervals(
  call: Call,
  deps: Pick<Requests, 'items'>,
): Promise<readonly ItemRange[]> {
  const product = await call.model();
  const none: Interval80 = { low: 0, median: 0, high: 0 };
  const ranges: ItemRange[] = [];
  for (const level of LEVELS) {
    const listed = await listItems(product, call.projectId, level, deps);
    const { scores } = scoreItems(
      product.model,
      listed.map(({ input }) => input),
    );
    const draws = drawsFor(product.model, scores.length);
    const { value, priority } = simulate(product.model, scores, { seed: INTERVAL_SEED, draws, topK: [1] });
    listed.forEach(({ row }, at) => {
      ranges.push({ issueId: row.issueId, value: value[at] ?? none, priority: priority[at] ?? none });
    });
  }
  return ranges;
}
