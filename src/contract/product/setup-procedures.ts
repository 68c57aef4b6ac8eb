import { knowledgeSnapshot } from '../value/knowledge-snapshot';
import { z } from 'zod';
import { jiraId, needKey } from '../identifiers';
import { isZone } from '../../domain/day-in-zone';
import { setupView } from './setup-view';
import { jobView } from '../job-view';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What the settings ask. */
export const setupProcedures = {
  'sample.load': { permission: 'administer-project', input: ofProject, output: knowledgeSnapshot },
  'sample.wipe': { permission: 'administer-project', input: ofProject, output: knowledgeSnapshot },
  /** Tells the sample's story of two deliveries by work that is done; gives how many were told. */
  'sample.deliver': {
    permission: 'administer-project',
    input: ofProject.extend({
      items: z
        .array(z.object({ issueId: jiraId, needKey }))
        .min(1)
        .max(10),
    }),
    output: z.object({ delivered: z.number().int() }),
  },
  'setup.read': { permission: 'administer-project', input: ofProject, output: setupView },
  'setup.zone': {
    permission: 'administer-project',
    input: ofProject.extend({ timeZone: z.string().max(64).refine(isZone) }),
    output: z.object({ timeZone: z.string() }),
  },
  /** Whether everybody who may comment on a work item may add quotes, or only who manages customer knowledge. */
  'setup.quotes': {
    permission: 'administer-project',
    input: ofProject.extend({ open: z.boolean() }),
    output: z.object({ open: z.boolean() }),
  },
  /** So many days after a delivery customers are to be asked again. */
  'setup.remeasure': {
    permission: 'administer-project',
    input: ofProject.extend({ days: z.number().int().min(1).max(730) }),
    output: z.object({ days: z.number().int() }),
  },
  'setup.recompute': { permission: 'administer-project', input: ofProject, output: jobView },
} as const satisfies Record<string, ProcedureEntry>;
