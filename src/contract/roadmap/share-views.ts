import { z } from 'zod';
import { AUDIENCES, SHARED_COLUMNS } from '../../domain/roadmap/lens';
import { conflictWith } from '../conflict';
import { isoDate, share01 } from '../identifiers';
import { valueBand } from '../value/score-view';

export const audience = z.enum(AUDIENCES);

/** An item as an audience may see it; strict, so that nothing that is not for it can slip through. */
export const lensLine = z.strictObject({
  horizon: z.enum(SHARED_COLUMNS),
  state: z.enum(['planned', 'in-work', 'done']).optional(),
  benefit: z.string().optional(),
  /** True when a need's sentence or the title stands in for a benefit that nobody wrote yet. */
  benefitMissing: z.boolean().optional(),
  key: z.string().optional(),
  title: z.string().optional(),
  quarter: z.string().nullable().optional(),
  startDate: isoDate.nullable().optional(),
  dueDate: isoDate.nullable().optional(),
  status: z.string().optional(),
  personas: z.array(z.string()).optional(),
  needs: z.array(z.string()).optional(),
  goals: z.array(z.string()).optional(),
  value: z.number().nullable().optional(),
  band: valueBand.optional(),
  points: z.number().nullable().optional(),
  accountCount: z.number().int().optional(),
  quote: z.string().nullable().optional(),
});
export type LensLineView = z.infer<typeof lensLine>;

/** Whether an item is shown to others, and why: what a person said, or the rule by what it is for. */
export const publication = z.object({ on: z.boolean(), by: z.enum(['person', 'need', 'no-need']) });
export type PublicationView = z.infer<typeof publication>;

/** In the order of the ids asked for. */
export const sharedLines = z.object({
  /** null = not shown to others, hidden from the person, or gone. */
  lines: z.array(lensLine.nullable()),
  /** null = hidden from the person, or gone. */
  publications: z.array(publication.nullable()),
  /** What is written for each of the items themselves. */
  benefits: z.array(z.object({ text: z.string(), version: z.number().int() })),
});

/** Words that may be quoted outside of the team. */
export const saidQuote = z.strictObject({
  text: z.string(),
  persona: z.string().nullable(),
  saidOn: isoDate,
});

/** What may be told of a piece of work; strict, so that nothing else can slip through. */
export const storyView = z.strictObject({
  title: z.string(),
  benefit: z.string().nullable(),
  personas: z.array(z.string()),
  needs: z.array(z.string()),
  quotes: z.array(saidQuote),
  /** What customers answered since it was delivered, with Wilson's 95 % interval. */
  measured: z.array(
    z.strictObject({
      persona: z.string(),
      satisfied: z.number().int(),
      answers: z.number().int(),
      share01: share01,
      low01: share01,
      high01: share01,
      before: z.strictObject({ satisfied: z.number().int(), answers: z.number().int() }).nullable(),
    }),
  ),
});
export type StoryView = z.infer<typeof storyView>;

/** In the order of the ids asked for. */
export const toldStories = sharedLines.omit({ lines: true }).extend({
  /** null = not shown to others, hidden from the person, or gone. */
  stories: z.array(storyView.nullable()),
});

export const benefitText = z.string().trim().max(1_000);
/** The version that the person has seen; 0 = nothing was written. */
export const benefitChange = z.object({ text: benefitText, version: z.number().int().nonnegative() });
export type BenefitChange = z.infer<typeof benefitChange>;

/** Written, or what somebody else has written meanwhile. */
export const benefitOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), benefit: benefitChange }),
  conflictWith(benefitChange),
]);
export type BenefitOutcome = z.infer<typeof benefitOutcome>;
