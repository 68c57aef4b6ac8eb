import { z } from 'zod';
import { isoDate, jiraId, needKey, personaKey, recordId, share01 } from '../identifiers';

/** An account with what all of its evidence asks for. */
export const askingCustomer = z.object({
  key: z.string(),
  name: z.string(),
  /** Relative worth: the account weight of the value model, or a persona's share by its weight. */
  weight: z.number().nonnegative(),
  needKeys: z.array(needKey),
});
export type AskingCustomer = z.infer<typeof askingCustomer>;

/** What planning needs of the value model, so that the browser computes a plan as the app computes a score. */
export const planningBasis = z.object({
  /** λ: what serving every goal adds to a value, as a share of it. */
  goalLift: z.number().nonnegative(),
  coverageDefault01: share01,
  /** The effort that an item without estimate is taken for when the team asks so. */
  referencePoints: z.number().positive(),
  /** How sure each need is before the work itself is tested, by need key. */
  confidence01: z.record(needKey, share01),
  /** Weight of each goal in 0 to 1, by goal key. */
  goals: z.array(z.object({ key: z.string(), weight01: share01 })),
  accounts: z.array(askingCustomer),
  /** Accounts of less weight that the answer has no room for. */
  accountsLeftOut: z.number().int().nonnegative(),
  personas: z.array(askingCustomer),
});
export type PlanningBasis = z.infer<typeof planningBasis>;

/** An item of a sprint as it stood when the sprint was started or closed. */
export const frozenItem = z.object({
  issueId: jiraId,
  key: z.string(),
  points: z.number().nullable(),
  value: z.number().nullable(),
  personaKeys: z.array(personaKey),
  needKeys: z.array(needKey),
  done: z.boolean(),
});

/** A sprint frozen at one of its two turning points; never changed afterwards. */
export const sprintFreeze = z.object({
  sprintId: jiraId,
  boardId: z.string(),
  name: z.string(),
  phase: z.enum(['started', 'closed']),
  frozenAt: z.number(),
  items: z.array(frozenItem),
});
export type SprintFreeze = z.infer<typeof sprintFreeze>;

const movedKeys = z.array(z.string().min(1).max(60)).max(500);

/** What a plan changed of a sprint in Jira: what was really moved, and its goal where that was written too. */
export const sprintChange = z.object({
  movedIn: movedKeys,
  movedOut: movedKeys,
  goal: z.object({ before: z.string().max(2_000), after: z.string().max(2_000) }).nullable(),
  /** It takes the change before it back. */
  takenBack: z.boolean(),
});

export const keptSprintChange = sprintChange.extend({ changedAt: z.number(), changedBy: z.string() });
export type KeptSprintChange = z.infer<typeof keptSprintChange>;

/** A release plan as a person kept it: the choices and what came out. */
export const releasePlanContent = z.object({
  by: z.enum(['accounts', 'personas']),
  capacityPoints: z.number().nonnegative().max(1e6),
  customerKeys: z.array(z.string().max(100)).max(2_000),
  wonKeys: z.array(z.string().max(100)).max(2_000),
  itemKeys: z.array(z.string().max(60)).max(2_000),
  value: z.number(),
  bound: z.number(),
  costPoints: z.number(),
  proven: z.boolean(),
});

export const releasePlanView = z.object({
  id: recordId,
  name: z.string(),
  savedOn: isoDate,
  plan: releasePlanContent,
});
export type ReleasePlanView = z.infer<typeof releasePlanView>;
