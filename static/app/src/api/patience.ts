import { AppError } from '@domain/app-error';

/** How often something is tried again that may work the next time. */
export const MOST_RETRIES = 2;
const FIRST_WAIT_MS = 1_000;

/** Whether the same request may work the next time: Jira or the app was busy, or did not answer. */
export function mayPass(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'unavailable' || error.code === 'rate-limited');
}

/** Milliseconds to wait before the `retry`th try, counted from 0: never less than Jira asked for. */
export function waitMs(retry: number, error: unknown): number {
  const asked = error instanceof AppError ? error.details['retryAfterSeconds'] : undefined;
  return typeof asked === 'number' ? 1_000 * asked : FIRST_WAIT_MS * 2 ** retry;
}

/**
 * Sends what may be sent twice for once, and again while that may help.
 * @throws what the last try threw
 */
export async function patiently<T>(send: () => Promise<T>): Promise<T> {
  for (let retry = 0; ; retry += 1) {
    try {
      return await send();
    } catch (error) {
      if (!mayPass(error) || retry === MOST_RETRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs(retry, error)));
    }
  }
}
