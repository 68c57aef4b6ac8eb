import { z } from 'zod';
import { conflictWith } from '../conflict';
import {
  erasedView,
  erasurePreview,
  erasureSubject,
  retentionRules,
  retentionView,
  textsDueView,
} from './retention-views';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** Where the last answer said to go on; empty = from the beginning. */
const after = z.string().max(300).default('');
const ofSubject = ofProject.extend({ subject: erasureSubject });

/** How long evidence is kept, and how a person or an account is erased. */
export const retentionProcedures = {
  /** `tried` asks what other rules would do; null what those in force do. */
  'retention.read': {
    permission: 'administer-project',
    input: ofProject.extend({ tried: retentionRules.nullable().default(null) }),
    output: retentionView,
  },
  /** What the rules would mask in texts that are no pieces, place by place; asked again until there is no `next`. */
  'retention.texts': {
    permission: 'administer-project',
    input: ofProject.extend({ tried: retentionRules.nullable().default(null), after }),
    output: textsDueView,
  },
  'retention.save': {
    permission: 'administer-project',
    input: ofProject.extend({ version: z.number().int().nonnegative(), rules: retentionRules }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('saved'), retention: retentionView }),
      conflictWith(retentionView),
    ]),
  },
  'erasure.find': {
    permission: 'administer-project',
    input: ofSubject.extend({ after }),
    output: erasurePreview,
  },
  'erasure.run': {
    permission: 'administer-project',
    input: ofSubject.extend({ how: z.enum(['mask', 'delete']), after }),
    output: erasedView,
  },
  /** The receipt: what else was erased, and when it was done. */
  'erasure.finish': {
    permission: 'administer-project',
    input: ofSubject.extend({
      pieces: z.number().int().nonnegative(),
      texts: z.number().int().nonnegative(),
    }),
    output: z.object({ answers: z.number().int(), at: z.number().int() }),
  },
} as const satisfies Record<string, ProcedureEntry>;
