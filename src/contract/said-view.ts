import { z } from 'zod';

/** What the app says to a person: the key of a sentence and its values; see `Said`. */
export const saidView = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type SaidView = z.infer<typeof saidView>;

/** The same where a browser tells the app what to keep. */
export const saidInput = z.object({
  key: z.string().min(1).max(80),
  values: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])),
});
