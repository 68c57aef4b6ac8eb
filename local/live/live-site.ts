import type { AppModules, JiraRequest, JiraResponse, JiraSite, ProductEvent } from '../jira/site';
import { isOk, refuse, valueIn, objectsIn } from './answers';
import { fieldValuePart, propertyWritePart } from './live-app-writes';
import type { LiveContext, LivePart, LiveRequest } from './live-context';
import { editPart } from './live-edit';
import { LiveSiteError } from './live-error';
import { permissionPart } from './live-permissions';
import { createPoll } from './live-poll';
import { propertyReadPart, readPart } from './live-reads';
import { searchPart } from './live-search';
import { passPart } from './live-site-writes';
import { Overlay } from './overlay';
import { createRemote, siteBaseUrl, whoAmI, type Account } from './remote';

export interface LiveSiteOptions {
  /** For example `https://your-site.atlassian.net`. */
  readonly siteUrl: string;
  readonly email: string;
  readonly token: string;
  /** Lets changes through to the real site; otherwise they are refused with a sentence. */
  readonly write: boolean;
  /** Folder in which the app's fields and properties are kept. */
  readonly stateDir: string;
  /** Seconds between two looks at what other people changed; 0 looks only when asked. */
  readonly pollSeconds?: number;
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
}

/** A real Jira Cloud site behind the same seam as the embedded one. */
export interface LiveSite extends JiraSite {
  /** The one person that everybody is on this site: the owner of the token. */
  readonly account: Account;
  /** Looks at once for what other people changed. */
  poll(): Promise<void>;
}

/**
 * Opens a real Jira Cloud site: reads come from it, the app's fields and properties are kept here, and changes go
 * through only where `write` says so. Whoever is chosen on the local site, the real one sees the token's owner.
 *
 * @throws LiveSiteError with a sentence when the address, the token or the network is wrong
 */
export async function createLiveSite(options: LiveSiteOptions): Promise<LiveSite> {
  if (options.email === '' || options.token === '')
    throw new LiveSiteError(
      'invalid',
      'A live site needs JIRA_EMAIL and JIRA_API_TOKEN in the environment: set both and start again.',
    );
  const remote = createRemote(options);
  const account = await whoAmI(remote, options.siteUrl);
  const listeners = new Set<(event: ProductEvent) => void>();
  const state: { modules: AppModules | undefined } = { modules: undefined };
  const context: LiveContext = {
    remote,
    account,
    overlay: new Overlay(options.stateDir, options.siteUrl),
    mayWrite: options.write,
    baseUrl: siteBaseUrl(options.siteUrl),
    modules: () => state.modules,
    emit: (event) => {
      poll.seen(event);
      for (const listener of listeners) listener(event);
    },
  };
  const parts: readonly LivePart[] = [
    searchPart(),
    readPart,
    propertyReadPart,
    permissionPart,
    editPart,
    fieldValuePart,
    propertyWritePart,
    passPart,
  ];
  const poll = createPoll(context, options.now ?? (() => new Date()));
  const seconds = options.pollSeconds ?? 0;
  const timer = seconds > 0 ? setInterval(() => void poll.look(), seconds * 1000) : undefined;
  timer?.unref();
  return {
    account,
    baseUrl: context.baseUrl,
    poll: poll.look,
    handle: (request) => answer(request, parts, context),
    onProductEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    installApp: async (modules) => {
      const fields = await remote({ method: 'GET', path: '/rest/api/3/field' });
      if (!isOk(fields))
        throw new LiveSiteError(
          'unavailable',
          `${context.baseUrl} does not list its fields (status ${String(fields.status)}): try again later.`,
        );
      context.overlay.install(
        modules,
        new Set(objectsIn(valueIn(fields.body)).map((field) => String(field['id']))),
      );
      state.modules = modules;
    },
    close: () => {
      clearInterval(timer);
      context.overlay.close();
      return Promise.resolve();
    },
  };
}

async function answer(
  request: JiraRequest,
  parts: readonly LivePart[],
  context: LiveContext,
): Promise<JiraResponse> {
  const url = new URL(request.path, 'https://site.invalid');
  const live: LiveRequest = { ...request, route: url.pathname, query: url.searchParams };
  try {
    for (const part of parts) {
      const response = await part(live, context);
      if (response !== undefined) return response;
    }
  } catch (thrown) {
    return refuse(
      500,
      `The local host could not keep or answer this (${thrown instanceof Error ? thrown.message : String(thrown)}): check the disk and try again.`,
    );
  }
  return refuse(501, `${request.method} ${live.route} is not modelled for a live site.`);
}
