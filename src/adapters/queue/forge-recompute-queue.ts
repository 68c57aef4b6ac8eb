import { Queue } from '@forge/events';
import type { RecomputeQueue } from '../../ports/value/recompute-queue';

/**
 * The recompute queue. One piece of work at a time for the whole site: two that read the same epic and write it
 * in the other order would leave the older value standing.
 */
export function forgeRecomputeQueue(): RecomputeQueue {
  return {
    push: async (request) => {
      const queue = new Queue({ key: 'recompute' });
      await queue.push({ body: { ...request }, concurrency: { key: 'recompute', limit: 1 } });
    },
  };
}
