import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { faultPlanSchema } from '../../faults/fault-plan';
import type { Faults } from '../../faults/faults';
import type { AppHost } from '../app-host';
import type { HostEvent, LocalJobs, LocalSession } from '../bridge-host/session';
import { describeError } from '../host-problem';
import { eachModule, functionKeyOf, type AppManifest } from '../manifest';
import { functionOf } from '../session-modules';
import type { EventStream } from './event-stream';
import { readJson, RequestProblem, sendJson } from './requests';

export interface SessionChange {
  readonly accountId?: string | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
  readonly locale?: string | undefined;
}

export interface ControlOptions {
  readonly app: AppHost;
  readonly manifest: AppManifest;
  readonly faults: Faults;
  readonly stream: EventStream;
  readonly publish: (event: HostEvent) => void;
  readonly session: (request: IncomingMessage) => Promise<LocalSession>;
  /** Checks a change and gives the cookies that keep it. */
  readonly changeSession: (change: SessionChange) => readonly string[];
  readonly accountOf: (request: IncomingMessage) => string;
}

type Route = (
  options: ControlOptions,
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
) => Promise<void>;

const changeSchema = z.object({
  accountId: z.string().optional(),
  theme: z.enum(['light', 'dark']).optional(),
  locale: z.string().optional(),
});
const invokeSchema = z.object({
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  context: z.record(z.string(), z.unknown()),
});
const fetchSchema = z.object({
  path: z.string(),
  method: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
});
const realtimeSchema = z.object({ channelName: z.string(), isGlobal: z.boolean(), payload: z.unknown() });
const moduleCallSchema = z.object({ extension: z.unknown().optional(), query: z.string().optional() });

const routes: Readonly<Record<string, Route>> = {
  'GET session': async ({ session }, request, response) => {
    sendJson(response, 200, await session(request));
  },
  'POST session': async ({ session, changeSession }, request, response) => {
    const cookies = changeSession(await readJson(request, changeSchema));
    response.setHeader('set-cookie', [...cookies]);
    // The answer is already the changed session's.
    const known = request.headers.cookie === undefined ? [] : [request.headers.cookie];
    request.headers.cookie = [...known, ...cookies.map((cookie) => cookie.split(';')[0] ?? '')].join('; ');
    sendJson(response, 200, await session(request));
  },
  'POST bridge/invoke': async ({ app, accountOf }, request, response) => {
    const call = await readJson(request, invokeSchema);
    try {
      const value = await app.calls.invokeResolver(call.functionKey, call.payload, {
        accountId: accountOf(request),
        moduleKey: call.moduleKey,
        context: call.context,
      });
      sendJson(response, 200, { value });
    } catch (error) {
      throw new RequestProblem(502, `There was an error invoking the function - ${describeError(error)}`);
    }
  },
  'POST bridge/fetch': async ({ app, accountOf }, request, response) => {
    const call = await readJson(request, fetchSchema);
    const headers = Object.fromEntries(
      Object.entries(call.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const answer = await app.jiraService.call(
      'browser',
      { kind: 'user', accountId: accountOf(request) },
      { method: call.method, path: call.path, headers, body: call.body ?? '' },
    );
    sendJson(response, 200, {
      status: answer.status,
      statusText: '',
      headers: answer.headers ?? {},
      body: answer.status === 204 ? '' : (answer.body ?? ''),
    });
  },
  'POST bridge/realtime': async ({ publish }, request, response) => {
    const { channelName, isGlobal, payload } = await readJson(request, realtimeSchema);
    publish({ type: 'realtime', channelName, isGlobal, payload });
    sendJson(response, 200, { eventId: String(Date.now()), eventTimestamp: String(Date.now()) });
  },
  'POST modules/*/badge': async ({ app, manifest, accountOf }, request, response, key) => {
    const { extension } = await readJson(request, moduleCallSchema);
    sendJson(
      response,
      200,
      await callModule(app, manifest, key, 'dynamicProperties', { extension }, accountOf(request)),
    );
  },
  'POST modules/*/suggest': async ({ app, manifest, accountOf }, request, response, key) => {
    const call = await readJson(request, moduleCallSchema);
    sendJson(
      response,
      200,
      await callModule(app, manifest, key, 'searchSuggestions', call, accountOf(request)),
    );
  },
  'GET faults': ({ faults }, _request, response) => {
    sendJson(response, 200, faults.plan);
    return Promise.resolve();
  },
  'POST faults': async ({ faults }, request, response) => {
    faults.set(await readJson(request, faultPlanSchema));
    sendJson(response, 200, faults.plan);
  },
  'POST schedules/*/run': async ({ app }, _request, response, key) => {
    try {
      sendJson(response, 200, { value: (await app.schedules.run(key)) ?? null });
    } catch (error) {
      throw new RequestProblem(502, describeError(error));
    }
  },
  'GET jobs': ({ app, manifest }, _request, response) => {
    sendJson(response, 200, jobsOf(app, manifest));
    return Promise.resolve();
  },
  'GET log': ({ app }, _request, response) => {
    sendJson(response, 200, app.log.invocationLog.slice(0, 200));
    return Promise.resolve();
  },
  'GET calls': ({ app }, _request, response) => {
    sendJson(response, 200, app.log.jiraCallLog.slice(0, 500));
    return Promise.resolve();
  },
  'GET events': ({ stream }, _request, response) => {
    stream.open(response);
    return Promise.resolve();
  },
};

/** Answers `/local/*`; `path` is without that prefix. */
export async function answerControl(
  options: ControlOptions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts = path.split('/');
  const key = parts.length === 3 ? decodeURIComponent(parts[1] ?? '') : '';
  const pattern = parts.length === 3 ? `${parts[0] ?? ''}/*/${parts[2] ?? ''}` : path;
  const route =
    routes[`${request.method ?? 'GET'} ${path}`] ?? routes[`${request.method ?? 'GET'} ${pattern}`];
  if (route === undefined) throw new RequestProblem(404, `The local host has no /local/${path}.`);
  await route(options, request, response, key);
}

async function callModule(
  app: AppHost,
  manifest: AppManifest,
  key: string,
  part: 'dynamicProperties' | 'searchSuggestions',
  payload: z.infer<typeof moduleCallSchema>,
  accountId: string,
): Promise<unknown> {
  for (const [type, module] of eachModule(manifest)) {
    if (module.key !== key) continue;
    const functionKey = functionOf(module[part]);
    if (functionKey === undefined)
      throw new RequestProblem(404, `The module ${key} has no ${part} function.`);
    return (await app.calls.callModuleFunction(type, module, functionKey, payload, accountId)) ?? null;
  }
  throw new RequestProblem(404, `The manifest has no module ${key}.`);
}

function jobsOf(app: AppHost, manifest: AppManifest): LocalJobs {
  const queues = (manifest.modules['consumer'] ?? []).flatMap((module) => {
    const queue = module['queue'];
    return typeof queue === 'string' && functionKeyOf(module) !== undefined
      ? [{ queue, ...app.dispatcher.counts('queue', queue) }]
      : [];
  });
  const events = app.dispatcher.counts('event');
  return {
    queues,
    eventsPending: events.waiting + events.delayed + events.running,
    schedules: app.schedules.states.map(({ key, lastRun, lastError, running }) => ({
      key,
      running,
      ...(lastRun === undefined ? {} : { lastRun }),
      ...(lastError === undefined ? {} : { lastError }),
    })),
  };
}
