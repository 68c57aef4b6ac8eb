import { AppError } from '../../../src/domain/app-error';

/** The error that a call gives; a call that gives none, or one of another kind, fails the test. */
export function caught(call: () => unknown): AppError {
  try {
    call();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('expected an error, got none');
}
