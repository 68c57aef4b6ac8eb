import { z } from 'zod';
import { accountView, customersView, newAccount, personaEdit, personaText } from './customer-views';
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
  'account.page': {
    permission: 'browse-project',
    input: ofProject.extend({
      text: z.string().max(100).default(''),
      afterName: z.string().max(255).default(''),
    }),
    output: z.object({ accounts: z.array(accountView), more: z.boolean() }),
  },
  'account.put': {
    permission: 'manage-knowledge',
    /** An account of the same name is changed, not doubled. */
    input: ofProject.extend({ accounts: z.array(newAccount).min(1).max(500) }),
    output: z.object({ written: z.number().int() }),
  },
} as const satisfies Record<string, ProcedureEntry>;
