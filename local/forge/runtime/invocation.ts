import type { InvocationLog } from '../bridge-host/session';
import type { JiraCallRecord } from '../proxy/jira-call-record';

/** Watches what one invocation asks of the platform while it runs. */
export interface InvocationObserver {
  /** Told every statement that reaches Forge SQL, before it runs; also one that its policy then refuses. */
  readonly onStatement: (sql: string) => void;
  /** Told every REST call that the scopes let through to Jira, with what came back. */
  readonly onJiraCall: (call: JiraCallRecord) => void;
}

/** What to run and as whom. */
export interface InvocationRequest {
  readonly functionKey: string;
  /** `resolver`, `consumer`, `trigger`, `scheduledTrigger`, `webtrigger`, `jira:jqlFunction`, … */
  readonly moduleType: string;
  readonly moduleKey: string;
  /** For the log: the resolver key, queue name, event type or schedule key. */
  readonly detail: string;
  readonly args: readonly unknown[];
  /** The user who is there; none for events, jobs and schedules. */
  readonly accountId?: string;
  /** Consumers and schedules: longer limit, a process apart from the user's. */
  readonly background: boolean;
  /** Depth of the chain of jobs that led here, against the cyclic limit. */
  readonly chainDepth?: number;
  /** Tells a value that asks for another attempt. */
  readonly isRetry?: (value: unknown) => boolean;
  readonly observer?: InvocationObserver;
}

/** A running invocation, as the proxy sees it. */
export interface Invocation {
  readonly id: string;
  readonly token: string;
  readonly request: InvocationRequest;
  readonly startedAt: number;
  jiraCalls: number;
  sqlCalls: number;
  cold: boolean;
  readonly lines: { level: string; text: string }[];
  /** Kill the function when it has made this many calls; the last one is carried out. */
  readonly killAfter?: { readonly calls: number; readonly of: 'jira' | 'sql' };
  killRunner?: () => Promise<void>;
}

/** An invocation that gave no value, and how it ended. */
export class InvocationFailed extends Error {
  override readonly name = 'InvocationFailed';
  readonly outcome: InvocationLog['outcome'];
  /** `name` of the app's own error. */
  readonly errorName: string;

  constructor(outcome: InvocationLog['outcome'], message: string, errorName = 'Error') {
    super(message);
    this.outcome = outcome;
    this.errorName = errorName;
  }
}
