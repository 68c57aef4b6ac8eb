import type { JiraRequest, JiraResponse, JiraSite, Principal } from '../../jira/site';
import type { Faults } from '../../faults/faults';
import { POINTS } from '../../jira/site';
import { pointsOf } from '../../faults/rate-limits';
import type { RateLimits } from '../../faults/rate-limits';
import type { AppManifest } from '../manifest';
import type { InvocationRequest } from '../runtime/invocation';
import { checkScopes } from '../scopes';
import type { CallSource, JiraCallRecord } from './jira-call-record';
import { jsonAnswer, notModelled, type ProxyAnswer, type ProxyCall } from './proxy-call';

export interface JiraServiceOptions {
  readonly jira: JiraSite;
  readonly manifest: AppManifest;
  readonly faults: Faults;
  /** None when the limits are switched off. */
  readonly rateLimits?: RateLimits;
  readonly onCall: (record: JiraCallRecord) => void;
}

const passedHeaders = [
  'accept',
  'content-type',
  'accept-language',
  'x-atlassian-token',
  'x-force-accept-language',
];

/** `requestJira` of the backend and of the browser: who asks, with which scopes, under which limits and faults. */
export class JiraService {
  readonly #options: JiraServiceOptions;

  constructor(options: JiraServiceOptions) {
    this.#options = options;
  }

  /** Answers `fpp` calls to Jira. */
  readonly proxy = (call: ProxyCall): Promise<ProxyAnswer> | undefined => {
    if (call.target.type !== 'fpp' || (call.target.remote ?? 'jira') !== 'jira') return undefined;
    return this.#fromBackend(call);
  };

  async #fromBackend(call: ProxyCall): Promise<ProxyAnswer> {
    const principal = this.#principalOf(call);
    if (principal === undefined) {
      return { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' }, body: '' };
    }
    call.invocation.jiraCalls += 1;
    return this.call('app', principal, call, call.invocation.request);
  }

  /** A call as a principal with the app's scopes; used by the backend proxy (which names its caller) and by the browser's bridge. */
  async call(
    source: CallSource,
    principal: Principal,
    call: {
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    },
    caller?: InvocationRequest,
  ): Promise<ProxyAnswer> {
    const method = call.method.toUpperCase();
    const verdict = checkScopes(method, call.path.split('?')[0] ?? '', this.#options.manifest.scopes);
    if (verdict.type === 'not-modelled') return notModelled(`${method} ${call.path}`);
    if (verdict.type === 'missing') {
      process.stderr.write(`401 ${method} ${call.path} needs ${verdict.needed}\n`);
      return jsonAnswer(401, {
        code: 401,
        message: `Unauthorized; scope does not match. Needed: ${verdict.needed}.`,
      });
    }
    const headers: Record<string, string> = {
      'x-local-self-generated': 'true',
      ...(source === 'browser' && { 'x-local-from-browser': 'true' }),
    };
    for (const name of passedHeaders) {
      const value = call.headers[name];
      if (value !== undefined) headers[name] = value;
    }
    const request: JiraRequest = {
      method,
      path: call.path,
      headers,
      principal,
      ...(call.body === '' ? {} : { body: call.body }),
    };
    const started = performance.now();
    const response = await this.#limited(source, request, caller);
    const { [POINTS]: _told, ...answered } = response.headers;
    const record: JiraCallRecord = {
      at: new Date().toISOString(),
      source,
      method,
      path: call.path,
      status: response.status,
      ms: performance.now() - started,
      points: source === 'app' && response.status !== 429 ? pointsOf(request, response) : 0,
      ...(caller === undefined ? {} : { functionKey: caller.functionKey }),
    };
    this.#options.onCall(record);
    caller?.observer?.onJiraCall(record);
    return { status: response.status, headers: answered, body: response.body };
  }

  async #limited(
    source: CallSource,
    request: JiraRequest,
    caller: InvocationRequest | undefined,
  ): Promise<JiraResponse> {
    const { jira, faults, rateLimits } = this.#options;
    const limits = source === 'app' ? rateLimits : undefined;
    const refusal = limits?.refuse(request);
    if (refusal !== undefined) return refusal;
    const response = await faults.aroundJira(source, request, () => jira.handle(request), caller);
    limits?.book(request, response);
    return response;
  }

  #principalOf(call: ProxyCall): Principal | undefined {
    const { provider, accountId } = call.target;
    if (provider === 'app') return { kind: 'app' };
    if (provider !== 'user' && provider !== 'none') return undefined;
    const present = call.invocation.request.accountId;
    if (accountId === undefined || accountId === present) {
      return present === undefined ? undefined : { kind: 'user', accountId: present };
    }
    return this.#options.manifest.impersonationScopes.length > 0 ? { kind: 'user', accountId } : undefined;
  }
}
