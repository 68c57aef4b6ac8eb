/**
 * The one seam between the local host and Jira: the embedded Jira and the gateway to a live site both
 * implement `JiraSite`, and everything else (the Forge proxy, the Jira-like page, data loaders, tests)
 * speaks only to it.
 */

/** Who makes a call. `app` is the installed app itself (`asApp`); it sees and edits every project. */
export type Principal =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'app' }
  | { readonly kind: 'anonymous' };

export interface JiraRequest {
  readonly method: string;
  /** Path and query as sent, for example `/rest/api/3/issue/INV-1?fields=summary`. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly principal: Principal;
}

export interface JiraResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for 204. */
  readonly body: string;
}

/** Header of an answer that says what the call cost in points, for the host's records; the app does not get to see it. */
export const POINTS = 'x-local-points';

/** A Jira product event as Forge hands it to a trigger: the documented payload and its type. */
export interface ProductEvent {
  /** For example `avi:jira:updated:issue`. */
  readonly eventType: string;
  /** The documented payload: `issue`, `changelog`, `atlassianId`, `associatedUsers`, … */
  readonly payload: Readonly<Record<string, unknown>>;
  /** True when the installed app caused the change, as the app or on behalf of a user. */
  readonly selfGenerated: boolean;
}

/** What installing the app adds to Jira, read from the manifest by the host. */
export interface AppModules {
  readonly appId: string;
  readonly environmentId: string;
  readonly customFields: readonly AppCustomField[];
  readonly entityProperties: readonly AppEntityProperty[];
  readonly jqlFunctions: readonly AppJqlFunction[];
  readonly projectPermissions: readonly {
    readonly key: string;
    readonly name: string;
    readonly description: string;
  }[];
  /** Rules that an administrator may add to transitions; none is in force by itself. */
  readonly workflowRules: readonly AppWorkflowRule[];
}

export interface AppWorkflowRule {
  readonly moduleKey: string;
  /** A condition hides a transition, a validator refuses it with a sentence. */
  readonly kind: 'condition' | 'validator';
  /** Jira expression; anything but true, an error too, counts as false. */
  readonly expression: string;
  readonly errorMessage?: string;
}

export interface AppCustomField {
  readonly moduleKey: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'number' | 'string' | 'user' | 'group' | 'date' | 'datetime' | 'object';
  readonly collection: 'none' | 'list';
  readonly readOnly: boolean;
  /** Jira expression that turns `value` into display text, if the manifest has one. */
  readonly formatter?: string;
  /** Whether the formatter's text stands in the history too, as `historyView` of the manifest asks. */
  readonly formatsHistory?: boolean;
  /** Jira expression that a user's value has to satisfy, with the message shown otherwise. */
  readonly validation?: { readonly expression: string; readonly errorMessage: string };
}

export interface AppEntityProperty {
  readonly propertyKey: string;
  readonly entityType: 'issue' | 'project' | 'user';
  readonly values: readonly {
    readonly path: string;
    readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
    readonly searchAlias?: string;
  }[];
}

export interface AppJqlFunction {
  readonly name: string;
  readonly operators: readonly string[];
  readonly arguments: readonly { readonly name: string; readonly required: boolean }[];
  /** Runs the app's function and returns its JQL fragment; rejects with the app's own error sentence. */
  readonly evaluate: (call: JqlFunctionCall) => Promise<string>;
}

export interface JqlFunctionCall {
  readonly field: string;
  readonly operator: string;
  readonly arguments: readonly string[];
}

export interface JiraSite {
  /** Absolute base of `self` links and browse links, without a trailing slash. */
  readonly baseUrl: string;
  handle(request: JiraRequest): Promise<JiraResponse>;
  /** Calls back after each committed change, in commit order; faults are injected behind this, by the host. */
  onProductEvent(listener: (event: ProductEvent) => void): () => void;
  /** Adds the app's modules; calling it again with the same manifest changes nothing. */
  installApp(modules: AppModules): Promise<void>;
  /** Everything acknowledged is on disk once this resolves. */
  close(): Promise<void>;
}
