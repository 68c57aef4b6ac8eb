import { z } from 'zod';
import type { Invocation } from '../runtime/invocation';

/** First argument of `__forge_fetch__`: which of Forge's services is meant, and as whom. */
const targetSchema = z.looseObject({
  type: z.string(),
  provider: z.string().optional(),
  remote: z.string().optional(),
  accountId: z.string().optional(),
  contextAri: z.string().optional(),
});

export const envelopeSchema = z.object({
  target: targetSchema,
  path: z.string(),
  method: z.string(),
  headers: z.record(z.string(), z.string()),
});

/** A call of the app's backend to the platform. */
export interface ProxyCall {
  readonly invocation: Invocation;
  readonly target: z.infer<typeof targetSchema>;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ProxyAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export function jsonAnswer(status: number, value: unknown): ProxyAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** What the local host does not model: never a silent success. */
export function notModelled(what: string): ProxyAnswer {
  const message = `The local Forge host does not model ${what}.`;
  process.stderr.write(`501 ${message}\n`);
  return jsonAnswer(501, { code: 'NOT_MODELLED_LOCALLY', message, errorMessages: [message] });
}

/** The JSON body of a call, checked; `undefined` when it does not have the shape. */
export function parseBody<T>(schema: z.ZodType<T>, body: string): T | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
