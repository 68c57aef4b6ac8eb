/** An answer that is an error in Jira's own shape; handlers throw it, the router turns it into the response. */
export class JiraError extends Error {
  override readonly name = 'JiraError';
  readonly status: number;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string | readonly string[],
    errors: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    const messages = typeof message === 'string' ? [message] : message;
    super([...messages, ...Object.values(errors)].join(' '));
    this.status = status;
    this.errorMessages = messages;
    this.errors = errors;
    this.headers = headers;
  }
}

/** 400 with one message for one field. */
export function invalidField(fieldId: string, message: string): JiraError {
  return new JiraError(400, [], { [fieldId]: message });
}

export function issueNotFound(): JiraError {
  return new JiraError(404, 'Issue does not exist or you do not have permission to see it.');
}
