import { z } from 'zod';
import { accountView, behindView } from './account-views';
import { customersView, personaWorths } from './customer-views';
import { needKey, recordId } from '../identifiers';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What the page of customers asks. */
export const customerProcedures = {
  'customers.read': { permission: 'browse-project', input: ofProject, output: customersView },
  /** What each persona misses, with its interval. */
  'persona.worth': { permission: 'browse-project', input: ofProject, output: personaWorths },
  /** Who speaks for an account and of what, what it answered and what it was told. */
  'account.read': {
    permission: 'browse-project',
    input: ofProject.extend({ id: recordId }),
    output: accountView,
  },
  /** Accounts and their revenue behind needs, group by group. */
  'account.behind': {
    permission: 'browse-project',
    input: ofProject.extend({ groups: z.array(z.array(needKey).min(1).max(100)).max(2_000) }),
    output: z.object({ behind: z.array(behindView) }),
  },
  'account.pieces': {
    permission: 'browse-project',
    /** How many pieces of evidence each account is behind; one without any is left out. */
    input: ofProject.extend({ ids: z.array(recordId).max(200) }),
    output: z.object({ pieces: z.record(recordId, z.number().int()) }),
  },
} as const satisfies Record<string, ProcedureEntry>;
