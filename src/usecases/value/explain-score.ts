import { INTERVAL_SEED } from '../../domain/value/item-interval';
import { whatWouldAdd } from '../../domain/value/explain/add-points';
import type { Raise } from '../../domain/value/explain/add-points';
import { valueOfInformation } from '../../domain/value/explain/value-of-information';
import type { InformationValue } from '../../domain/value/explain/value-of-information';
import type { ItemCall } from '../call';
import { listItems } from '../items/list-items';
import { panelOf } from '../items/read-panel';
import type { Panel } from '../items/read-panel';
import type { Requests } from '../requests';

const TOP_K = 10;
/** Enough to tell which input matters; the answer is an order, not a number to quote. */
const DRAWS = 500;
/** Beyond this the draws of all neighbours take longer than a person waits. */
const MOST_NEIGHBOURS = 400;
const SHOWN = 5;

export interface Explanation {
  readonly panel: Panel;
  readonly raises: readonly Raise[];
  readonly learnFirst: readonly InformationValue[];
}

/** What would add points to an item's priority, and what is worth finding out first. */
export async function explainScore(call: ItemCall, points: number, deps: Requests): Promise<Explanation> {
  const panel = await panelOf(call, call.item, deps);
  const { model } = panel.product;
  const raises = whatWouldAdd(model, panel.input, points, panel.neighbours).slice(0, SHOWN);
  const listed = await listItems(panel.product, panel.item.projectId, panel.input.level, deps);
  const others = listed.map(({ input }) => input).filter(({ key }) => key !== panel.input.key);
  const list = [panel.input, ...others.slice(0, MOST_NEIGHBOURS)];
  const learnFirst =
    panel.input.links.length === 0
      ? []
      : valueOfInformation(model, list, panel.input.key, { seed: INTERVAL_SEED, k: TOP_K, draws: DRAWS });
  return { panel, raises, learnFirst: learnFirst.slice(0, SHOWN) };
}
