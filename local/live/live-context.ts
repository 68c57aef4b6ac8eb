import type { AppModules, JiraRequest, JiraResponse, ProductEvent } from '../jira/site';
import type { Overlay } from './overlay';
import type { Account, Remote } from './remote';

/** What every part of the gateway works with. */
export interface LiveContext {
  readonly remote: Remote;
  readonly overlay: Overlay;
  readonly account: Account;
  readonly mayWrite: boolean;
  readonly baseUrl: string;
  /** Undefined until the app is installed. */
  readonly modules: () => AppModules | undefined;
  readonly emit: (event: ProductEvent) => void;
}

/** A request with its path taken apart. */
export interface LiveRequest extends JiraRequest {
  /** Path without the query. */
  readonly route: string;
  readonly query: URLSearchParams;
}

/** Answers a request, or leaves it to the next part. */
export type LivePart = (request: LiveRequest, context: LiveContext) => Promise<JiraResponse | undefined>;

export const readOnlySentence =
  'This site is opened for reading only, so nothing in Jira was changed. Start again with --write to let changes through.';

/** The id or key of the issue in `/rest/api/3/issue/{idOrKey}` followed by `rest`. */
export function issueIn(route: string, rest: string): string | undefined {
  const match = new RegExp(`^/rest/api/[23]/issue/([^/]+)${rest}$`).exec(route);
  return match?.[1] === undefined ? undefined : decodeURIComponent(match[1]);
}

/** Keys of the issue properties that belong to the app and are kept here. */
export function ownsProperty(context: LiveContext, key: string): boolean {
  return (context.modules()?.entityProperties ?? []).some(
    (each) => each.entityType === 'issue' && each.propertyKey === key,
  );
}

/** Whether the app caused a call, as itself or on behalf of a person. */
export function isSelfGenerated(request: JiraRequest): boolean {
  return request.principal.kind === 'app' || request.headers['x-local-self-generated'] === 'true';
}
