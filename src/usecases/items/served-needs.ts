import type { NeedRecord } from '../../domain/value/product/knowledge';
import type { CompiledNeed } from '../../domain/value/need-value';
import { coverageOf } from '../../domain/value/coverage';
import type { Panel } from './read-panel';

/** A need that an item serves, its stories included, with what the model makes of it. */
export interface ServedNeed {
  readonly need: NeedRecord;
  readonly compiled: CompiledNeed;
  readonly coverage01: number;
  readonly coverageAssumed: boolean;
}

/** The needs of an item and of its stories, each once, in the order of the product's needs. */
export function servedNeeds({ product, input }: Pick<Panel, 'product' | 'input'>): ServedNeed[] {
  return coverageOf(product.model, input, input.key).flatMap(({ need: index, coverage01, assumed }) => {
    const compiled = product.model.needs[index];
    const need = product.needByKey.get(compiled?.need.key ?? '');
    if (compiled === undefined || need === undefined) return [];
    return [{ need, compiled, coverage01, coverageAssumed: assumed }];
  });
}
