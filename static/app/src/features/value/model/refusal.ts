import { AppError } from '@domain/app-error';

/** What the backend refused, and at which field: `params.<id>`, `formula`, `criteria[0].weight`. */
export interface Refusal {
  readonly field: string;
  readonly message: string;
}

/** The refusal in a failure; null when the failure is about something else than a field. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof AppError) || error.code !== 'invalid') return null;
  const { field } = error.details;
  return typeof field === 'string' && field !== '' ? { field, message: error.message } : null;
}

/** What was refused about one parameter; a group such as the bands speaks at its first one. */
export function refusedParameter(refusal: Refusal | null, id: string): string | null {
  if (refusal === null) return null;
  const path = `params.${id}`;
  if (refusal.field === path || path === `${refusal.field}.0`) return refusal.message;
  return null;
}
