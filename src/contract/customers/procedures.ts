import { z } from 'zod';
import { customersView, personaEdit, personaText } from './customer-views';
import { personaKey, recordId } from '../identifiers';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const ofPersona = ofProject.extend({ id: recordId });

/** What the page of customers asks. */
export const customerProcedures = {
  'customers.read': { permission: 'browse-project', input: ofProject, output: customersView },
  'persona.add': {
    permission: 'manage-knowledge',
    input: ofPersona.extend({ persona: personaText }),
    output: z.object({ personaKey }),
  },
  'persona.edit': {
    permission: 'manage-knowledge',
    input: ofPersona.extend({ version: z.number().int().positive(), persona: personaText }),
    output: personaEdit,
  },
  'persona.archive': {
    permission: 'manage-knowledge',
    input: ofPersona.extend({ archived: z.boolean() }),
    output: z.object({ archived: z.boolean() }),
  },
  'account.pieces': {
    permission: 'browse-project',
    /** How many pieces of evidence each account is behind; one without any is left out. */
    input: ofProject.extend({ ids: z.array(recordId).max(200) }),
    output: z.object({ pieces: z.record(recordId, z.number().int()) }),
  },
} as const satisfies Record<string, ProcedureEntry>;
