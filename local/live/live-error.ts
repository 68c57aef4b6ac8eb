/** A live site that cannot be opened, in one sentence that says what to do. */
export class LiveSiteError extends Error {
  readonly code: 'invalid' | 'forbidden' | 'unavailable';

  constructor(code: LiveSiteError['code'], sentence: string, options?: { readonly cause: unknown }) {
    super(sentence, options);
    this.name = 'LiveSiteError';
    this.code = code;
  }
}
