import { z } from 'zod';
import { LEVELS } from '../../domain/value/model/facts';
import { jiraId, share01 } from '../identifiers';

/** A sentence as data: the surface looks `key` up in its messages and fills in `params`. */
export const messageView = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type MessageView = z.infer<typeof messageView>;

/** One line of a receipt; `shown` is rounded so that the shown lines sum to the shown total exactly. */
export const receiptLineView = z.object({
  id: z.string(),
  kind: z.enum(['need', 'declined', 'enabler', 'goals', 'confidence', 'effort']),
  shown: z.number(),
  message: messageView,
  assumed: z.array(z.string()),
  needKey: z.string().optional(),
  personaKey: z.string().optional(),
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

const interval80 = z.object({ low: z.number(), median: z.number(), high: z.number() });

/** What is left to do of an item in points, and what it was counted from. */
export const effortView = z.object({
  points: z.number(),
  /** With what is done. */
  wholePoints: z.number(),
  /** Part of `points` that nobody has estimated. */
  assumedPoints: z.number(),
  /** What a story counts as that nobody has estimated. */
  usualStory: z.number(),
  stories: z.object({
    open: z.number().int(),
    unestimated: z.number().int(),
    done: z.number().int(),
  }),
  /** Open stories in other projects than its own; a project is named to those who may see it. */
  elsewhere: z.array(z.object({ projectId: jiraId, open: z.number().int() })),
});
export type EffortView = z.infer<typeof effortView>;

/** What stands on an epic or a story: the number, how sure it is and where every point comes from. */
export const scoreView = z.object({
  modelVersion: z.string(),
  /** Epics and stories stand in two lists. */
  level: z.enum(LEVELS),
  /** Customers per 100 for whom it would meet a need: the total of `valueReceipt`. */
  value: z.number(),
  /** Customer value and what goals add to it. */
  blend: z.number(),
  confidence01: share01,
  /** Blend × confidence × what its size makes of it: the total of `priorityReceipt`. */
  priority: z.number(),
  band: valueBand,
  /** Middle 80 % of the value and of the priority under the model's uncertainty. */
  valueInterval80: interval80,
  priorityInterval80: interval80,
  valueReceipt: receiptView,
  priorityReceipt: receiptView,
  /** "… because {0} and {1}": the sentence and its parts. */
  because: z.object({ key: z.string(), parts: z.array(messageView) }),
  evidence: z.object({
    /** Levels of what speaks for its needs and for the work itself, weakest first. */
    present: z.array(z.string()),
    /** What a test of the work that passes would raise the confidence to; null where one has passed. */
    next: z.object({ evidenceType: z.string(), confidence01: share01 }).nullable(),
  }),
  effort: effortView,
  assumed: z.array(z.string()),
});
export type ScoreView = z.infer<typeof scoreView>;
