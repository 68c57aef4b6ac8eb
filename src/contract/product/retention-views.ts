import { z } from 'zod';
import { channel } from '../evidence/evidence-views';
import { recordId } from '../identifiers';
import { TEXT_PLACES } from '../../domain/product/erasure';
import type { PlainKey } from '../../domain/words/said';

export const retentionRule = z.object({
  /** Empty: any. */
  channels: z.array(channel).max(20),
  sources: z.array(z.string().max(40)).max(50),
  keepDays: z
    .number()
    .int()
    .min(1, 'evidence.keep-a-day' satisfies PlainKey)
    .max(36_500),
  then: z.enum(['mask', 'delete']),
});
export type RetentionRuleView = z.infer<typeof retentionRule>;
export const retentionRules = z.array(retentionRule).max(20);

export const retentionView = z.object({
  rules: retentionRules,
  version: z.number().int(),
  /** Pieces that go tonight under each of the rules that were asked about. */
  due: z.array(z.number().int()),
  /** Survey answers that would forget whose they are, and rejected rows of files that would go, under all of them. */
  beside: z.object({ answers: z.number().int(), rejected: z.number().int() }),
  sources: z.array(z.string()),
});
export type RetentionView = z.infer<typeof retentionView>;

/** How many texts of each place would be masked tonight. */
export const textsDueView = z.object({
  found: z.array(z.object({ place: z.enum(TEXT_PLACES), count: z.number().int().positive() })),
  next: z.string().nullable(),
});
export type TextsDueView = z.infer<typeof textsDueView>;

export const erasureSubject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    /** Name, address or both, as they stand in what was said. */
    words: z
      .array(
        z
          .string()
          .trim()
          .min(3, 'evidence.letters' satisfies PlainKey)
          .max(200),
      )
      .min(1)
      .max(5),
  }),
  z.object({ kind: z.literal('account'), accountId: recordId }),
]);
export type ErasureSubjectView = z.infer<typeof erasureSubject>;

export const erasurePreview = z.object({
  /** Each with the place that it stands in, and its words as far as they are shown; empty = somebody's private ones. */
  traces: z.array(z.object({ place: z.enum(TEXT_PLACES), id: z.string(), text: z.string() })),
  answers: z.number().int(),
  next: z.string().nullable(),
});
export type ErasurePreviewView = z.infer<typeof erasurePreview>;

export const erasedView = z.object({
  /** Pieces of evidence that went or lost whose they were. */
  pieces: z.number().int(),
  /** Other records and notes in which the name was masked. */
  texts: z.number().int(),
  next: z.string().nullable(),
});
export type ErasedView = z.infer<typeof erasedView>;
