import type { KnowledgeStore } from '../../ports/value/knowledge-store';
import { APP_ACCOUNT } from '../background';
import { carryOn, readTwo } from './merge-records';
import type { MergeDeps } from './merge-records';
import { leadBack } from './undo-merge';

/** Merges of one product that one night brings further. */
const AT_ONCE = 5;

export interface FinishDeps extends MergeDeps {
  readonly knowledge: Pick<KnowledgeStore, 'allProductIds' | 'load'>;
}

/** Goes on with merges, and with taking them back, whose caller went away. Gives how many came to their end. */
export async function finishMerges(deps: FinishDeps): Promise<number> {
  let finished = 0;
  for (const productId of await deps.knowledge.allProductIds()) {
    const merges = await deps.merges.unfinished(productId, AT_ONCE);
    if (merges.length === 0) continue;
    const { product } = await deps.knowledge.load(productId);
    const call = { product, by: { accountId: APP_ACCOUNT, at: deps.clock.now() } };
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
