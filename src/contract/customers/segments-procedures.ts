import { z } from 'zod';
import { segmentRule, segmentsView } from './segment-views';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What the segments of accounts ask. */
export const segmentProcedures = {
  'segment.list': { permission: 'browse-project', input: ofProject, output: segmentsView },
  /** How many accounts a rule would take in, while it is being written. */
  'segment.count': {
    permission: 'browse-project',
    input: ofProject.extend({ rule: segmentRule }),
    output: z.object({ accounts: z.number().int() }),
  },
} as const satisfies Record<string, ProcedureEntry>;
