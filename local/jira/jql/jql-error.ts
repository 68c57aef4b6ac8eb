/** A query that Jira refuses; the messages are what the 400 carries. */
export class JqlError extends Error {
  override readonly name = 'JqlError';
  readonly messages: readonly string[];

  constructor(messages: string | readonly string[]) {
    const list = typeof messages === 'string' ? [messages] : messages;
    super(list.join(' '));
    this.messages = list;
  }
}
