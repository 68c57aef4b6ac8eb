import type { CallFailure } from '../contract/error-code';
import { AppError } from '../domain/app-error';

/** An error as a surface gets it. Anything unexpected becomes one plain sentence: no internals leave the app. */
export function presentFailure(error: unknown): CallFailure {
  if (!(error instanceof AppError)) {
    return { code: 'unavailable', message: 'Something went wrong in the app. Try again in a moment.' };
  }
  const { path, limit, retryAfterSeconds } = error.details;
  return {
    code: error.code,
    message: error.message,
    ...(typeof path === 'string' ? { field: path } : {}),
    ...(typeof limit === 'number' || typeof limit === 'string' ? { limit } : {}),
    ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}),
  };
}

/** One line for the log: code and ids, never a value that a customer typed. */
export function logFailure(where: string, error: unknown): void {
  if (error instanceof AppError) {
    const cause = error.cause instanceof Error ? ` (${error.cause.name})` : '';
    console.warn(`${where}: ${error.code}${cause}`);
  } else {
    console.error(
      `${where}: unexpected ${error instanceof Error ? `${error.name}\n${error.stack ?? ''}` : typeof error}`,
    );
  }
}
