import { z } from 'zod';
import type { PlainKey } from '../domain/words/said';

/** Jira's numeric ids travel as strings, as Jira sends them. */
export const jiraId = z.string().regex(/^\d{1,18}$/, 'input.jira-id' satisfies PlainKey);

/** `N-12`: the key of a need, unique inside its product, as it stands in the *Customer needs* field. */
export const needKey = z.string().regex(/^N-[1-9]\d{0,6}$/, 'needs.key-form' satisfies PlainKey);

/** `bookkeeper`: the key of a persona, unique inside its product, as it stands in the *Personas* field. */
export const personaKey = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'customers.persona-key-form' satisfies PlainKey);

/**
 * An id that the caller made (UUID): writing twice with one id writes once. In small letters, as the store takes two
 * spellings for one id.
 */
export const recordId = z.uuid().toLowerCase();

/** A share between 0 and 1. */
export const share01 = z.number().min(0).max(1);

/** The words of coverage as shares: touches, helps, solves half, mostly, fully (value model, "link"). */
export const coverage01 = z.union([
  z.literal(0),
  z.literal(0.25),
  z.literal(0.5),
  z.literal(0.75),
  z.literal(1),
]);

/** A calendar day, `2026-11-23`. */
export const isoDate = z.iso.date();

export type Coverage01 = z.infer<typeof coverage01>;
