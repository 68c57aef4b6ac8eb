import { z } from 'zod';
import { jiraId, needKey, recordId } from '../identifiers';

/** What travels on the `recompute` queue. Ids only: the worker reads what is true when it runs. */
export const recomputeMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item'), issueId: jiraId, projectId: jiraId }),
  z.object({ kind: z.literal('item-deleted'), issueId: jiraId, projectId: jiraId }),
  z.object({ kind: z.literal('needs'), productId: recordId, needKeys: z.array(needKey), jobId: recordId }),
  /** A link between two items has come or gone. */
  z.object({ kind: z.literal('link'), issueIds: z.array(jiraId).max(2) }),
  /** Keep what a sprint holds at its start or end. */
  z.object({ kind: z.literal('sprint'), sprintId: jiraId, phase: z.enum(['started', 'closed']) }),
  /** Keep what the roadmap is today; `by` is the account that asked for it. */
  z.object({ kind: z.literal('snapshot'), productId: recordId, jobId: recordId, by: z.string() }),
  /** `fit`: bands that nobody has set are fitted to the backlog before its values are written. */
  z.object({
    kind: z.literal('product'),
    productId: recordId,
    jobId: recordId,
    fit: z.boolean().default(false),
  }),
]);
export type RecomputeMessage = z.infer<typeof recomputeMessage>;
