import { z } from 'zod';
import { jiraId, needKey } from '../identifiers';
import { audience, benefitChange, benefitOutcome, sharedLines } from './share-views';
import { ofItem, ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** The roadmap for others, and what it gives to customers in their words. */
export const shareProcedures = {
  'share.lines': {
    permission: 'browse-project',
    input: ofProject.extend({ audience, issueIds: z.array(jiraId).max(100) }),
    output: sharedLines,
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
