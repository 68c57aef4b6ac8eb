import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { installation } from '../installation';
import { jsonAnswer, notModelled, parseBody, type ProxyAnswer, type ProxyCall } from './proxy-call';

const publishSchema = z.object({
  query: z.string(),
  variables: z.looseObject({
    name: z.string().min(1),
    payload: z.string(),
    isGlobal: z.boolean(),
    context: z.string().optional(),
  }),
});

export interface RealtimeMessage {
  readonly channelName: string;
  readonly isGlobal: boolean;
  readonly payload: unknown;
  readonly context?: string;
}

/** `@forge/realtime` of the backend: passes messages on to the browsers. Signed tokens are not modelled. */
export function createRealtimeService(publish: (message: RealtimeMessage) => void) {
  return (call: ProxyCall): Promise<ProxyAnswer> | undefined => {
    if (call.target.type !== 'realtime') return undefined;
    const request = parseBody(publishSchema, call.body);
    if (request?.query.includes('mutation publishRealtimeChannel') !== true) {
      return Promise.resolve(notModelled('realtime calls other than publish'));
    }
    const { name, payload, isGlobal, context } = request.variables;
    publish({
      channelName: name,
      isGlobal,
      payload: JSON.parse(payload) as unknown,
      ...(context === undefined ? {} : { context }),
    });
    const published = {
      eventId: randomUUID(),
      eventTimestamp: String(Date.now()),
      installation: installation.installationId,
    };
    return Promise.resolve(jsonAnswer(200, { data: { ecosystem: { publishRealtimeChannel: published } } }));
  };
}
