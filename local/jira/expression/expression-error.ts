/** A Jira expression that cannot be read or evaluated. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}
