/** Browser calls to the host's control API under `/local/*`. */
import { z } from 'zod';
import {
  controlErrorSchema,
  hostEventSchema,
  invocationLogSchema,
  jobsSchema,
  sessionSchema,
  type HostEvent,
  type InvocationLog,
  type LocalJobs,
  type LocalSession,
} from './session';

/** Calls the control API; rejects with the host's own sentence when it refuses. */
export async function callControl(path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) {
    const error = controlErrorSchema.safeParse(answer);
    throw new Error(error.success ? error.data.error : `The local host answered ${response.status}.`);
  }
  return answer;
}

export async function fetchSession(): Promise<LocalSession> {
  return sessionSchema.parse(await callControl('/local/session'));
}

/** Changes who is looking, the theme or the language; the next `/rest` call is made as the new user. */
export async function updateSession(change: {
  readonly accountId?: string;
  readonly theme?: 'light' | 'dark';
  readonly locale?: string;
}): Promise<LocalSession> {
  return sessionSchema.parse(await callControl('/local/session', change));
}

export async function fetchJobs(): Promise<LocalJobs> {
  return jobsSchema.parse(await callControl('/local/jobs'));
}

/** The latest invocations, newest first. */
export async function fetchLog(): Promise<readonly InvocationLog[]> {
  return z.array(invocationLogSchema).parse(await callControl('/local/log'));
}

/** Runs a scheduled trigger now and resolves when it has finished. */
export async function runSchedule(key: string): Promise<void> {
  await callControl(`/local/schedules/${encodeURIComponent(key)}/run`, {});
}

const listeners = new Set<(event: HostEvent) => void>();
let stream: EventSource | undefined;

/** Hears Jira changes, realtime messages and invocations; one connection per page. Returns the unsubscriber. */
export function subscribeHostEvents(listener: (event: HostEvent) => void): () => void {
  listeners.add(listener);
  stream ??= openStream();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      stream?.close();
      stream = undefined;
    }
  };
}

/** Resolves when the page hears what the host tells from now on; at once where nobody on the page listens. */
export async function hearsHostEvents(): Promise<void> {
  const source = stream;
  if (source === undefined || source.readyState === EventSource.OPEN) return;
  await new Promise((resolve) => {
    source.addEventListener('open', resolve, { once: true });
  });
}

function openStream(): EventSource {
  const source = new EventSource('/local/events');
  source.onmessage = (message: MessageEvent<string>) => {
    const event = hostEventSchema.parse(JSON.parse(message.data));
    for (const listener of [...listeners]) listener(event);
  };
  return source;
}
