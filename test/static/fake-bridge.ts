import type { CallFailure, CallResult } from '../../src/contract/error-code';
import type { Said } from '../../src/domain/words/said';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../src/contract/rpc';

type Result<N extends ProcedureName> = CallResult<ProcedureOutput<N>>;
type Answer<N extends ProcedureName> = (input: ProcedureInput<N>) => Result<N> | Promise<Result<N>>;
export type Answers = { [N in ProcedureName]?: Answer<N> };

/** Jira's side of the bridge, as far as a test needs it: context, answers of the backend, what was asked. */
export interface FakeJira {
  readonly context: Readonly<Record<string, unknown>>;
  readonly answers: Answers;
  /** What `view.createHistory()` gives to a page. */
  readonly history: unknown;
}

const idle: FakeJira = { context: {}, answers: {}, history: undefined };
let jira = idle;
/** Every bridge command so far, in order: the command, or `invoke <procedure>`. */
export const asked: { readonly command: string; readonly payload: unknown }[] = [];

/** Sets what Jira and the backend answer from now on, and forgets what was asked. */
export function playJira(next: Partial<FakeJira>): void {
  jira = { ...idle, ...next };
  asked.length = 0;
}

/** What was sent to a procedure, in order. */
export function sentTo(name: ProcedureName): readonly unknown[] {
  return asked.filter((entry) => entry.command === `invoke ${name}`).map((entry) => entry.payload);
}

/** An answer that refuses: what it says, and at which field. */
export function refused(
  code: CallFailure['code'],
  { key, values }: Said,
  field?: string,
): { readonly ok: false; readonly error: CallFailure } {
  return { ok: false, error: { code, key, values: { ...values }, ...(field !== undefined && { field }) } };
}

export function ok<T>(value: T): CallResult<T> {
  return { ok: true, value };
}

// `@forge/bridge` takes this function when it is loaded, so this module has to be imported before the app.
Object.assign(globalThis, { __bridge: { callBridge } });

async function callBridge(command: string, payload: unknown): Promise<unknown> {
  if (command !== 'invoke') {
    asked.push({ command, payload });
    if (command === 'createHistory') return Promise.resolve(jira.history);
    return Promise.resolve(command === 'getContext' ? fullContext() : undefined);
  }
  const { functionKey, payload: sent } = payload as {
    functionKey: ProcedureName;
    payload: Record<string, unknown>;
  };
  // Where the caller lives goes with every call, beside its input.
  const { zone, ...input } = sent;
  if (zone !== Intl.DateTimeFormat().resolvedOptions().timeZone)
    throw new Error(`${functionKey} is asked without the caller's zone.`);
  asked.push({ command: `invoke ${functionKey}`, payload: input });
  const answer = jira.answers[functionKey] as ((input: unknown) => unknown) | undefined;
  if (answer === undefined) throw new Error(`The test gives no answer to ${functionKey}.`);
  return Promise.resolve(answer(input));
}

function fullContext(): unknown {
  return {
    accountId: 'user-project-admin',
    locale: 'en-US',
    timezone: 'UTC',
    siteUrl: 'http://localhost',
    moduleKey: 'customer-value-panel',
    extension: { project: { id: '10000', key: 'INV' }, issue: { id: '10001', key: 'INV-1' } },
    ...jira.context,
  };
}
