import { z } from 'zod';
import { jiraId, needKey, recordId } from '../identifiers';

/** What travels on the `recompute` queue. Ids only: the worker reads what is true when it runs. */
export const recomputeMessage = z.discriminatedUnion('kind', [
  /** Items of the product are marked: compute them until none is. */
  z.object({ kind: z.literal('marked'), productId: recordId }),
  /** A need or persona is called otherwise: show it so in Jira's fields. */
  z.object({ kind: z.literal('words'), productId: recordId }),
  z.object({ kind: z.literal('needs'), productId: recordId, needKeys: z.array(needKey), jobId: recordId }),
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
