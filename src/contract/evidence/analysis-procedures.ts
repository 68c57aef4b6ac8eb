import { z } from 'zod';
import { pulseView, themeView, twinView } from './analysis-views';
import { newLink } from './evidence-views';
import { needKey, recordId } from '../identifiers';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const linkAll = ofProject.extend({ ids: z.array(recordId).min(1).max(300), link: newLink });

/** What is asked about many pieces of evidence at once. */
export const analysisProcedures = {
  'analysis.themes': {
    permission: 'browse-project',
    input: ofProject.extend({ triage: z.enum(['any', 'new']) }),
    output: z.object({ read: z.number().int(), themes: z.array(themeView) }),
  },
  'analysis.twins': {
    permission: 'browse-project',
    input: ofProject,
    output: z.object({ read: z.number().int(), pairs: z.array(twinView) }),
  },
  'analysis.pulse': { permission: 'browse-project', input: ofProject, output: pulseView },
  /** What `analysis.link` would do to the need. */
  'analysis.link-preview': {
    permission: 'manage-knowledge',
    input: linkAll,
    output: z.object({
      fresh: z.number().int(),
      /** Pieces that speak of the need already. */
      known: z.number().int(),
      /** Customers among the fresh ones. */
      accounts: z.number().int(),
      /** Value of the need. */
      before: z.number(),
      after: z.number(),
    }),
  },
  'analysis.link': {
    permission: 'manage-knowledge',
    input: linkAll,
    /** `at` names the act for `evidence.take-back`. */
    output: z.object({ linked: z.number().int(), at: z.number().int() }),
  },
  /** The need still holds: it leaves the queue for 90 days. */
  'analysis.checked': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ needKey }),
    output: pulseView,
  },
} as const satisfies Record<string, ProcedureEntry>;
