import { z } from 'zod';
import { coverage01, personaKey, recordId, share01 } from '../identifiers';
import { limits } from '../limits';

/** Who? An existing persona, or the name of a new one. */
export const personaChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), personaKey }),
  z.object({ kind: z.literal('new'), id: recordId, name: z.string().trim().min(1).max(80) }),
]);

/** How sure? The words of the three-question start and the evidence type each stands for. */
export const sureness = z.enum(['guess', 'heard', 'asked', 'measured']);
export type Sureness = z.infer<typeof sureness>;

/** The three-question start: who, what need, how sure. Everything else takes a prior, marked assumed. */
export const newNeed = z.object({
  /** Made by the caller, so that sending twice creates once. */
  id: recordId,
  persona: personaChoice,
  title: z.string().trim().min(3, 'Say the need in at least three letters.').max(limits.titleLength),
  statement: z.string().trim().max(limits.statementLength).default(''),
  importance01: share01,
  satisfaction01: share01,
  reach01: share01,
  sureness,
});
export type NewNeed = z.infer<typeof newNeed>;

export const attachChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), needKey: z.string(), coverage01 }),
  z.object({ kind: z.literal('new'), need: newNeed, coverage01 }),
]);
