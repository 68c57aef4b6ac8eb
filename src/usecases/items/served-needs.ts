import type { NeedRecord } from '../../domain/value/product/knowledge';
import { plannedCoverage } from '../../domain/value/model/item-coverage';
import type { ValuedNeed } from '../../domain/value/model/needs';
import type { Panel } from './read-panel';

/** A need that an item serves, its stories included, with what the model makes of it. */
export interface ServedNeed {
  readonly need: NeedRecord;
  readonly valued: ValuedNeed;
  readonly coverage01: number;
  readonly coverageAssumed: boolean;
}

/** The needs of an item and of its open stories, each once, in the order of their keys. */
export function servedNeeds({ product, input }: Pick<Panel, 'product' | 'input'>): ServedNeed[] {
  const { byKey, settings } = product.model;
  return plannedCoverage(input, settings).flatMap(({ needKey, planned01, assumed }) => {
    const valued = byKey.get(needKey);
    const need = product.needByKey.get(needKey);
    if (valued === undefined || need === undefined) return [];
    return [{ need, valued, coverage01: Math.min(1, planned01), coverageAssumed: assumed }];
  });
}
