import { z } from 'zod';
import { jiraId, needKey } from '../identifiers';
import { audience, benefitChange, benefitOutcome, sharedLines, toldStories } from './share-views';
import { ofItem, ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** The roadmap for others, and what it gives to customers in their words. */
export const shareProcedures = {
  'share.lines': {
    permission: 'browse-project',
    input: ofProject.extend({ audience, issueIds: z.array(jiraId).max(100) }),
    output: sharedLines,
  },
  /** The same work as it may be told of: what it gives, for which need, in whose words. */
  'share.stories': {
    permission: 'browse-project',
    input: ofProject.extend({ issueIds: z.array(jiraId).max(100) }),
    output: toldStories,
  },
  /** Shows an item to others from now on, or no more; for all audiences, in every file. */
  'share.publish': {
    permission: 'edit-item',
    input: ofItem.extend({ published: z.boolean() }),
    output: z.object({}),
  },
  /** Ids of the work items that people have switched off: no list for others may show them. */
  'share.off': {
    permission: 'browse-project',
    input: ofProject,
    output: z.object({ issueIds: z.array(jiraId) }),
  },
  /** Of the texts of a file for people outside of the team, those that still name a customer: it is not given out then. */
  'share.check': {
    permission: 'browse-project',
    input: ofProject.extend({ texts: z.array(z.string().max(50_000)).min(1).max(2_000) }),
    output: z.object({ named: z.array(z.number().int().nonnegative()) }),
  },
  'benefit.read': {
    permission: 'browse-project',
    input: ofProject.extend({ needKey }),
    output: benefitChange,
  },
  'benefit.of-need': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ needKey, benefit: benefitChange }),
    output: benefitOutcome,
  },
  'benefit.of-item': {
    permission: 'edit-item',
    input: ofItem.extend({ benefit: benefitChange }),
    output: benefitOutcome,
  },
} as const satisfies Record<string, ProcedureEntry>;
