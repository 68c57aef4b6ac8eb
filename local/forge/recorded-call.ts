import type { JiraCallRecord } from './proxy/jira-call-record';
import type { InvocationObserver } from './runtime/invocation';
import { tablesOf } from './sql/statement-tables';

/** One statement that an invocation sent to Forge SQL. */
export interface RecordedStatement {
  /** As sent, with `?` for its parameters. */
  readonly sql: string;
  /** Tables whose rows it looks at; the target of a change is among them only when it is named as a source too. */
  readonly tablesRead: readonly string[];
  readonly tablesWritten: readonly string[];
}

/** What one invocation asked of the platform. Jobs that it put into a queue are invocations of their own. */
export interface RecordedCall {
  /** What the resolver answered, an error that it answered as a value included. */
  readonly value: unknown;
  /** In the order in which they were sent; those that failed or were refused too. */
  readonly statements: readonly RecordedStatement[];
  /** REST calls of the function; the browser's own are not among them. */
  readonly jiraCalls: readonly JiraCallRecord[];
}

/** Runs an invocation under an observer; rejects as it does, or when a statement's tables cannot be told. */
export async function recordCall(
  invoke: (observer: InvocationObserver) => Promise<unknown>,
): Promise<RecordedCall> {
  const sent: string[] = [];
  const jiraCalls: JiraCallRecord[] = [];
  const value = await invoke({
    onStatement: (sql) => sent.push(sql),
    onJiraCall: (call) => jiraCalls.push(call),
  });
  const statements = sent.map((sql): RecordedStatement => {
    const { read, written } = tablesOf(sql);
    return { sql, tablesRead: read, tablesWritten: written };
  });
  return { value, statements, jiraCalls };
}
