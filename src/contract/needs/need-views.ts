import { z } from 'zod';
import { NEED_KINDS, NEED_STATUSES, REOPEN_REASONS } from '../../domain/records/need';
import { ASSUMPTIONS } from '../../domain/value/model/facts';
import { conflictWith } from '../conflict';
import { isoDate, needKey, personaKey, recordId, share01 } from '../identifiers';
import { limits } from '../limits';
import type { PlainKey } from '../../domain/words/said';
import { newNeed } from './new-need';

const range = z.object({ low: z.number(), high: z.number() });

/** Where a need stood in a persona on an earlier day. */
export const pastDot = z.object({ needKey, personaKey, importance: z.number(), satisfaction: z.number() });
export type PastDot = z.infer<typeof pastDot>;

/** The landscape as it was kept once; null where nothing is old enough to compare with. */
export const pastLandscape = z.object({ takenOn: isoDate, dots: z.array(pastDot) }).nullable();
export type PastLandscape = z.infer<typeof pastLandscape>;

/** One persona's view of one need: a dot of the opportunity landscape. */
export const landscapeDot = z.object({
  needKey,
  personaKey,
  /** 0 to 10, with the middle 80 % of what the answers leave open. */
  importance: z.number(),
  importanceRange: range,
  satisfaction: z.number(),
  satisfactionRange: range,
  /** 0 to 20. */
  gap: z.number(),
  gapRange: range,
  reach01: share01,
  /** Survey answers behind it; 0 = estimated. */
  answers: z.number().int().nonnegative(),
  assumed: z.boolean(),
});
export type LandscapeDot = z.infer<typeof landscapeDot>;

/** What a need is worth and why: for each persona the factors whose product is its part of the value. */
export const needWorthView = z.object({
  /** Customers per 100 who have it, call it important and are not satisfied, with the middle 80 %. */
  value: z.number(),
  low: z.number(),
  high: z.number(),
  parts: z.array(
    z.object({
      personaKey,
      value: z.number(),
      /** Of all customers, the persona's share. */
      weight01: share01,
      reach01: z.number(),
      importance01: share01,
      unsatisfied01: share01,
      /** Important and not satisfied. */
      unmet01: share01,
      /** `unmet01` was counted from each respondent, and is no product of the two before. */
      together: z.boolean(),
      assumed: z.array(z.enum(ASSUMPTIONS)),
    }),
  ),
});
export type NeedWorthView = z.infer<typeof needWorthView>;

export const needStatus = z.enum(NEED_STATUSES);
export const needKind = z.enum(NEED_KINDS);

/** What a decline says to everybody who asks for the need, and when it comes back. */
export const declineView = z.object({
  reason: z
    .string()
    .trim()
    .min(3, 'needs.why-declined' satisfies PlainKey)
    .max(500),
  /** A day from which it is open again; null = not by the calendar. */
  reopenOn: isoDate.nullable(),
  /** It is open again as soon as twice as much speaks for it as on the day it was declined. */
  whenDoubled: z.boolean().default(false),
  /** Or as soon as so many customers ask for it, or those who ask bring in so much a year; null = not by it. */
  reopenAtAccounts: z.number().int().min(1).max(1_000_000).nullable().default(null),
  reopenAtRevenue: z.number().min(1).max(1e15).nullable().default(null),
});

/** What speaks for a need: supporting pieces, customers behind them, and what those bring in a year. */
export const backingView = z.object({
  pieces: z.number().int(),
  accounts: z.number().int(),
  revenue: z.number(),
});

export const needDetail = z.object({
  id: recordId,
  key: needKey,
  version: z.number().int(),
  title: z.string(),
  statement: z.string(),
  kind: needKind,
  status: needStatus,
  theme: z.string(),
  decline: declineView.nullable(),
  /** What spoke for it when it was declined, and what does now; null unless it is declined, or while nobody had counted. */
  declinedAt: z.object({ then: backingView.nullable(), now: backingView }).nullable(),
  /** That it came back by itself, what had changed, and why it had been declined; null while it has not. */
  cameBack: z
    .object({
      on: isoDate,
      why: z.enum(REOPEN_REASONS),
      reason: z.string(),
      was: z.number().nullable(),
      now: z.number().nullable(),
    })
    .nullable(),
  /** Where on a persona's journey it stands, by the stages of the journey maps. */
  stages: z.array(z.object({ personaKey, stage: z.string() })),
});
export type NeedDetail = z.infer<typeof needDetail>;

export const needChange = z.object({
  title: newNeed.shape.title.optional(),
  statement: z.string().trim().max(limits.statementLength).optional(),
  kind: needKind.optional(),
  status: needStatus.optional(),
  theme: z.string().trim().max(80).optional(),
  decline: declineView.nullable().optional(),
});

export const needEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), need: needDetail }),
  conflictWith(needDetail),
]);

const count = z.number().int().min(0).max(10_000_000);

/** Answers of a survey about one need in one persona: how many said 4 or 5 of 5. */
export const surveyCounts = z
  .object({ important: count, satisfied: count, answers: count, have: count, asked: count })
  .refine((given) => given.important <= given.answers && given.satisfied <= given.answers, {
    message: 'needs.high-above-answers' satisfies PlainKey,
    path: ['answers'],
  })
  .refine((given) => given.have <= given.asked, {
    message: 'needs.have-above-asked' satisfies PlainKey,
    path: ['asked'],
  });
