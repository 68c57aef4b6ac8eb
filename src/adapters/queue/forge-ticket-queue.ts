import { Queue } from '@forge/events';
import type { TicketQueue } from '../../ports/channels/ticket-queue';

/** The queue of imports from Jira, one at a time for the whole site: Jira's limits are shared. */
export function forgeTicketQueue(): TicketQueue {
  return {
    push: async (run) => {
      const queue = new Queue({ key: 'tickets' });
      await queue.push({ body: { ...run }, concurrency: { key: 'tickets', limit: 1 } });
    },
  };
}
