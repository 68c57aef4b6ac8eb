import { z } from 'zod';
import { share01 } from '../identifiers';

/** A sentence as data: the surface looks `key` up in its messages and fills in `params`. */
export const messageView = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type MessageView = z.infer<typeof messageView>;

/** One line of a receipt; `shown` is rounded so that the shown lines sum to the shown total exactly. */
export const receiptLineView = z.object({
  id: z.string(),
  kind: z.enum([
    'need',
    'coverage-cap',
    'goal-share',
    'goal',
    'enabler',
    'confidence',
    'effort',
    'effort-floor',
  ]),
  shown: z.number(),
  message: messageView,
  assumed: z.array(z.string()),
  needKey: z.string().optional(),
  personaKey: z.string().optional(),
  goalId: z.string().optional(),
  itemKey: z.string().optional(),
});
export type ReceiptLineView = z.infer<typeof receiptLineView>;

export const receiptView = z.object({
  lines: z.array(receiptLineView),
  shownTotal: z.number(),
  digits: z.number().int(),
});
export type ReceiptView = z.infer<typeof receiptView>;

export const valueBand = z.enum(['very-high', 'high', 'medium', 'low', 'unscored']);
export type ValueBandView = z.infer<typeof valueBand>;

/** What stands on an epic or a story: the number, how sure it is and where every point comes from. */
export const scoreView = z.object({
  modelVersion: z.string(),
  /** Customer value, 0 to 100: the total of `valueReceipt`. */
  value: z.number(),
  /** Customer value blended with the goals. */
  blend: z.number(),
  confidence01: share01,
  /** Blend × confidence ÷ (effort ÷ reference effort): the total of `priorityReceipt`. */
  priority: z.number(),
  band: valueBand,
  /** Middle 80 % of the priority under the model's uncertainty. */
  interval80: z.object({ low: z.number(), median: z.number(), high: z.number() }),
  valueReceipt: receiptView,
  priorityReceipt: receiptView,
  /** "… because {0} and {1}": the sentence and its parts. */
  because: z.object({ key: z.string(), parts: z.array(messageView) }),
  evidence: z.object({
    present: z.array(z.string()),
    /** The one type of evidence that would raise the confidence most. */
    next: z.object({ evidenceType: z.string(), confidence01: share01 }).nullable(),
  }),
  effort: z.object({ points: z.number(), referencePoints: z.number(), assumed: z.boolean() }),
  assumed: z.array(z.string()),
});
export type ScoreView = z.infer<typeof scoreView>;
