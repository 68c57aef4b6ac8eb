import { z } from 'zod';
import { recordId } from '../identifiers';
import { jobView } from '../job-view';

const key = z.string().min(1).max(100);
const amount = z.number().nonnegative().max(1e9);
const keys = z.array(key).max(5_000);

/** A release problem without its capacity, as the page prepared it from what its reader may see. */
export const frontierProblem = z.object({
  requirements: z.array(z.object({ key, cost: amount, prerequisites: keys })).max(5_000),
  customers: z.array(z.object({ key, weight: amount, asks: keys })).max(5_000),
  locked: z
    .object({
      requirementsIn: keys.exactOptional(),
      requirementsOut: keys.exactOptional(),
      customersIn: keys.exactOptional(),
      customersOut: keys.exactOptional(),
    })
    .exactOptional(),
});

export const frontierPoint = z.object({
  budget: z.number(),
  value: z.number(),
  bound: z.number(),
  gap01: z.number(),
  proven: z.boolean(),
  cost: z.number(),
  customers: z.array(z.string()),
});

/** How far the tracing of a frontier is; `job` null = nobody has asked for this one yet. */
export const frontierView = z.object({
  job: jobView.nullable(),
  /** Ascending by capacity; without the customers themselves, of which only the number is shown. */
  points: z.array(frontierPoint.omit({ customers: true }).extend({ customers: z.number().int() })),
});
export type FrontierView = z.infer<typeof frontierView>;

/** What travels on the `planning` queue. */
export const planningMessage = z.object({
  kind: z.literal('frontier'),
  productId: recordId,
  frontierId: recordId,
  jobId: recordId,
});
