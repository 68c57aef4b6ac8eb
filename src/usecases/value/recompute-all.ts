import type { Requests } from '../requests';
import { startRecompute } from '../start-recompute';

export type RecomputeAllDeps = Pick<Requests, 'clock' | 'items' | 'jobs' | 'knowledge' | 'queue'>;

/** Starts the recomputation of every product, as the same knowledge gives other scores now. Gives how many. */
export async function recomputeAll(deps: RecomputeAllDeps): Promise<number> {
  const ids = await deps.knowledge.allProductIds();
  for (const id of ids) {
    const { product } = await deps.knowledge.load(id);
    await startRecompute(product, 'all', deps);
  }
  return ids.length;
}
