import { Queue } from '@forge/events';
import type { PlanningQueue } from '../../ports/planning/planning-queue';

/** The queue of long searches, one at a time for the whole site: each takes a whole invocation's processor. */
export function forgePlanningQueue(): PlanningQueue {
  return {
    push: async (request) => {
      const queue = new Queue({ key: 'planning' });
      await queue.push({ body: { ...request }, concurrency: { key: 'planning', limit: 1 } });
    },
  };
}
