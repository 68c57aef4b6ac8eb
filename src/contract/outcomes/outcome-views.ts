import { z } from 'zod';
import { BETA_VERDICTS, MEMBER_STATES } from '../../domain/records/beta-member';
import { TEST_STATES } from '../../domain/records/test';
import { BETA_DECISIONS } from '../../domain/outcomes/beta-cohort';
import { LESSON_KINDS } from '../../domain/outcomes/lesson';
import { PROMISE_STANDINGS } from '../../domain/outcomes/promise-result';
import { VERDICTS } from '../../domain/outcomes/verdict';
import { isoDate, jiraId, needKey, personaKey, recordId, share01 } from '../identifiers';
import type { PlainKey } from '../../domain/words/said';
import { saidView } from '../said-view';

export const testState = z.enum(TEST_STATES);
export const validationState = z.enum([...TEST_STATES, 'none']);
export const verdict = z.enum(VERDICTS);

export const itemTestView = z.object({
  id: recordId,
  version: z.number().int(),
  assumption: z.string(),
  test: z.string(),
  killLine: z.string(),
  result: z.string(),
  willingnessToPay: z.string(),
  state: testState,
  evidenceIds: z.array(z.string()),
});
export type ItemTestView = z.infer<typeof itemTestView>;

const citable = z.object({ id: recordId, text: z.string(), saidOn: isoDate, needKey });

export const validationView = z.object({
  state: validationState,
  tests: z.array(itemTestView),
  canEdit: z.boolean(),
  /** Pieces about the item's needs that a result can rest on, the newest first. */
  citable: z.array(citable),
});
export type ValidationView = z.infer<typeof validationView>;

const ranged = z.object({ estimate: z.number(), low: z.number(), high: z.number() });

const range = z.object({ low: z.number(), high: z.number() });
const answered = z.object({ satisfied: z.number().int(), answers: z.number().int() });

/** What was promised for one need in one persona by one piece of work, and what was measured since; shares 0…1. */
export const promiseView = z.object({
  issueId: jiraId,
  needKey,
  personaKey,
  evidenceLevel: z.string(),
  frozenOn: isoDate,
  /** When customers are to be asked again; null once they have been, or will be after a later delivery. */
  dueOn: isoDate.nullable(),
  before01: share01,
  promised01: share01,
  /** The middle 80 % of what was expected; null in old promises. */
  expected: range.nullable(),
  before: answered,
  /** With Wilson's 95 % interval, which fewer than five answers do not have; null while nobody has answered. */
  after: answered.extend({ share01, interval: range.nullable() }).nullable(),
  /** After less before as measured, with Newcombe's 95 % interval; null with fewer than five answers on a side. */
  change: ranged.nullable(),
  standing: z.enum(PROMISE_STANDINGS),
});
export type PromiseView = z.infer<typeof promiseView>;

/** What an item changes for one persona in one need: satisfaction 0…10, gap 0…20, each with its middle 80 %. */
export const impactRow = z.object({
  needKey,
  needTitle: z.string(),
  personaKey,
  coverage01: share01,
  coverageAssumed: z.boolean(),
  satisfactionBefore: ranged,
  satisfactionAfter: ranged,
  gapBefore: ranged,
  gapAfter: ranged,
  closes: ranged,
  /** What was promised when the work was done, and what came of it; null before that. */
  promise: promiseView.nullable(),
});
export type ImpactRow = z.infer<typeof impactRow>;
export const impactView = z.object({ done: z.boolean(), rows: z.array(impactRow) });
export type ImpactView = z.infer<typeof impactView>;

export const strengthOrNone = z.enum(['nice', 'important', 'blocker']).nullable();

export const askerView = z.object({
  audience: z.string(),
  /** Account or author; empty when nobody knows who said it. */
  name: z.string(),
  personaKey: personaKey.nullable(),
  segment: z.string(),
  needKeys: z.array(needKey),
  strongest: strengthOrNone,
  text: z.string(),
  saidOn: isoDate,
  channel: z.string(),
  /** Where an answer can be posted; null = by other means. */
  requestKey: z.string().nullable(),
  pieces: z.number().int(),
});
export type AskerView = z.infer<typeof askerView>;

export const toldView = z.object({
  audience: z.string(),
  name: z.string(),
  requestKey: z.string(),
  state: z.enum(['sending', 'told', 'unclear']),
  toldOn: isoDate,
  needKeys: z.array(z.string()),
});
export type ToldView = z.infer<typeof toldView>;

export const judgedNeed = z.object({
  needKey,
  title: z.string(),
  statement: z.string(),
  coverage01: share01,
  verdict: verdict.nullable(),
  decidedOn: isoDate.nullable(),
});
export type JudgedNeed = z.infer<typeof judgedNeed>;

/** What became of an item: a verdict for each need, who asked and was not told yet, and who was told. */
export const outcomeView = z.object({
  issueKey: z.string(),
  summary: z.string(),
  done: z.boolean(),
  canEdit: z.boolean(),
  needs: z.array(judgedNeed),
  waiting: z.array(askerView),
  told: z.array(toldView),
});
export type OutcomeView = z.infer<typeof outcomeView>;

export const reply = z.object({
  audience: z.string().min(1).max(80),
  text: z
    .string()
    .trim()
    .min(1, 'items.reply-empty' satisfies PlainKey)
    .max(4_000),
  /** Post it on their request, or only note that they were told by other means. */
  by: z.enum(['request', 'hand']),
});
export const replyResult = z.object({
  audience: z.string(),
  outcome: z.enum(['posted', 'noted', 'already', 'failed', 'unclear']),
  /** Why it failed, or why nobody knows. */
  why: saidView.nullable(),
});
export type ReplyResult = z.infer<typeof replyResult>;

const rating = z.number().nullable();
export const memberView = z.object({
  id: recordId,
  version: z.number().int(),
  audience: z.string(),
  state: z.enum(MEMBER_STATES),
  /** Satisfaction from 1 to 5. */
  before: rating,
  after: rating,
  verdict: z.enum(BETA_VERDICTS).nullable(),
  note: z.string(),
  name: z.string(),
  personaKey: personaKey.nullable(),
  text: z.string(),
});
export type MemberView = z.infer<typeof memberView>;

export const cohortFilter = z.object({
  needKey: needKey.optional(),
  personaKey: personaKey.optional(),
  segment: z.string().trim().max(80).optional(),
  withinDays: z.number().int().min(1).max(3_650).optional(),
});

export const betaView = z.object({
  canEdit: z.boolean(),
  members: z.array(memberView),
  /** Those who asked and are not members, in the order in which to invite them. */
  proposed: z.array(askerView),
  result: z.object({
    pairs: z.number().int(),
    change: ranged.nullable(),
    votesFor: z.number().int(),
    votesAgainst: z.number().int(),
    decision: z.enum(BETA_DECISIONS),
  }),
});
export type BetaView = z.infer<typeof betaView>;

/** What a need may be written down from: the item's own words, never others. */
export const needProposal = z.object({
  known: z.array(z.object({ key: z.string(), name: z.string(), because: z.array(z.string()) })),
  sentences: z.array(
    z.object({ text: z.string(), title: z.string(), from: z.enum(['summary', 'description']) }),
  ),
  personas: z.array(z.object({ key: z.string(), name: z.string(), because: z.array(z.string()) })),
});
export type NeedProposal = z.infer<typeof needProposal>;

const meanView = z.object({ estimate: z.number(), interval: range.nullable() });
const decided = z.object({
  decision: z.enum(['accepted', 'declined']),
  on: isoDate,
  from01: share01,
  to01: share01,
  promises: z.number().int(),
});
/** Outcomes of a product by item id; the page shows those of the items that its reader may see. */
export const outcomesView = z.object({
  verdicts: z.array(z.object({ issueId: jiraId, needKey, verdict, decidedOn: isoDate })),
  told: z.array(z.object({ issueId: jiraId, count: z.number().int() })),
  /** The newest of them; `calibration` speaks of all. */
  promises: z.array(promiseView),
  remeasureDays: z.number().int(),
  /** So many answers after a delivery allow a word on its promise. */
  least: z.number().int(),
  calibration: z.array(
    z.object({
      evidenceLevel: z.string(),
      count: z.number().int(),
      bias: meanView,
      over: meanView.nullable(),
      rank: ranged.nullable(),
      brier: meanView,
      brierUnchanged: meanView,
    }),
  ),
  lesson: z.object({
    kind: z.enum(LESSON_KINDS),
    count: z.number().int(),
    over: ranged.nullable(),
    weakest: z.string().nullable(),
  }),
  /** A lower default for the coverage that nobody says; null where promises do not ask for one. */
  proposal: z.object({ from01: share01, to01: share01, promises: z.number().int(), met: ranged }).nullable(),
  decided: decided.nullable(),
  modelVersion: z.number().int(),
  canDecide: z.boolean(),
});
export type OutcomesView = z.infer<typeof outcomesView>;
