/** What went wrong, in the words that decide how the app answers. */
export type AppErrorCode =
  'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'rate-limited' | 'unavailable' | 'setup-needed';

/** Facts for the log and for the form: ids, field paths, limits; never customer text. */
export type AppErrorDetails = Readonly<Record<string, unknown>>;

/**
 * The one error of the app: a code, a sentence a person can act on, and details.
 * For `invalid`, `details.path` names the field ("needs[2].perPersona[0].survey.answers").
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;

  constructor(code: AppErrorCode, message: string, details: AppErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** An `invalid` error that names the field: `path` as in "items[3].links[0].coverage01". */
export function invalidField(path: string, message: string, details: AppErrorDetails = {}): AppError {
  return new AppError('invalid', message, { ...details, path });
}
