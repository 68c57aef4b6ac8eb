import type { CallFailure } from '../contract/error-code';
import { AppError } from '../domain/app-error';
import { said } from '../domain/words/said';

/** An error as a surface gets it. Anything unexpected is said in one plain sentence: no internals leave the app. */
export function presentFailure(error: unknown): CallFailure {
  if (!(error instanceof AppError)) {
    return { code: 'unavailable', ...said('app.failed') };
  }
  const { path, retryAfterSeconds } = error.details;
  return {
    code: error.code,
    ...error.said,
    ...(typeof path === 'string' ? { field: path } : {}),
    ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}),
  };
}

/** One line for the log: code, key and ids, never a value that a customer typed. */
export function logFailure(where: string, error: unknown): void {
  if (error instanceof AppError) {
    const cause = error.cause instanceof Error ? ` (${error.cause.name})` : '';
    console.warn(`${where}: ${error.code} ${error.said.key}${cause}`);
  } else {
    console.error(
      `${where}: unexpected ${error instanceof Error ? `${error.name}\n${error.stack ?? ''}` : typeof error}`,
    );
  }
}
