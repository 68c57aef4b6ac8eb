import type { InvocationLog } from './bridge-host/session';
import type { JiraCallRecord } from './proxy/jira-call-record';

const kept = 2_000;

/** What happened on the host: counters since the last reset and the latest records, newest first. */
export class CallLog {
  #invocations: InvocationLog[] = [];
  #jiraCalls: JiraCallRecord[] = [];
  #invokes = 0;
  #appCalls = 0;
  #browserCalls = 0;
  #points = 0;

  addInvocation(log: InvocationLog): void {
    this.#invokes += 1;
    this.#invocations = [log, ...this.#invocations.slice(0, kept - 1)];
  }

  addJiraCall(call: JiraCallRecord): void {
    if (call.source === 'app') this.#appCalls += 1;
    else this.#browserCalls += 1;
    this.#points += call.points;
    this.#jiraCalls = [call, ...this.#jiraCalls.slice(0, kept - 1)];
  }

  /** Function invocations of every kind. */
  get invokes(): number {
    return this.#invokes;
  }

  get jiraCalls(): { readonly app: number; readonly browser: number } {
    return { app: this.#appCalls, browser: this.#browserCalls };
  }

  /** Points of Jira's hourly quota, which all customers of an app share. */
  get points(): number {
    return this.#points;
  }

  get invocationLog(): readonly InvocationLog[] {
    return this.#invocations;
  }

  get jiraCallLog(): readonly JiraCallRecord[] {
    return this.#jiraCalls;
  }

  reset(): void {
    this.#invocations = [];
    this.#jiraCalls = [];
    this.#invokes = 0;
    this.#appCalls = 0;
    this.#browserCalls = 0;
    this.#points = 0;
  }
}
