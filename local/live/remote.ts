import type { JiraResponse } from '../jira/site';
import { isObject, refuse, valueIn } from './answers';
import { LiveSiteError } from './live-error';

export interface RemoteAccess {
  readonly siteUrl: string;
  readonly email: string;
  readonly token: string;
  /** Stands in for the global fetch. */
  readonly fetch?: typeof fetch;
}

export interface RemoteRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** Sends a request to the real site as the token's user. Answers 503 with a sentence where the site cannot be reached. */
export type Remote = (request: RemoteRequest) => Promise<JiraResponse>;

export interface Account {
  readonly accountId: string;
  readonly displayName: string;
}

const timeoutMs = 30_000;
const passedOn = ['accept-language', 'x-atlassian-token', 'x-force-accept-language'];
const notPassedBack = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
  'set-cookie',
  'keep-alive',
]);

/** The address of a site without a trailing slash. @throws LiveSiteError where it is none, or is not encrypted */
export function siteBaseUrl(siteUrl: string): string {
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new LiveSiteError(
      'invalid',
      `“${siteUrl}” is no address of a Jira site: write it as https://your-site.atlassian.net.`,
    );
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && !isLocal)
    throw new LiveSiteError(
      'invalid',
      `${siteUrl} is not encrypted, and the API token must not travel like that: use https://${url.host}.`,
    );
  return url.origin;
}

export function createRemote(access: RemoteAccess): Remote {
  const base = siteBaseUrl(access.siteUrl);
  const authorization = `Basic ${Buffer.from(`${access.email}:${access.token}`).toString('base64')}`;
  const send = access.fetch ?? fetch;
  return async ({ method, path, headers = {}, body }) => {
    const own = Object.fromEntries(
      passedOn.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
    );
    try {
      const answer = await send(`${base}${path}`, {
        method,
        headers: {
          ...own,
          authorization,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': headers['content-type'] ?? 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await answer.text();
      if (answer.status === 401)
        return refuse(
          401,
          `${base} does not accept the API token of ${access.email}: check JIRA_EMAIL and JIRA_API_TOKEN.`,
        );
      return {
        status: answer.status,
        headers: Object.fromEntries([...answer.headers].filter(([name]) => !notPassedBack.has(name))),
        body: text,
      };
    } catch (thrown) {
      return refuse(503, unreachable(base, thrown));
    }
  };
}

/** Who the token belongs to. @throws LiveSiteError where the site cannot be reached or does not accept the token */
export async function whoAmI(remote: Remote, siteUrl: string): Promise<Account> {
  const base = siteBaseUrl(siteUrl);
  const answer = await remote({ method: 'GET', path: '/rest/api/3/myself' });
  const body = valueIn(answer.body);
  const sentence =
    isObject(body) && Array.isArray(body['errorMessages']) ? String(body['errorMessages'][0]) : undefined;
  if (answer.status === 401 || answer.status === 403)
    throw new LiveSiteError(
      'forbidden',
      sentence ?? `${base} does not let this account in: check that it may use Jira there.`,
    );
  if (answer.status === 503 && sentence !== undefined) throw new LiveSiteError('unavailable', sentence);
  if (answer.status === 429)
    throw new LiveSiteError('unavailable', `${base} asks to slow down: try again in a few minutes.`);
  if (!isObject(body) || typeof body['accountId'] !== 'string')
    throw new LiveSiteError(
      'invalid',
      `${base} answers, but not as a Jira Cloud site (status ${String(answer.status)}): check the address; Jira Data Center is not supported.`,
    );
  const { accountId, displayName } = body;
  return { accountId, displayName: typeof displayName === 'string' ? displayName : accountId };
}

function unreachable(base: string, thrown: unknown): string {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause.message : undefined;
  const reason = cause ?? (thrown instanceof Error ? thrown.message : String(thrown));
  return `${base} cannot be reached (${reason}): check the address and the network, then try again.`;
}
