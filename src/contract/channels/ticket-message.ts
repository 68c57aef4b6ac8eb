import { z } from 'zod';
import { recordId } from '../identifiers';

/** What travels on the queue of imports from Jira. */
export const ticketMessage = z.object({ productId: recordId, standingId: recordId, jobId: recordId });
