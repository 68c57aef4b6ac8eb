import { z } from 'zod';
import { isoDate, needKey } from '../identifiers';

const count = z.number().int().nonnegative();

/** What is known of an account beside its record, from what it said last. */
export const accountView = z.object({
  people: z.array(z.object({ name: z.string(), pieces: count, lastOn: isoDate })),
  needs: z.array(
    z.object({ needKey, title: z.string(), supports: count, contradicts: count, lastOn: isoDate }),
  ),
  scores: z.array(
    z.object({
      /** Kind of survey; empty for the stars of a review. */
      kind: z.string(),
      aspect: z.string(),
      /** On the scale of its question; null for the stars of a review. */
      value: z.number().nullable(),
      rating01: z.number(),
      saidOn: isoDate,
      author: z.string(),
      needKey: needKey.nullable(),
    }),
  ),
  told: z.array(z.object({ issueId: z.string(), needKeys: z.array(z.string()), at: z.string() })),
});
export type AccountView = z.infer<typeof accountView>;

/** Who asks for something: accounts, a year's revenue of those where it is known, and how many where it is not. */
export const behindView = z.object({ accounts: count, revenue: z.number(), unknown: count });
export type BehindView = z.infer<typeof behindView>;
