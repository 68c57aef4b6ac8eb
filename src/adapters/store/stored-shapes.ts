import { z } from 'zod';
import { REOPEN_REASONS } from '../../domain/records/need';
import { EVIDENCE_TYPES } from '../../domain/records/evidence-type';
import { CHANNELS } from '../../domain/records/evidence';

/**
 * What stands as JSON in columns that are no record's: the store that reads one of them and the archive, which lets
 * nothing else in, ask the same shape.
 */

/** How far an import is; see `ImportProgress`. */
export const importProgress = z.object({
  next: z.object({ byte: z.number(), line: z.number(), record: z.number() }).nullable(),
  rows: z.number(),
  answers: z.number(),
  rejected: z.number(),
  empty: z.number(),
  done: z.boolean(),
});

/** What was expected of a need in each persona when its item was done. */
export const frozenPredictions = z.array(
  z.object({
    personaId: z.string(),
    before: z.number(),
    predicted: z.number(),
    evidenceLevel: z.enum([...EVIDENCE_TYPES, 'none']),
    // What follows was not kept at first.
    range: z.object({ low: z.number(), high: z.number() }).optional(),
    asked: z.object({ satisfied: z.number(), answers: z.number() }).optional(),
    claim: z.object({ coverage01: z.number(), assumed: z.boolean() }).optional(),
  }),
);

/** The last word on a lower default coverage. */
export const coverageLesson = z.object({
  decision: z.enum(['accepted', 'declined']),
  at: z.number(),
  from01: z.number(),
  to01: z.number(),
  promises: z.number(),
});

/** How long evidence is kept. */
export const retentionRules = z.array(
  z.object({
    channels: z.array(z.enum(CHANNELS)),
    sources: z.array(z.string()),
    keepDays: z.number(),
    then: z.enum(['mask', 'delete']),
  }),
);

/** Where each need stood in each persona, 0 to 10. */
export const landscapeDots = z.array(
  z.object({ needId: z.string(), personaId: z.string(), importance: z.number(), satisfaction: z.number() }),
);

export const goalMilestones = z.array(
  z.object({ id: z.string(), title: z.string(), dueOn: z.string(), reachedOn: z.string().nullable() }),
);

/** Why a need is declined, and what would change that. */
export const needDecline = z.object({
  reason: z.string(),
  reopenOn: z.string().nullable(),
  piecesAtDecline: z.number().nullable().default(null),
  reopenAtAccounts: z.number().nullable().default(null),
  reopenAtRevenue: z.number().nullable().default(null),
  then: z.object({ pieces: z.number(), accounts: z.number(), revenue: z.number() }).nullable().default(null),
});

/** That a declined need came back, and what had changed. */
export const needCameBack = z.object({
  on: z.string(),
  why: z.enum(REOPEN_REASONS),
  reason: z.string(),
  was: z.number().nullable(),
  now: z.number().nullable(),
});

/** The fields of a record before or after a change. */
export const historyState = z.record(z.string(), z.unknown());

/** Ids, keys or the cells of a row of a file. */
export const texts = z.array(z.string());

/** What one person said of the needs of a round, 1 to 5. */
export const roundVotes = z.array(
  z.object({ needId: z.string(), importance: z.number(), satisfaction: z.number() }),
);
