import { z } from 'zod';
import { coverage01, isoDate, needKey, personaKey, recordId, share01 } from '../identifiers';

export const personaView = z.object({
  id: recordId,
  key: personaKey,
  name: z.string(),
  initials: z.string(),
  /** Place in the product's list of personas; colour and shape follow from it, the same everywhere. */
  ordinal: z.number().int().nonnegative(),
  share01: share01.nullable(),
  anti: z.boolean(),
});
export type PersonaView = z.infer<typeof personaView>;

export const quoteView = z.object({
  text: z.string(),
  saidOn: isoDate.nullable(),
  source: z.string(),
  personaKey: personaKey.optional(),
  strength: z.enum(['nice', 'important', 'blocker']).nullable(),
});
export type QuoteView = z.infer<typeof quoteView>;

export const needView = z.object({
  id: recordId,
  key: needKey,
  title: z.string(),
  statement: z.string(),
  status: z.string(),
  /** Customers per 100 who have it, call it important and are not satisfied. */
  value: z.number(),
  /** The part of `value` that is of each persona. */
  valueByPersona: z.record(personaKey, z.number()),
  /** What of it done work has not met yet; 0 for a need that is met or declined. */
  left01: share01,
  /** Largest opportunity over its personas, 0 to 20. */
  gap: z.number(),
  gapBand: z.enum(['extreme', 'strong', 'worth-a-look', 'low']),
  assumed: z.boolean(),
  personaKeys: z.array(personaKey),
  evidenceCount: z.number().int().nonnegative(),
  lastEvidenceOn: isoDate.nullable(),
});
export type NeedView = z.infer<typeof needView>;

/** A need as one work item serves it. */
export const servedNeedView = needView.extend({
  coverage01,
  coverageAssumed: z.boolean(),
  /** The part of the statement that says when it is solved, word for word. */
  solvedWhen: z.string().nullable(),
  quote: quoteView.nullable(),
});
export type ServedNeedView = z.infer<typeof servedNeedView>;
