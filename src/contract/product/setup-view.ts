import { z } from 'zod';
import { jobView } from '../job-view';
import { fieldIds } from '../value/knowledge-snapshot';

/** What an admin sees: is the app ready, and what is left to do. */
export const setupView = z.object({
  productName: z.string(),
  /** The zone of the product's days; UTC until somebody who manages it has come. */
  timeZone: z.string(),
  /** Everybody who may comment on a work item may add quotes. */
  quotesOpen: z.boolean(),
  /** So many days after a delivery customers are to be asked again. */
  remeasureDays: z.number().int(),
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
