import type { Said } from './words/said';

/** What went wrong, in the words that decide how the app answers. */
export type AppErrorCode =
  'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'rate-limited' | 'unavailable' | 'setup-needed';

/** Facts for the log and for the form: ids, field paths, limits; never customer text. */
export type AppErrorDetails = Readonly<Record<string, unknown>>;

/**
 * The one error of the app: a code, what it says to a person as a key with values, and details for the log.
 * Its message is the key: readable in a log, and never a customer's words.
 * For `invalid`, `details.path` names the field ("needs[2].perPersona[0].survey.answers").
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  readonly said: Said;
  readonly details: AppErrorDetails;

  constructor(code: AppErrorCode, said: Said, details: AppErrorDetails = {}, cause?: unknown) {
    super(said.key, cause === undefined ? undefined : { cause });
    this.code = code;
    this.said = said;
    this.details = details;
  }
}

/** An `invalid` error that names the field: `path` as in "items[3].links[0].coverage01". */
export function invalidField(path: string, said: Said, details: AppErrorDetails = {}): AppError {
  return new AppError('invalid', said, { ...details, path });
}
