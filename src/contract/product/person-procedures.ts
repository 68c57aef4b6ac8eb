import { z } from 'zod';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

export const personSettings = z.object({
  expert: z.boolean(),
  tourSeen: z.boolean(),
  /** Version of the value model of which the person has read the news; empty while of none. */
  modelSeen: z.string().max(16),
  /** Names of the columns that they want in Priorities; empty = the usual ones. */
  priorityColumns: z
    .array(z.string().regex(/^[a-z]{1,20}$/))
    .max(30)
    .readonly(),
});
export type PersonSettingsView = z.infer<typeof personSettings>;

/** What somebody chose for themselves: always of the one who calls. */
export const personProcedures = {
  'person.read': { permission: 'browse-project', asksNoMore: true, input: ofProject, output: personSettings },
  'person.put': {
    permission: 'browse-project',
    input: ofProject.extend({ change: personSettings.partial() }),
    output: personSettings,
  },
} as const satisfies Record<string, ProcedureEntry>;
