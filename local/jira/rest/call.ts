import type { z } from 'zod';
import type { Access } from '../access';
import type { SiteState } from '../site-state';
import type { JiraRequest } from '../site';
import type { Endpoint } from './endpoint';
import { JiraError } from './jira-error';

/** One REST call on its way through a handler. */
export interface Call {
  readonly state: SiteState;
  readonly request: JiraRequest;
  readonly access: Access;
  /** Decoded path parameters by the name in the route's template. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** True when the app caused the call, as itself or on behalf of a user. */
  readonly selfGenerated: boolean;
  /** True when the call is on the quota of points: the app's own calls are, those of its pages in a browser are not. */
  readonly onQuota: boolean;
}

export interface Reply {
  readonly status: number;
  /** JSON body; none for 204. */
  readonly body?: unknown;
  /** A body that is not JSON; its type is in the headers. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Points that the objects in the answer cost, on top of 1 for the call. */
  readonly objectPoints?: number;
}

export type Handler = (call: Call) => Reply | Promise<Reply>;

export interface Route extends Endpoint {
  readonly handle: Handler;
}

export const ok = (body: unknown, objectPoints = 0): Reply => ({ status: 200, body, objectPoints });
export const noContent: Reply = { status: 204 };

export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}.`);
  return value;
}

/** The body as JSON, checked against a schema. Throws 400. */
export function readBody<T>(call: Call, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(call.request.body ?? '');
  } catch {
    throw new JiraError(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new JiraError(
    400,
    `Invalid request payload: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
  );
}

/** A whole number from the query, kept inside 0..most. Throws 400 when it is no number. */
export function readCount(call: Call, name: string, fallback: number, most: number): number {
  const text = call.query.get(name);
  if (text === null || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new JiraError(400, `The value '${text}' of '${name}' is not a valid number.`);
  return Math.min(value, most);
}

/** Repeated and comma-separated values of one query parameter, as one list. */
export function readList(call: Call, name: string): string[] {
  return call.query
    .getAll(name)
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** One page of a startAt-paged list in Jira's shape. */
export function page<T>(
  call: Call,
  items: readonly T[],
  defaultSize: number,
  most: number,
): Record<string, unknown> & { values: T[] } {
  const startAt = readCount(call, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = readCount(call, 'maxResults', defaultSize, most);
  const values = items.slice(startAt, startAt + maxResults);
  return {
    maxResults,
    startAt,
    total: items.length,
    isLast: startAt + values.length >= items.length,
    values,
  };
}
