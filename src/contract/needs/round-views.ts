import { z } from 'zod';
import { MOST_INVITED, MOST_RATED } from '../../domain/records/round';
import { isoDate, needKey, personaKey, recordId } from '../identifiers';

/** An answer on the surveys' scale. */
const answer = z.number().int().min(1).max(5);
const needVote = z.object({ needKey, importance: answer, satisfaction: answer });
const accountId = z.string().min(1).max(128);

/** What opens a round. */
export const newRound = z.object({
  name: z.string().trim().min(1).max(120),
  personaKey,
  needKeys: z.array(needKey).min(1).max(MOST_RATED),
  invitedIds: z.array(accountId).min(1).max(MOST_INVITED),
  /** The last day on which somebody may rate. */
  endsOn: isoDate,
});

/** One person's ratings: each need of the round once. */
export const roundVotes = z.array(needVote).min(1).max(MOST_RATED);

/** A round as everybody sees it: who was asked and who has answered, never what. */
export const roundLine = z.object({
  id: recordId,
  name: z.string(),
  /** Null for a persona that is gone. */
  persona: z.object({ key: personaKey, name: z.string() }).nullable(),
  /** Needs that are gone are missing. */
  needs: z.array(z.object({ key: needKey, title: z.string() })),
  invited: z.array(z.object({ accountId, answered: z.boolean() })),
  openedOn: isoDate,
  endsOn: isoDate,
  revealed: z.boolean(),
  /** Whether the caller is asked, and may still answer. */
  mayRate: z.boolean(),
  mayEnd: z.boolean(),
});
export type RoundLine = z.infer<typeof roundLine>;

const agreement = z.object({
  raters: z.number().int(),
  w: z.number().nullable(),
  kappa: z.number().nullable(),
  verdict: z.enum(['agreed', 'discuss']).nullable(),
});
const aspect = z.object({
  spread: z.object({
    raters: z.number().int(),
    median: z.number(),
    low: z.number(),
    high: z.number(),
    counts: z.array(z.number().int()),
    discuss: z.boolean(),
  }),
  customers: z
    .object({
      team01: z.number(),
      customers01: z.number(),
      low01: z.number(),
      high01: z.number(),
      answers: z.number().int(),
      difference: z.object({ estimate: z.number(), low: z.number(), high: z.number() }),
      verdict: z.enum(['over', 'under', 'right']).nullable(),
    })
    .nullable(),
});

/** What came of a round. */
export const roundOutcome = z.object({
  agreement: z.object({ importance: agreement, satisfaction: agreement }),
  needs: z.array(
    z.object({ needKey, title: z.string(), aspects: z.object({ importance: aspect, satisfaction: aspect }) }),
  ),
  /** Needs of which no customer of the persona was asked: the team's medians may stand for them. */
  unmeasured: z.number().int(),
});
export type RoundOutcome = z.infer<typeof roundOutcome>;

/** A round with what the caller said, and once it has ended with what came of it. */
export const roundView = z.object({
  round: roundLine,
  own: z.array(needVote).nullable(),
  outcome: roundOutcome.nullable(),
});
export type RoundView = z.infer<typeof roundView>;
