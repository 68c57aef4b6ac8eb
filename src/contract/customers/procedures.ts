import { z } from 'zod';
import { customersView, personaWorths } from './customer-views';
import { recordId } from '../identifiers';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What the page of customers asks. */
export const customerProcedures = {
  'customers.read': { permission: 'browse-project', input: ofProject, output: customersView },
  /** What each persona misses, with its interval. */
  'persona.worth': { permission: 'browse-project', input: ofProject, output: personaWorths },
  'account.pieces': {
    permission: 'browse-project',
    /** How many pieces of evidence each account is behind; one without any is left out. */
    input: ofProject.extend({ ids: z.array(recordId).max(200) }),
    output: z.object({ pieces: z.record(recordId, z.number().int()) }),
  },
} as const satisfies Record<string, ProcedureEntry>;
