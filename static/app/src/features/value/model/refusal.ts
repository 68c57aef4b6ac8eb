import { AppError } from '@domain/app-error';
import type { Said } from '@domain/words/said';

/** What the backend refused, and at which field: `params.<id>`, `formula`, `criteria[0].weight`. */
export interface Refusal {
  readonly field: string;
  readonly said: Said;
}

/** The refusal in a failure; null when the failure is about something else than a field. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof AppError) || error.code !== 'invalid') return null;
  const { field } = error.details;
  return typeof field === 'string' && field !== '' ? { field, said: error.said } : null;
}

/** What was refused about one parameter; a group such as the bands speaks at its first one. */
export function refusedParameter(refusal: Refusal | null, id: string): Said | null {
  if (refusal === null) return null;
  const path = `params.${id}`;
  if (refusal.field === path || path === `${refusal.field}.0`) return refusal.said;
  return null;
}
