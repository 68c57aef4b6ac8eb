import { z } from 'zod';

const share01 = z.number().min(0).max(1);

/** What goes wrong, how often, and from which seed: the same plan on the same calls fails the same way. */
export const faultPlanSchema = z.object({
  seed: z.number().int().default(1),
  events: z
    .object({
      /** Share of product events that are never delivered. */
      lose: share01.default(0),
      /** Share delivered twice. */
      duplicate: share01.default(0),
      /** Share held back until the next event has gone by (or one second). */
      reorder: share01.default(0),
      /** Every event waits this long; Forge documents up to three minutes. */
      delayMs: z.number().int().min(0).max(300_000).default(0),
    })
    .prefault({}),
  jira: z
    .object({
      /** Whose calls are hit. */
      target: z.enum(['app', 'browser', 'all']).default('app'),
      tooManyRequests: z
        .object({
          share: share01,
          reason: z.enum([
            'jira-quota-global-based',
            'jira-quota-tenant-based',
            'jira-burst-based',
            'jira-per-issue-on-write',
          ]),
          /** Left out as it sometimes is: then only `X-RateLimit-Reset` tells. */
          retryAfterSeconds: z.number().int().min(0).max(3_600).optional(),
          /** Stop after this many; without it, never. */
          times: z.number().int().positive().optional(),
        })
        .optional(),
      serverError: z
        .object({
          share: share01,
          status: z.union([z.literal(500), z.literal(502), z.literal(503), z.literal(504)]),
          times: z.number().int().positive().optional(),
        })
        .optional(),
      /** Every answer waits this long. */
      slowMs: z.number().int().min(0).max(60_000).default(0),
      /** For this long after a write, reads answer what they answered before it. */
      staleReadMs: z.number().int().min(0).max(60_000).default(0),
    })
    .prefault({}),
  /** Ends the process of a function half way, after its nth call was carried out. */
  kill: z
    .object({
      /** Function key of the manifest; any when left out. */
      functionKey: z.string().optional(),
      afterCalls: z.number().int().positive(),
      of: z.enum(['jira', 'sql']),
      times: z.number().int().positive().default(1),
    })
    .optional(),
});
export type FaultPlan = z.infer<typeof faultPlanSchema>;
/** What a test or the page may set: everything has a default of "nothing goes wrong". */
export type FaultSettings = z.input<typeof faultPlanSchema>;

/** A repeatable stream of shares in [0, 1) (mulberry32 by Tommy Ettinger, 2017, public domain). */
export function seededShares(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
