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
