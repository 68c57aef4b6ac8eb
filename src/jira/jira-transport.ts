import type { z } from 'zod';
import { AppError } from '../domain/app-error';
import { said } from '../domain/words/said';
import type { Said } from '../domain/words/said';
import type { JiraPath } from './jira-path';

export interface JiraAnswer {
  readonly status: number;
  header(name: string): string | null;
  text(): Promise<string>;
}

/** Sends one request to Jira as a certain principal; the only thing that backend and browser do differently. */
export type JiraTransport = (
  path: JiraPath,
  init?: { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly body?: unknown },
) => Promise<JiraAnswer>;

/**
 * Sends a request and checks the answer against a schema.
 * @throws AppError by the answer's status: `invalid` 400/413, `forbidden` 401/403, `not-found` 404/410,
 * `conflict` 409, `rate-limited` 429 (details: retryAfterSeconds, reason), `unavailable` for the rest and
 * for an answer of another shape than Jira documents.
 */
export async function requestJson<S extends z.ZodType>(
  transport: JiraTransport,
  schema: S,
  path: JiraPath,
  init?: Parameters<JiraTransport>[1],
): Promise<z.output<S>> {
  const answer = await sendChecked(transport, path, init);
  const text = await answer.text();
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new AppError('unavailable', said('jira.unknown-answer'), {
      request: path.strings.join('…'),
      issues: parsed.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    });
  }
  return parsed.data;
}

/** Sends a request whose answer body does not matter. @throws AppError as `requestJson` does. */
export async function requestNothing(
  transport: JiraTransport,
  path: JiraPath,
  init?: Parameters<JiraTransport>[1],
): Promise<void> {
  await sendChecked(transport, path, init);
}

/** Sends a request and gives status and body, for calls whose status says more than success. @throws as `requestJson` */
export async function sendJson(
  transport: JiraTransport,
  path: JiraPath,
  init?: Parameters<JiraTransport>[1],
): Promise<{ readonly status: number; readonly json: unknown }> {
  const answer = await sendChecked(transport, path, init);
  return { status: answer.status, json: parseJson(await answer.text()) };
}

async function sendChecked(
  transport: JiraTransport,
  path: JiraPath,
  init?: Parameters<JiraTransport>[1],
): Promise<JiraAnswer> {
  const answer = await transport(path, init);
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw await errorOf(answer, path);
}

async function errorOf(answer: JiraAnswer, path: JiraPath): Promise<AppError> {
  const words = sentencesOf(await answer.text());
  const details = { status: answer.status, request: path.strings.join('…') };
  switch (answer.status) {
    case 400:
    case 413:
    case 422:
      return new AppError('invalid', refusalOf(words, 'jira.refused-values'), details);
    case 401:
    case 403:
      return new AppError('forbidden', refusalOf(words, 'jira.refused'), details);
    case 404:
    case 410:
      return new AppError('not-found', refusalOf(words, 'jira.not-there'), details);
    case 409:
      return new AppError('conflict', refusalOf(words, 'jira.changed-meanwhile'), details);
    case 429:
      return new AppError('rate-limited', said('jira.slow-down'), {
        ...details,
        retryAfterSeconds: secondsToWait(answer),
        reason: answer.header('ratelimit-reason') ?? 'unknown',
      });
    default:
      return new AppError('unavailable', said('jira.away'), details);
  }
}

/** Whole seconds that Jira asks to wait: Retry-After, or the time until X-RateLimit-Reset, or a minute. */
export function secondsToWait(answer: Pick<JiraAnswer, 'header'>): number {
  const seconds = Number(answer.header('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds) && seconds >= 0) return Math.ceil(seconds);
  const untilReset = (Date.parse(answer.header('x-ratelimit-reset') ?? '') - Date.now()) / 1000;
  return Number.isFinite(untilReset) ? Math.max(1, Math.ceil(untilReset)) : 60;
}

function sentencesOf(text: string): readonly string[] {
  const body = parseJson(text);
  if (typeof body !== 'object' || body === null) return [];
  const messages: unknown[] =
    'errorMessages' in body && Array.isArray(body.errorMessages) ? body.errorMessages : [];
  const errors: unknown[] =
    'errors' in body && typeof body.errors === 'object' && body.errors !== null
      ? Object.values(body.errors)
      : [];
  return [...messages, ...errors].filter((line) => typeof line === 'string');
}

/** A refusal in Jira's own words, which are in the person's language; else in ours. */
export function refusalOf(
  words: readonly string[],
  otherwise:
    'jira.refused-values' | 'jira.refused' | 'jira.not-there' | 'jira.changed-meanwhile' = 'jira.refused',
): Said {
  return words.length > 0 ? said('jira.said', { words: words.join(' ') }) : said(otherwise);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
