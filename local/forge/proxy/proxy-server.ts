import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeError } from '../host-problem';
import type { Invocation } from '../runtime/invocation';
import { envelopeSchema, jsonAnswer, notModelled, type ProxyAnswer, type ProxyCall } from './proxy-call';

/** One service behind the proxy; `undefined` means "not mine". */
export type ProxyService = (call: ProxyCall) => Promise<ProxyAnswer> | undefined;

export interface ProxyOptions {
  readonly findByToken: (token: string) => Invocation | undefined;
  readonly services: readonly ProxyService[];
  /** Called after each Jira or SQL call was carried out; may kill the caller. */
  readonly afterCall: (invocation: Invocation) => Promise<void>;
}

/** The Forge proxy: what `__forge_fetch__` reaches. Listens on a loopback port for the runner alone. */
export class ProxyServer {
  readonly #server: Server;

  readonly #options: ProxyOptions;

  private constructor(server: Server, options: ProxyOptions) {
    this.#server = server;
    this.#options = options;
  }

  static async start(options: ProxyOptions): Promise<ProxyServer> {
    const server = createServer((request, response) => {
      void answerRequest(options, request, response);
    });
    server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return new ProxyServer(server, options);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The same as over the socket, for functions that run in this process. */
  answer(token: string, call: Omit<ProxyCall, 'invocation'>): Promise<ProxyAnswer> {
    return answerCall(this.#options, token, () => call);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function answerRequest(options: ProxyOptions, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  const answer = await answerCall(options, token, () => readCall(Buffer.concat(chunks)));
  response.writeHead(answer.status, answer.headers ?? {});
  response.end(answer.status === 204 ? undefined : (answer.body ?? ''));
}

function deadToken(): ProxyAnswer {
  return {
    status: 401,
    headers: { 'forge-proxy-error': 'INVOCATION_TOKEN_EXPIRED' },
    body: 'The invocation that made this call is over. Await all work before the function returns.',
  };
}

async function answerCall(
  options: ProxyOptions,
  token: string,
  read: () => Omit<ProxyCall, 'invocation'>,
): Promise<ProxyAnswer> {
  const invocation = options.findByToken(token);
  if (invocation === undefined) return deadToken();
  const answer = await serve(options, invocation, read).catch((error: unknown) =>
    jsonAnswer(500, { code: 'LOCAL_HOST_ERROR', message: describeError(error) }),
  );
  await options.afterCall(invocation);
  return answer;
}

function readCall(message: Buffer): Omit<ProxyCall, 'invocation'> {
  const envelopeLength = message.readUInt32BE(0);
  const envelope = envelopeSchema.parse(JSON.parse(message.subarray(4, 4 + envelopeLength).toString()));
  return { ...envelope, body: message.subarray(4 + envelopeLength).toString() };
}

async function serve(
  options: ProxyOptions,
  invocation: Invocation,
  read: () => Omit<ProxyCall, 'invocation'>,
): Promise<ProxyAnswer> {
  const call: ProxyCall = { ...read(), invocation };
  for (const service of options.services) {
    const answer = service(call);
    if (answer !== undefined) return answer;
  }
  return notModelled(`${call.target.type}/${call.target.remote ?? ''} ${call.method} ${call.path}`);
}
