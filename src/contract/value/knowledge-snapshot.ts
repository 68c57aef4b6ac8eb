import { z } from 'zod';
import { isoDate, needKey, personaKey, share01 } from '../identifiers';
import { needView, personaView } from './knowledge-views';

/** Ids under which this site's Jira knows the app's fields, and where estimates stand. */
export const fieldIds = z.object({
  customerNeeds: z.string(),
  personas: z.string(),
  customerValue: z.string(),
  customerPriority: z.string(),
  valueBand: z.string(),
});
export type FieldIds = z.infer<typeof fieldIds>;

export const estimationField = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('points'), fieldId: z.string() }),
  z.object({ kind: z.literal('time'), fieldId: z.string() }),
  z.object({ kind: z.literal('count') }),
]);
export type EstimationField = z.infer<typeof estimationField>;

/** What a surface needs beside Jira's own issues to list work by customer value. */
export const knowledgeSnapshot = z.object({
  productName: z.string(),
  projectIds: z.array(z.string()),
  fields: fieldIds,
  estimation: estimationField,
  /** Share of a need that a work item takes while nobody has stated one. */
  coverageDefault01: share01,
  personas: z.array(personaView),
  needs: z.array(needView),
  /** Keys of merged needs, and below of personas: work items may name them still. */
  formerKeys: z.array(z.object({ key: needKey, into: needKey })),
  formerPersonaKeys: z.array(z.object({ key: personaKey, into: personaKey })),
  canEdit: z.boolean(),
  canManageKnowledge: z.boolean(),
  /** Everybody who may edit or comment on the product's work may add quotes. */
  quotesOpen: z.boolean(),
  /** Whether the person may load the sample and take it away. */
  canAdminister: z.boolean(),
  sampleLoaded: z.boolean(),
  /** The day since which another value model scores the product than the days kept before; null where there was none. */
  upgradedOn: isoDate.nullable(),
});
export type KnowledgeSnapshot = z.infer<typeof knowledgeSnapshot>;
