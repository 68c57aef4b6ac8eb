import type { Access } from '../access';
import { findIssue } from '../fields/find-entities';
import { JqlError } from '../jql/jql-error';
import { POINTS } from '../site';
import type { JiraRequest, JiraResponse } from '../site';
import type { SiteState } from '../site-state';
import { JournalWriteError } from '../store/journal';
import type { Call, Reply } from './call';
import { JiraError } from './jira-error';
import type { Router } from './router';

/** May answer in Jira's place; undefined lets the request through. */
export type RequestHook = (
  request: JiraRequest,
) => JiraResponse | undefined | Promise<JiraResponse | undefined>;

/** Header that the Forge proxy sets on calls the app makes, as itself or on behalf of a user. */
const SELF_GENERATED = 'x-local-self-generated';
/** Header that the host sets on calls of the app's pages: Jira books no points for those. */
const FROM_BROWSER = 'x-local-from-browser';

/** Answers one request: the route's reply, or an error in Jira's shape; a route that is not modelled says so with 501. */
export async function answer(
  state: SiteState,
  router: Router,
  request: JiraRequest,
  access: Access,
): Promise<JiraResponse> {
  const url = new URL(request.path, state.baseUrl);
  const match = router.match(request.method, url.pathname);
  if (!match) {
    return json(501, {
      errorMessages: [
        `The embedded Jira does not model ${request.method} ${url.pathname}. Nothing was done.`,
      ],
      errors: {},
    });
  }
  const selfGenerated = access.isApp || request.headers[SELF_GENERATED] === 'true';
  const call: Call = {
    state,
    request,
    access,
    params: match.params,
    query: url.searchParams,
    selfGenerated,
    onQuota: selfGenerated && request.headers[FROM_BROWSER] !== 'true',
  };
  const { rateLimits } = state;
  try {
    rateLimits.admit(match.route, call);
    if (request.method !== 'GET') rateLimits.noteIssueWrites(issueOfPath(call));
    const reply = await match.route.handle(call);
    const points = 1 + (reply.objectPoints ?? 0);
    if (call.onQuota) rateLimits.spend(points);
    const headers = { ...rateLimits.headers(call.selfGenerated), ...reply.headers, [POINTS]: String(points) };
    return render({ ...reply, headers });
  } catch (error) {
    return errorResponse(error, url.pathname);
  }
}

function issueOfPath(call: Call): string[] {
  const idOrKey = call.params['issueIdOrKey'];
  const issue = idOrKey === undefined ? undefined : findIssue(call.state, idOrKey);
  return issue ? [issue.id] : [];
}

function render(reply: Reply): JiraResponse {
  if (reply.body === undefined)
    return { status: reply.status, headers: { ...reply.headers }, body: reply.text ?? '' };
  return json(reply.status, reply.body, reply.headers);
}

function errorResponse(error: unknown, path: string): JiraResponse {
  if (error instanceof JiraError && path.startsWith('/rest/servicedeskapi/'))
    return json(error.status, serviceDeskError(error), error.headers);
  if (error instanceof JiraError)
    return json(error.status, { errorMessages: error.errorMessages, errors: error.errors }, error.headers);
  if (error instanceof JqlError) return json(400, { errorMessages: error.messages, errors: {} });
  if (error instanceof JournalWriteError)
    return json(507, { errorMessages: [error.message, 'Nothing was changed.'], errors: {} });
  process.stderr.write(
    `The embedded Jira failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return json(500, {
    errorMessages: ['Internal server error in the embedded Jira; its log says more.'],
    errors: {},
  });
}

/** The service desk API has a shape of its own for errors. */
function serviceDeskError(error: JiraError): unknown {
  return { errorMessage: error.message, i18nErrorMessage: { i18nKey: 'sd.error', parameters: [] } };
}

function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): JiraResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
    body: JSON.stringify(body),
  };
}
