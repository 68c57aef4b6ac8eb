import { z } from 'zod';
import { conflictWith } from '../conflict';
import { hookView, standingText, standingView, ticketView } from './channel-views';
import { channel, newLink, pieceView } from '../evidence/evidence-views';
import type { PlainKey } from '../../domain/words/said';
import { jiraId, personaKey, recordId } from '../identifiers';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const ofRecord = ofProject.extend({ id: recordId });
const standing = z.object({ imports: z.array(standingView) });
const hooks = z.object({ address: z.string(), secrets: z.array(hookView) });
const newSecret = z.object({ secret: z.string() });
const name = z
  .string()
  .trim()
  .min(1, 'channels.secret-name' satisfies PlainKey)
  .max(120);

/** What the ways into the inbox ask: tickets, imports that stand, and secrets for forms and other tools. */
export const channelProcedures = {
  /** The ticket is read as the person, who need not be in its project for the product's sake. */
  'ticket.read': {
    permission: 'add-quote',
    input: ofProject.extend({ ticketId: jiraId }),
    output: ticketView,
  },
  'ticket.save': {
    permission: 'add-quote',
    input: ofProject.extend({
      ticketId: jiraId,
      /** A part of the ticket word for word, or all of it. */
      quote: z.string().min(1).max(20_000),
      channel,
      personaKey: personaKey.nullable().default(null),
      link: newLink,
      mask: z.boolean(),
    }),
    output: z.object({ piece: pieceView }),
  },
  'standing.list': { permission: 'browse-project', input: ofProject, output: standing },
  /** Version 0 = a new one. */
  'standing.save': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ version: z.number().int().min(0), standing: standingText }),
    output: z.discriminatedUnion('kind', [
      standing.extend({ kind: z.literal('saved') }),
      conflictWith(standingView),
    ]),
  },
  'standing.run': { permission: 'manage-knowledge', input: ofRecord, output: standing },
  'standing.stop': { permission: 'manage-knowledge', input: ofRecord, output: standing },
  'standing.delete': {
    permission: 'manage-knowledge',
    /** `pieces`: also what it brought. `more` asks to be called again. */
    input: ofRecord.extend({ pieces: z.boolean() }),
    output: standing.extend({ more: z.boolean() }),
  },
  'hook.list': { permission: 'administer-project', input: ofProject, output: hooks },
  'hook.create': {
    permission: 'administer-project',
    input: ofRecord.extend({ name }),
    output: newSecret,
  },
  'hook.rotate': { permission: 'administer-project', input: ofRecord, output: newSecret },
  'hook.revoke': { permission: 'administer-project', input: ofRecord, output: hooks },
} as const satisfies Record<string, ProcedureEntry>;
