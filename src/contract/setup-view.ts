import { z } from 'zod';
import { saidView } from './said-view';
import { fieldIds } from './knowledge-snapshot';

export const jobView = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  done: z.number().int(),
  total: z.number().int(),
  said: saidView.nullable(),
  updatedAt: z.string(),
});
export type JobView = z.infer<typeof jobView>;

/** What an admin sees: is the app ready, and what is left to do. */
export const setupView = z.object({
  productName: z.string(),
  migrations: z.object({ done: z.number().int(), total: z.number().int() }),
  fields: fieldIds.partial(),
  missingFields: z.array(z.string()),
  estimationFieldName: z.string().nullable(),
  counts: z.object({
    personas: z.number().int(),
    needs: z.number().int(),
    evidence: z.number().int(),
    items: z.number().int(),
  }),
  sampleLoaded: z.boolean(),
  lastReconciledAt: z.string().nullable(),
  jobs: z.array(jobView),
});
export type SetupView = z.infer<typeof setupView>;
