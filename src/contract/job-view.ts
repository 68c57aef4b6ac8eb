import { z } from 'zod';

/** Long work as a person sees it: how far it is, and how it ended. */
export const jobView = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  done: z.number().int(),
  total: z.number().int(),
  message: z.string(),
  updatedAt: z.string(),
});
export type JobView = z.infer<typeof jobView>;
