import { Queue } from '@forge/events';
import type { TicketQueue } from '../../ports/channels/ticket-queue';

/** The queue of imports from Jira, one at a time for each product: each asks page after page, far below Jira's limits. */
export function forgeTicketQueue(): TicketQueue {
  return {
    push: async (run) => {
      const queue = new Queue({ key: 'tickets' });
      await queue.push({ body: { ...run }, concurrency: { key: `tickets-${run.productId}`, limit: 1 } });
    },
  };
}
