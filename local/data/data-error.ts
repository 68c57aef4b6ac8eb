/** A data file or folder that cannot be loaded, in one sentence that names the file and says what to do. */
export class DataError extends Error {
  readonly code: 'invalid' | 'not-found' | 'unavailable';

  constructor(code: DataError['code'], sentence: string, options?: { readonly cause: unknown }) {
    super(sentence, options);
    this.name = 'DataError';
    this.code = code;
  }
}

/** The message of anything that was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
