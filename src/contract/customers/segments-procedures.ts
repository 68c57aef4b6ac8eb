import { z } from 'zod';
import { saveOutcome } from '../records/record-views';
import { segmentRule, segmentsView, segmentView } from './segment-views';
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
  'segment.save': {
    permission: 'manage-knowledge',
    /** Version 0 makes a new one of this id; saving it twice makes one. */
    input: ofProject.extend({ segment: segmentView.omit({ accounts: true }) }),
    output: saveOutcome,
  },
} as const satisfies Record<string, ProcedureEntry>;
