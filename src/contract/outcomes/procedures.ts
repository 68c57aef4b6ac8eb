import { z } from 'zod';
import { needKey, share01 } from '../identifiers';
import {
  betaView,
  cohortFilter,
  impactView,
  needProposal,
  outcomesView,
  outcomeView,
  reply,
  replyResult,
  validationView,
  verdict,
} from './outcome-views';
import { itemRecordDelete, itemRecordSave, itemSaveOutcome } from './item-record-views';
import { ofItem, ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What is asked about an item before it is built, while it is tried, and once it is done. */
export const outcomeProcedures = {
  'validation.read': { permission: 'browse-item', input: ofItem, output: validationView },
  /** Writes a test, or what a tester says. */
  'item.save-record': { permission: 'edit-item', input: itemRecordSave, output: itemSaveOutcome },
  'item.delete-record': {
    permission: 'edit-item',
    input: itemRecordDelete,
    output: z.object({ deleted: z.boolean() }),
  },
  'impact.read': { permission: 'browse-item', input: ofItem, output: impactView },
  'outcome.read': { permission: 'browse-item', input: ofItem, output: outcomeView },
  'outcome.judge': {
    permission: 'edit-item',
    /** `verdict` null takes it back. */
    input: ofItem.extend({ needKey, verdict: verdict.nullable() }),
    output: outcomeView,
  },
  'outcome.tell': {
    permission: 'edit-item',
    input: ofItem.extend({ replies: z.array(reply).min(1).max(10) }),
    output: z.object({ results: z.array(replyResult), outcome: outcomeView }),
  },
  'outcome.settle': {
    permission: 'edit-item',
    /** Says of a reply whose fate is unclear whether the customer has it. */
    input: ofItem.extend({ audience: z.string().min(1).max(80), told: z.boolean() }),
    output: outcomeView,
  },
  'beta.read': {
    permission: 'browse-item',
    input: ofItem.extend({ filter: cohortFilter.default({}) }),
    output: betaView,
  },
  'beta.invite': {
    permission: 'edit-item',
    input: ofItem.extend({ audiences: z.array(z.string().min(1).max(80)).min(1).max(100) }),
    output: betaView,
  },
  'item.propose-need': { permission: 'browse-item', input: ofItem, output: needProposal },
  'outcomes.read': { permission: 'browse-project', input: ofProject, output: outcomesView },
  /** A word on the default coverage that promises propose; false when promises or model say something else by now. */
  'promise.decide': {
    permission: 'administer-project',
    input: ofProject.extend({
      word: z.enum(['accept', 'decline', 'take-back']),
      to01: share01,
      basedOn: z.number().int().nonnegative(),
      reason: z.string().trim().max(500),
    }),
    output: z.object({ decided: z.boolean() }),
  },
} as const satisfies Record<string, ProcedureEntry>;
