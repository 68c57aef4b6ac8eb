import { AppError } from '@domain/app-error';
import { pause } from './pace';
import { noteWait } from './waits';

/** How often something is tried again that may work the next time. */
const MOST_RETRIES = 2;
const FIRST_WAIT_MS = 1_000;
/** Whoever saves something waits this long without an answer; after that it is better to know. */
export const LONGEST_QUIET_WAIT_S = 10;
/** After a long wait all pages of all customers would come back in one moment. */
const LONG_WAIT_S = 60;
const SCATTER_MS = 10_000;

/** Whether the same request may work the next time: Jira or the app was busy, or did not answer. */
export function mayPass(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'unavailable' || error.code === 'rate-limited');
}

/** Whether a reading is tried for the `retry`th time, counted from 0: as often as it is only told to wait. */
export function triesAgain(retry: number, error: unknown): boolean {
  return asksToWait(error) || (mayPass(error) && retry < MOST_RETRIES);
}

/** Whether it was told to wait. */
export function asksToWait(error: unknown): error is AppError {
  return error instanceof AppError && error.code === 'rate-limited';
}

/** Milliseconds to wait before the `retry`th try, counted from 0: never less than was asked for, which people are told. */
export function waitMs(retry: number, error: unknown): number {
  const asked = askedFor(error);
  if (asked === null) return FIRST_WAIT_MS * 2 ** Math.min(retry, 5);
  const ms = 1_000 * Math.max(1, asked) + (asked > LONG_WAIT_S ? Math.random() * SCATTER_MS : 0);
  noteWait(ms);
  return ms;
}

/**
 * Sends what may be sent twice for once, and again while that may help and takes no longer than a person waits.
 * @throws what the last try threw
 */
export async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let retry = 0; ; retry += 1) {
    try {
      return await send();
    } catch (error) {
      const tooLong = (askedFor(error) ?? 0) > LONGEST_QUIET_WAIT_S;
      if (!mayPass(error) || retry === MOST_RETRIES || tooLong) throw error;
      await pause(waitMs(retry, error));
    }
  }
}

/** Whole seconds; null when nobody asked for any. */
function askedFor(error: unknown): number | null {
  const asked = error instanceof AppError ? error.details['retryAfterSeconds'] : undefined;
  return typeof asked === 'number' ? asked : null;
}
