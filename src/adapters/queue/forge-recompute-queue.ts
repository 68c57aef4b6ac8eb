import { Queue } from '@forge/events';
import type { RecomputeQueue, RecomputeRequest } from '../../ports/value/recompute-queue';

/**
 * The recompute queue. Of each product one piece of work at a time: two that read the same epic and write it in the
 * other order would leave the older value standing. Products do not wait for each other, nor for a roadmap being kept.
 */
export function forgeRecomputeQueue(): RecomputeQueue {
  return {
    push: async (request) => {
      const queue = new Queue({ key: 'recompute' });
      await queue.push({ body: { ...request }, concurrency: { key: laneOf(request), limit: 1 } });
    },
  };
}

function laneOf(request: RecomputeRequest): string {
  switch (request.kind) {
    case 'sprint':
      return `sprint-${request.sprintId}`;
    case 'snapshot':
      return `snapshot-${request.productId}`;
    case 'marked':
    case 'words':
    case 'needs':
    case 'product':
      return `recompute-${request.productId}`;
  }
}
