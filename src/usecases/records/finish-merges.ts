import type { KnowledgeStore } from '../../adapters/store/value/knowledge-store';
import { byTheApp } from '../background';
import { carryOn, readTwo } from './merge-records';
import type { MergeDeps } from './merge-records';
import { leadBack } from './undo-merge';

/** Merges of one product that one night brings further. */
const AT_ONCE = 5;

export interface FinishDeps extends MergeDeps {
  readonly knowledge: Pick<KnowledgeStore, 'allProducts' | 'load'>;
}

/** Goes on with merges, and with taking them back, whose caller went away. Gives how many came to their end. */
export async function finishMerges(deps: FinishDeps): Promise<number> {
  let finished = 0;
  for (const { id: productId } of await deps.knowledge.allProducts()) {
    const merges = await deps.merges.unfinished(productId, AT_ONCE);
    if (merges.length === 0) continue;
    const { product } = await deps.knowledge.load(productId);
    const call = { product, by: byTheApp(product, deps.clock) };
    for (const merge of merges) {
      const two = await readTwo(productId, merge, deps);
      if (two === null) continue;
      const more = await (merge.state === 'running'
        ? carryOn(call, two, deps)
        : leadBack(call, two, null, deps));
      if (!more) finished += 1;
    }
  }
  return finished;
}
