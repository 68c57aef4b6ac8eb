import { z } from 'zod';
import { TEST_STATES } from '../domain/records/test';
import { coverage01, needKey, share01 } from './identifiers';

/** Module keys of the app's five custom fields, as the manifest names them. */
export const appField = {
  customerNeeds: 'customer-needs',
  personas: 'personas',
  customerValue: 'customer-value',
  customerPriority: 'customer-priority',
  valueBand: 'value-band',
} as const;
export type AppFieldKey = (typeof appField)[keyof typeof appField];

/** The issue property in which the app keeps what needs no field of its own. */
export const ITEM_PROPERTY = 'customer-roadmap';

/** Business, feature or customer work: the balance that a product keeps. */
export const workClass = z.enum(['business', 'feature', 'customer']);
export type WorkClass = z.infer<typeof workClass>;

/** When work is meant to come, without promising a date. */
export const horizon = z.enum(['now', 'next', 'later']);

/** Content of the issue property; what does not parse counts as absent, never as an error for the user. */
export const itemProperty = z.object({
  v: z.literal(1),
  /** Share of each need that the item would satisfy; a need without an entry is assumed half solved. */
  coverage: z.record(needKey, coverage01).default({}),
  /** How far the item serves each goal, by goal key. */
  goals: z.record(z.string(), share01).default({}),
  work: workClass.optional(),
  /** The horizon that a person chose; absent = it follows from status, sprint and dates. */
  horizon: horizon.optional(),
  /** Day on which the item was put into *later*, so that "later" does not quietly become "never". */
  laterSince: z.iso.date().optional(),
  /** How the item stands with its tests, for the workflow rules of the app; absent = nobody planned one. */
  validation: z.enum(TEST_STATES).optional(),
});
export type ItemProperty = z.infer<typeof itemProperty>;
