import { z } from 'zod';
import { isoDate, jiraId, needKey, personaKey, recordId, share01 } from '../identifiers';
import { testState } from '../outcomes/outcome-views';
import type { PlainKey } from '../../domain/words/said';

/** How open work should split into business, feature and customer work; the three shares sum to 1. */
export const balanceTarget = z
  .object({ business: share01, feature: share01, customer: share01 })
  .refine((target) => Math.abs(target.business + target.feature + target.customer - 1) < 1e-6, {
    message: 'roadmap.balance-sum' satisfies PlainKey,
    path: ['customer'],
  });

/** What the roadmap's views need to know of a product beside its needs and personas. */
export const outlineView = z.object({
  goals: z.array(
    z.object({ key: z.string(), title: z.string(), weight01: share01, needKeys: z.array(needKey) }),
  ),
  /** Days on which goals want to be somewhere: their milestones and their own last day. */
  milestones: z.array(z.object({ title: z.string(), dueOn: isoDate, reached: z.boolean() })),
  /** Theme of each need that has one. */
  themes: z.array(z.object({ needKey, theme: z.string() })),
  balanceTarget: balanceTarget.nullable(),
  /** The way of each persona whose journey somebody has drawn. */
  journeys: z.array(
    z.object({
      personaKey,
      stages: z.array(z.object({ id: recordId, name: z.string(), needKeys: z.array(needKey) })),
    }),
  ),
  /** Tests of what is assumed about items, without their words: not everybody may see every item. */
  tests: z.array(z.object({ id: recordId, issueId: jiraId, state: testState })),
  /**
   * What stands below the product's epics in projects of others, by numbers alone: it counts for the epic also where the
   * person may not see it.
   */
  elsewhere: z.array(
    z.object({
      issueId: jiraId,
      parentId: jiraId,
      projectId: jiraId,
      hierarchyLevel: z.number().int(),
      points: z.number().nullable(),
      done: z.boolean(),
    }),
  ),
  /** What an item counts as that nobody has estimated, and a need of which nobody said how much is solved. */
  sizing: z.object({ referenceStory: z.number(), referenceEpic: z.number(), coverageDefault01: share01 }),
});
export type OutlineView = z.infer<typeof outlineView>;

const range = z.object({ low: z.number(), high: z.number() });

/** The 80 % intervals of an item's value and of its priority, and how sure its value is. */
export const itemIntervals = z.object({
  issueId: jiraId,
  value: range,
  priority: range,
  confidence01: share01,
});
export type ItemIntervals = z.infer<typeof itemIntervals>;

/** Where a kept view opens. */
export const viewPage = z.enum(['roadmap', 'priorities', 'evidence']);

/** A view that somebody kept: the page and what its address says. */
export const savedView = z.object({
  id: recordId,
  name: z.string(),
  page: viewPage,
  /** The search part of the address, such as `?persona=owner&sort=value`. */
  search: z.string(),
  shared: z.boolean(),
  /** The caller may change and delete it. */
  canChange: z.boolean(),
  mine: z.boolean(),
  version: z.number().int(),
});
export type SavedView = z.infer<typeof savedView>;
