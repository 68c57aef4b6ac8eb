import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';

/** Body of a request as text; rejects beyond `maximumBytes`. */
export async function readBody(request: IncomingMessage, maximumBytes = 20 * 1024 * 1024): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximumBytes)
      throw new RequestProblem(413, `The request is larger than ${maximumBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** A request that cannot be carried out, with its HTTP status and a sentence for the page. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The JSON body of a request in the shape of a schema; throws a RequestProblem otherwise. */
export async function readJson<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  let value: unknown;
  try {
    const body = await readBody(request);
    value = body === '' ? {} : JSON.parse(body);
  } catch (error) {
    if (error instanceof RequestProblem) throw error;
    throw new RequestProblem(400, 'The request body is not JSON.');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new RequestProblem(400, `The request is malformed: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

/** Cookies by name. */
export function readCookies(request: IncomingMessage): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies.set(part.slice(0, at).trim(), decodeURIComponent(part.slice(at + 1).trim()));
  }
  return cookies;
}

/**
 * Refuses what another website could make a browser send here: a foreign Host (DNS rebinding), or a
 * changing request whose Origin is not the site's own.
 */
export function refuseForeign(request: IncomingMessage, siteUrl: string): void {
  const port = new URL(siteUrl).port;
  const host = request.headers.host ?? '';
  if (host !== `localhost:${port}` && host !== `127.0.0.1:${port}`) {
    throw new RequestProblem(403, `The local host answers to localhost only, not to ${host}.`);
  }
  const { origin } = request.headers;
  const changing = request.method !== 'GET' && request.method !== 'HEAD';
  if (changing && origin !== undefined && origin !== siteUrl && origin !== `http://127.0.0.1:${port}`) {
    throw new RequestProblem(403, `Requests from ${origin} are refused.`);
  }
}
