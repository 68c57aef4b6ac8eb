import { Queue } from '@forge/events';
import type { RecomputeQueue, RecomputeRequest } from '../../ports/recompute-queue';

/** The recompute queue; one piece of work at a time for each project or product, so that none overtakes another. */
export function forgeRecomputeQueue(): RecomputeQueue {
  return {
    push: async (request) => {
      const queue = new Queue({ key: 'recompute' });
      await queue.push({ body: { ...request }, concurrency: { key: lane(request), limit: 1 } });
    },
  };
}

function lane(request: RecomputeRequest): string {
  return 'productId' in request ? `product-${request.productId}` : `project-${request.projectId}`;
}
