/** A problem that ends a command: one sentence that says what is wrong and what to do. */
export class HostProblem extends Error {
  override readonly name = 'HostProblem';
}

/** The sentence of an unknown error, for logs and answers. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a Node system error, for example `EADDRINUSE`. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
