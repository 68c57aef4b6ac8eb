import { z } from 'zod';
import { functionKeyOf, type AppManifest } from '../manifest';
import type { HostLimits } from '../limits';
import { jsonAnswer, notModelled, parseBody, type ProxyAnswer, type ProxyCall } from '../proxy/proxy-call';
import type { TaskDispatcher } from './task-dispatcher';

const pushSchema = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(
    z.object({
      body: z.record(z.string(), z.unknown()),
      delayInSeconds: z.number().min(0).max(900).optional(),
      concurrency: z.object({ key: z.string(), limit: z.number().int().positive() }).optional(),
    }),
  ),
});
const jobSchema = z.object({ queueName: z.string(), jobId: z.string() });

const maximumEvents = 50;
const maximumPushBytes = 200 * 1024;
/** A function that may run longer than the default takes smaller events. */
const longFunctionEventBytes = 100 * 1024;
const longFunctionSeconds = 55;

/** `@forge/events` on the wire: publish, stats and cancel. */
export class QueueService {
  readonly #manifest: AppManifest;
  readonly #limits: HostLimits;
  readonly #dispatcher: TaskDispatcher;
  #minute = 0;
  #eventsInMinute = 0;

  constructor(manifest: AppManifest, limits: HostLimits, dispatcher: TaskDispatcher) {
    this.#manifest = manifest;
    this.#limits = limits;
    this.#dispatcher = dispatcher;
  }

  /** Answers the app's queue calls. */
  readonly proxy = (call: ProxyCall): Promise<ProxyAnswer> | undefined => {
    const action = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(call.path)?.[1];
    if (action === 'publish') return Promise.resolve(this.#publish(call));
    if (action === 'stats') return Promise.resolve(this.#stats(call));
    if (action === 'cancel') return Promise.resolve(this.#cancel(call));
    if (call.path === '/forge/events/v1/app-events') return Promise.resolve(notModelled('app events'));
    return undefined;
  };

  #publish(call: ProxyCall): ProxyAnswer {
    const push = parseBody(pushSchema, call.body);
    if (push === undefined)
      return jsonAnswer(400, { code: 400, message: 'The push is malformed.', errors: [] });
    const consumer = this.#manifest.modules['consumer']?.find((module) => module['queue'] === push.queueName);
    const functionKey = consumer === undefined ? undefined : functionKeyOf(consumer);
    if (consumer === undefined || functionKey === undefined) {
      return jsonAnswer(404, {
        code: 404,
        message: `The manifest has no consumer of queue ${push.queueName}.`,
        errors: [],
      });
    }
    const chainDepth = (call.invocation.request.chainDepth ?? 0) + 1;
    if (chainDepth > this.#limits.cyclicPushes) return jsonAnswer(405, {});
    const tooBig = this.#tooBig(push.payload, functionKey);
    if (tooBig !== undefined) return jsonAnswer(413, { errorMessage: tooBig });
    if (this.#tooMany(push.payload.length)) return jsonAnswer(429, {});
    for (const event of push.payload) {
      this.#dispatcher.add({
        kind: 'queue',
        functionKey,
        moduleKey: consumer.key,
        name: push.queueName,
        jobId: push.jobId,
        body: event.body,
        ...(event.concurrency === undefined ? {} : { concurrency: event.concurrency }),
        chainDepth,
        notBefore: Date.now() + (event.delayInSeconds ?? 0) * 1000,
      });
    }
    return jsonAnswer(201, {});
  }

  #tooBig(events: readonly unknown[], functionKey: string): string | undefined {
    if (events.length > maximumEvents)
      return `This push contains more than the ${maximumEvents} events allowed.`;
    if (Buffer.byteLength(JSON.stringify(events)) > maximumPushBytes)
      return 'The maximum payload size is 200KB.';
    const seconds = this.#manifest.functions.get(functionKey)?.timeoutSeconds ?? longFunctionSeconds;
    if (
      seconds > longFunctionSeconds &&
      events.some((event) => Buffer.byteLength(JSON.stringify(event)) > longFunctionEventBytes)
    ) {
      return 'An event for a function that may run longer than 55 s may take 100KB.';
    }
    return undefined;
  }

  #tooMany(events: number): boolean {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#eventsInMinute = 0;
    }
    if (this.#eventsInMinute + events > this.#limits.queueEventsPerMinute) return true;
    this.#eventsInMinute += events;
    return false;
  }

  #stats(call: ProxyCall): ProxyAnswer {
    const job = parseBody(jobSchema, call.body);
    const stats = job === undefined ? undefined : this.#dispatcher.jobStats(job.jobId);
    return stats === undefined ? jsonAnswer(404, {}) : jsonAnswer(200, stats);
  }

  #cancel(call: ProxyCall): ProxyAnswer {
    const job = parseBody(jobSchema, call.body);
    return job !== undefined && this.#dispatcher.cancelJob(job.jobId) ? { status: 204 } : jsonAnswer(404, {});
  }
}
