import { z } from 'zod';
import { LEVELS } from '../../domain/value/model/facts';
import { PRESET_IDS } from '../../domain/value/presets/preset';
import { conflictWith } from '../conflict';
import { jobView } from '../job-view';
import { customModel } from './custom-model';
import { jiraId, needKey, personaKey, share01 } from '../identifiers';
import { quoteView } from './knowledge-views';
import { saidView } from '../said-view';
import { messageView, receiptLineView, scoreView } from './score-view';

export const presetId = z.enum(PRESET_IDS);

/** One change that would add to the priority. */
export const raiseView = z.object({ message: messageView, gain: z.number(), enough: z.boolean() });

export const explanationView = z.object({
  points: z.number(),
  raises: z.array(raiseView),
  /** Inputs whose better knowledge would change the chance of being on top most. */
  learnFirst: z.array(
    z.object({
      input: z.string(),
      needKey: needKey.optional(),
      personaName: z.string().optional(),
      change01: share01,
    }),
  ),
});
export type ExplanationView = z.infer<typeof explanationView>;

/** A slider moved, on a copy. */
export const whatIfChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('coverage'), needKey, share01 }),
  z.object({ kind: z.literal('importance'), needKey, personaKey, share01 }),
  z.object({ kind: z.literal('satisfaction'), needKey, personaKey, share01 }),
  z.object({ kind: z.literal('reach'), needKey, personaKey, share01 }),
  z.object({ kind: z.literal('effort'), points: z.number().min(0).max(100_000).nullable() }),
  z.object({ kind: z.literal('test'), passed: z.boolean().nullable() }),
]);
export type WhatIfChange = z.infer<typeof whatIfChange>;

const placeMove = z.object({
  issueId: jiraId,
  issueKey: z.string(),
  from: z.number().int(),
  to: z.number().int(),
});
export type PlaceMove = z.infer<typeof placeMove>;

export const whatIfView = z.object({
  before: scoreView.nullable(),
  after: scoreView.nullable(),
  place: z.object({ from: z.number().int(), to: z.number().int(), of: z.number().int() }),
  moves: z.array(placeMove),
});
export type WhatIfView = z.infer<typeof whatIfView>;

export const comparisonView = z.object({
  left: z.object({ issueId: jiraId, issueKey: z.string(), score: scoreView.nullable() }),
  right: z.object({ issueId: jiraId, issueKey: z.string(), score: scoreView.nullable() }),
  lines: z.array(
    z.object({ left: receiptLineView.nullable(), right: receiptLineView.nullable(), difference: z.number() }),
  ),
});
export type ComparisonView = z.infer<typeof comparisonView>;

/** Quotes behind a line of a receipt. */
export const evidencePage = z.object({ quotes: z.array(quoteView), more: z.boolean() });

export const parameterView = z.object({
  id: z.string(),
  value: z.union([z.number(), z.boolean()]),
  standard: z.union([z.number(), z.boolean()]),
  min: z.number(),
  max: z.number(),
  unit: z.string(),
  sourceKey: z.string(),
  labelKey: z.string(),
  meaningKey: z.string(),
  basic: z.boolean(),
});
export type ParameterView = z.infer<typeof parameterView>;

export const modelDraft = z.object({
  /** Parameter id → value, only those that are to change. */
  changes: z.record(z.string(), z.union([z.number(), z.boolean()])),
  preset: presetId,
  custom: customModel.nullable(),
});
export type ModelDraft = z.infer<typeof modelDraft>;

export const modelView = z.object({
  version: z.number().int(),
  preset: presetId,
  custom: customModel.nullable(),
  parameters: z.array(parameterView),
  history: z.array(
    z.object({
      version: z.number().int(),
      changedAt: z.string(),
      changedBy: z.string(),
      reason: z.string(),
      preset: presetId,
      changes: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
  /** Bands fitted to the open items of each level; null for too few items with a priority. */
  fitted: z.array(
    z.object({
      level: z.enum(LEVELS),
      items: z.number().int(),
      thresholds: z.tuple([z.number(), z.number(), z.number()]).nullable(),
    }),
  ),
  canEdit: z.boolean(),
});
export type ModelView = z.infer<typeof modelView>;

/** In force, or what somebody else has put in force meanwhile. */
export const modelOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), model: modelView, job: jobView }),
  conflictWith(modelView),
]);

const rankedItem = z.object({
  issueId: jiraId,
  issueKey: z.string(),
  score: z.number().nullable(),
  placeBefore: z.number().int(),
});

/** The product's own top ten before and after a change of the model. */
export const modelPreview = z.object({
  before: z.array(rankedItem),
  after: z.array(rankedItem),
  tau: z.number().nullable(),
});
export type ModelPreview = z.infer<typeof modelPreview>;

/** The same backlog under several presets. Keys only: what the items say, the browser reads as the user. */
export const presetComparison = z.object({
  items: z.number().int(),
  presets: z.array(
    z.object({
      preset: presetId,
      /** Kendall's τ-b with the default order. */
      tau: z.number().nullable(),
      top: z.array(rankedItem),
      /** The items in this preset's order, the first thousand. */
      order: z.array(jiraId),
      moves: z.array(placeMove),
      unavailable: saidView.nullable(),
    }),
  ),
  /** The chance of each item to be among the first `topK`, from the draws. */
  topChances: z.array(z.object({ issueId: jiraId, chance01: share01 })),
  /** How often it stays among them under other weights. */
  robustness: z.array(z.object({ issueId: jiraId, issueKey: z.string(), topShare01: share01 })),
  robustnessRuns: z.number().int(),
  topK: z.number().int(),
});
export type PresetComparison = z.infer<typeof presetComparison>;
