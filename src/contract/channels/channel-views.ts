import { z } from 'zod';
import { channel, pieceView, topicSuggestion } from '../evidence/evidence-views';
import { isoDate, jiraId, recordId } from '../identifiers';
import { jobView } from '../job-view';

export const ticketView = z.object({
  key: z.string(),
  url: z.string(),
  title: z.string(),
  text: z.string(),
  saidOn: isoDate,
  author: z.string(),
  account: z.string(),
  rating01: z.number().nullable(),
  /** The piece that holds the whole ticket already. */
  piece: pieceView.nullable(),
  needs: z.array(topicSuggestion),
  personas: z.array(topicSuggestion),
  personalData: z.record(z.string(), z.number().int()),
});

export const standingText = z.object({
  id: recordId,
  name: z.string().trim().min(1, 'Give the import a name.').max(120),
  jql: z.string().trim().max(2000),
  projectIds: z.array(jiraId).min(1, 'Choose at least one project.').max(20),
  channel,
  mask: z.boolean(),
  rhythm: z.enum(['hour', 'day']),
  paused: z.boolean(),
});

export const standingView = standingText.extend({
  version: z.number().int(),
  /** Null before the first complete run. */
  lastRunAt: z.string().nullable(),
  setUpBy: z.string(),
  pieces: z.number().int(),
  job: jobView.nullable(),
});
export type StandingView = z.infer<typeof standingView>;

export const hookView = z.object({
  id: recordId,
  name: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  lastUsedAt: z.string().nullable(),
  deliveries: z.number().int(),
});
export type HookView = z.infer<typeof hookView>;
