import { Agent, request } from 'node:http';
import type { InvocationScope } from './protocol';

type ScopeOf = () => InvocationScope | undefined;

/** What `@forge/*` passes as the first argument of `__forge_fetch__`. */
type Target = Readonly<Record<string, unknown>>;

/** `__forge_fetch__`: sends the call to the host's proxy under the invocation's token. */
export function createForgeFetch(proxyPort: number, scopeOf: ScopeOf) {
  const agent = new Agent({ keepAlive: true });
  return async (target: Target, path: string, init: RequestInit = {}): Promise<Response> => {
    const scope = scopeOf();
    if (scope === undefined) throw new Error('A Forge API was called outside of an invocation.');
    const outgoing = new Request('http://forge.invalid/', {
      ...init,
      ...(init.body ? { duplex: 'half' } : {}),
    });
    const body =
      init.body === undefined || init.body === null ? undefined : Buffer.from(await outgoing.arrayBuffer());
    return send(agent, proxyPort, scope.token, {
      target,
      path,
      method: init.method ?? 'GET',
      headers: Object.fromEntries(outgoing.headers),
      body,
    });
  };
}

interface Outgoing {
  readonly target: Target;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

function send(agent: Agent, port: number, token: string, outgoing: Outgoing): Promise<Response> {
  const { target, path, method, headers, body } = outgoing;
  const envelope = Buffer.from(JSON.stringify({ target, path, method, headers }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(envelope.length);
  const message = Buffer.concat(body === undefined ? [length, envelope] : [length, envelope, body]);
  return new Promise((resolve, reject) => {
    const call = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: '/forge-fetch',
        headers: { authorization: `Bearer ${token}`, 'content-length': message.length },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const status = answer.statusCode ?? 500;
          const content = status === 204 || status === 304 ? null : Buffer.concat(chunks);
          const answerHeaders = new Headers();
          for (const [name, value] of Object.entries(answer.headers)) {
            if (value !== undefined) answerHeaders.set(name, Array.isArray(value) ? value.join(', ') : value);
          }
          resolve(
            new Response(content, { status, statusText: answer.statusMessage ?? '', headers: answerHeaders }),
          );
        });
      },
    );
    call.on('error', reject);
    call.end(message);
  });
}

/** The global `fetch` of the app: only addresses that the manifest lists under `external.fetch.backend`. */
export function createMediatedFetch(scopeOf: ScopeOf): typeof fetch {
  const realFetch = globalThis.fetch;
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!isAllowed(url, scopeOf()?.external ?? {})) {
      const error = new Error(
        `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
      );
      error.name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
      throw Object.assign(error, { status: 403 });
    }
    return realFetch(input, init);
  };
}

function isAllowed(url: string, external: Readonly<Record<string, unknown>>): boolean {
  const fetchPermissions = external['fetch'] as { readonly backend?: readonly unknown[] } | undefined;
  const host = new URL(url).hostname;
  return (fetchPermissions?.backend ?? []).some((entry) => {
    const address = typeof entry === 'string' ? entry : (entry as { readonly address?: string }).address;
    if (address === undefined) return false;
    const allowed = address.replace(/^\w+:\/\//, '').replace(/[/:].*$/, '');
    return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
  });
}
