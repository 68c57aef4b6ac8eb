import { z } from 'zod';

/** An answer that is not a success, or no answer at all (`status` 0), with a sentence for the reader. */
export class HttpProblem extends Error {
  readonly status: number;
  /** Messages by field name, where the server named fields. */
  readonly fieldMessages: Readonly<Record<string, string>>;

  constructor(status: number, message: string, fieldMessages: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'HttpProblem';
    this.status = status;
    this.fieldMessages = fieldMessages;
  }
}

const errorBody = z.looseObject({
  errorMessages: z.array(z.string()).optional(),
  errors: z.record(z.string(), z.string()).optional(),
  message: z.string().optional(),
  error: z.string().optional(),
});

interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Sends a same-origin request; the text of the answer, empty for 204. Rejects with {@link HttpProblem}. */
export async function requestText(path: string, options: RequestOptions = {}): Promise<string> {
  const { method = 'GET', body, signal } = options;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new HttpProblem(0, 'The local host does not answer. Start it again, then retry.');
  }
  const text = await response.text();
  if (!response.ok) throw problemOf(response.status, text);
  return text;
}

/** As {@link requestText}, with the answer read as JSON of the given shape. */
export async function requestJson<T>(
  path: string,
  schema: z.ZodType<T>,
  options: RequestOptions = {},
): Promise<T> {
  const text = await requestText(path, options);
  let value: unknown;
  try {
    value = text === '' ? null : JSON.parse(text);
  } catch {
    throw new HttpProblem(502, `The answer of ${path} is not JSON.`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue === undefined ? '' : ` (${issue.path.map(String).join('.')}: ${issue.message})`;
  throw new HttpProblem(502, `The answer of ${path} does not have the expected shape${where}.`);
}

function problemOf(status: number, text: string): HttpProblem {
  let messages: string[] = [];
  let fieldMessages: Record<string, string> = {};
  try {
    const body = errorBody.safeParse(JSON.parse(text));
    if (body.success) {
      const { errorMessages = [], errors = {}, message, error } = body.data;
      fieldMessages = errors;
      messages = [...errorMessages, ...Object.values(errors)];
      if (messages.length === 0) messages = [message ?? error ?? ''].filter((each) => each !== '');
    }
  } catch {
    // An answer that is not JSON carries no message of its own; the status says what is known.
  }
  return new HttpProblem(
    status,
    messages.length > 0 ? messages.join(' ') : sentenceOf(status),
    fieldMessages,
  );
}

function sentenceOf(status: number): string {
  if (status === 401) return 'Choose a user in the top bar first.';
  if (status === 403) return 'The present user may not do this.';
  if (status === 404) return 'It does not exist, or the present user may not see it.';
  if (status === 429) return 'Too many requests. Wait a moment, then retry.';
  if (status === 501) return 'The local host does not model this part of Jira.';
  return `The server answered with status ${String(status)}.`;
}
