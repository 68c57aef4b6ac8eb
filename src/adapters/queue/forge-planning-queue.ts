import { Queue } from '@forge/events';
import type { PlanningQueue } from '../../ports/planning/planning-queue';

/** The queue of long searches, one at a time for each product: nobody waits for another product's. */
export function forgePlanningQueue(): PlanningQueue {
  return {
    push: async (request) => {
      const queue = new Queue({ key: 'planning' });
      await queue.push({
        body: { ...request },
        concurrency: { key: `planning-${request.productId}`, limit: 1 },
      });
    },
  };
}
