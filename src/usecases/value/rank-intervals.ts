import { INTERVAL_SEED } from '../../domain/value/item-interval';
import { LEVELS } from '../../domain/value/model/facts';
import { scoreItems } from '../../domain/value/model/score';
import { drawsFor, simulateLists } from '../../domain/value/model/simulate';
import type { Interval80 } from '../../domain/value/types';
import type { Call } from '../call';
import { listLevels } from '../items/list-items';
import type { Requests } from '../requests';

export interface ItemRange {
  readonly issueId: string;
  readonly value: Interval80;
  readonly priority: Interval80;
  /** How sure its value is, as on its receipt. */
  readonly confidence01: number;
}

/** The 80 % intervals and the confidence of every open item of a project that serves a need; the same that its receipt shows. */
export async function rankIntervals(
  call: Call,
  deps: Pick<Requests, 'items'>,
): Promise<readonly ItemRange[]> {
  const product = await call.model();
  const none: Interval80 = { low: 0, median: 0, high: 0 };
  const byLevel = await listLevels(product, call.projectId, deps);
  const lists = LEVELS.map((level) => byLevel[level]);
  const draws = drawsFor(product.model, Math.max(...lists.map((listed) => listed.length)));
  const scored = lists.map(
    (listed) =>
      scoreItems(
        product.model,
        listed.map(({ input }) => input),
      ).scores,
  );
  const simulations = simulateLists(product.model, scored, { seed: INTERVAL_SEED, draws, topK: [] });
  return lists.flatMap((listed, list) =>
    listed.map(({ row }, at) => ({
      issueId: row.issueId,
      value: simulations[list]?.value[at] ?? none,
      priority: simulations[list]?.priority[at] ?? none,
      confidence01: scored[list]?.[at]?.confidence01 ?? 0,
    })),
  );
}
