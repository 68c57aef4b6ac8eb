import { z } from 'zod';
import { HISTORY_ACTIONS } from '../../domain/records/history';
import { horizon } from '../jira-fields';
import { isoDate, jiraId, needKey, recordId } from '../identifiers';
import { jobView } from '../job-view';

/** A kept day of the roadmap. */
export const snapshotHead = z.object({
  takenOn: isoDate,
  /** Instant, as ISO text. */
  takenAt: z.string(),
  takenBy: z.string(),
  items: z.number().int(),
  /** Version of the value model that made its scores. */
  model: z.string(),
});
export type SnapshotHeadView = z.infer<typeof snapshotHead>;

export const snapshotList = z.object({
  snapshots: z.array(snapshotHead),
  reviewedOn: isoDate.nullable(),
  /** The newest snapshot that is being taken, if any. */
  job: jobView.nullable(),
  canTake: z.boolean(),
});
export type SnapshotListView = z.infer<typeof snapshotList>;

/** Where an item stood; `title` is told where the page cannot know it. */
export const planStateView = z.object({
  issueId: jiraId,
  key: z.string(),
  title: z.string().optional(),
  horizon,
  startDate: isoDate.nullable(),
  dueDate: isoDate.nullable(),
  status: z.string(),
  done: z.boolean(),
});
export type PlanStateView = z.infer<typeof planStateView>;

/** A line of the receipt that weighs more or less than before, with what is needed to put it into words. */
export const lineChangeView = z.object({
  id: z.string(),
  kind: z.enum([
    'need',
    'declined',
    'goals',
    // Lines of snapshots of the first value model, which stay readable.
    'coverage-cap',
    'goal-share',
    'goal',
    'enabler',
    'confidence',
    'effort',
    'effort-floor',
  ]),
  from: z.number().nullable(),
  to: z.number().nullable(),
  difference: z.number(),
  needKey: needKey.optional(),
  /** Title of the need or goal; empty when it is deleted. */
  title: z.string().optional(),
  persona: z.string().optional(),
  itemKey: z.string().optional(),
});
export type LineChangeView = z.infer<typeof lineChangeView>;

export const scoreChangeView = z.object({
  issueId: jiraId,
  key: z.string(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  fromRank: z.number().int().nullable(),
  toRank: z.number().int().nullable(),
  lines: z.array(lineChangeView),
});
export type ScoreChangeView = z.infer<typeof scoreChangeView>;

/** A version of the value model that came into force meanwhile. */
export const modelDecision = z.object({
  version: z.number().int(),
  at: z.string(),
  accountId: z.string(),
  reason: z.string(),
});

export const planPart = z.enum(['horizon', 'startDate', 'dueDate', 'status']);

export const movedBy = z.object({
  issueId: jiraId,
  at: z.string(),
  accountId: z.string(),
  parts: z.array(planPart),
  reason: z.string(),
});

/** A need, persona or goal that somebody changed meanwhile; its ratings are part of a need. */
export const recordDecision = z.object({
  id: z.string(),
  at: z.string(),
  accountId: z.string(),
  kind: z.enum(['need', 'persona', 'goal']),
  name: z.string(),
  action: z.enum(HISTORY_ACTIONS),
  needKey: needKey.optional(),
});
export type RecordDecision = z.infer<typeof recordDecision>;

export const changesView = z.object({
  from: snapshotHead,
  to: snapshotHead.nullable(),
  preset: z.string(),
  scores: z.array(scoreChangeView),
  before: z.array(planStateView),
  deletedIds: z.array(jiraId),
  /** null = now, which the page has read itself. */
  after: z.array(planStateView).nullable(),
  models: z.array(modelDecision),
  moves: z.array(movedBy),
  records: z.array(recordDecision),
});
export type ChangesView = z.infer<typeof changesView>;

/** Places at the last review by issue id; null = never reviewed. */
export const reviewedRanks = z.object({
  reviewedAt: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  ranks: z.record(jiraId, z.number().int()),
});
export type ReviewedRanksView = z.infer<typeof reviewedRanks>;

/** A move that the page has just made in Jira as the person. */
export const notedMove = z.object({
  id: recordId,
  parts: z.array(planPart).min(1),
  reason: z.string().trim().max(500).default(''),
});
