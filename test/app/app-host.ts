import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { startDemoHost } from '../../local/demo-host';
import type { DemoHostOptions } from '../../local/demo-host';
import type { Host } from '../../local/host';
import type { Principal } from '../../local/jira/site';
import { procedures } from '../../src/contract/rpc';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../src/contract/rpc';
import { overspentBy } from './held-to-points';
import { straysOf } from './held-to-tags';
import { callFailure } from '../../src/contract/error-code';
import type { CallFailure } from '../../src/contract/error-code';
import { sentence } from '../sentence';

export const users = {
  projectAdmin: 'user-project-admin',
  developer: 'user-developer',
  viewer: 'user-viewer',
  outsider: 'user-outsider',
  siteAdmin: 'user-site-admin',
  /** A developer in the service desk, a viewer everywhere else. */
  support: 'user-support',
} as const;
export type UserName = keyof typeof users;

/** The app on the real local host, with the invented demo site, in a folder of its own. */
export interface TestApp {
  readonly host: Host;
  readonly projectId: string;
  /**
   * Calls a procedure and gives its value; a failure is thrown as `CallFailed`, and an error when it read or wrote
   * what the contract's tags do not say, or took more of Jira's quota than it may.
   */
  call<N extends ProcedureName>(
    name: N,
    input: ProcedureInput<N>,
    as?: UserName,
  ): Promise<ProcedureOutput<N>>;
  /** The failure that a call answers with; throws when it succeeds. */
  failure(name: string, input: unknown, as?: UserName): Promise<CallFailure>;
  /** One request to Jira as a user or as the app; gives status and parsed body. */
  jira(
    method: string,
    path: string,
    body?: unknown,
    as?: UserName | 'app',
  ): Promise<{ status: number; body: unknown }>;
  issueId(key: string): Promise<string>;
  /** The app's read-only fields as they stand in Jira. */
  written(issueId: string): Promise<{ value: unknown; priority: unknown; band: unknown }>;
  close(): Promise<void>;
}

export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly failure: CallFailure;

  constructor(failure: CallFailure) {
    super(`${failure.code}: ${sentence(failure)}`);
    this.failure = failure;
  }
}

export async function startTestApp(options: DemoHostOptions & { sample?: boolean } = {}): Promise<TestApp> {
  const { sample = true, ...hostOptions } = options;
  // A test asks more often in a second than a person's browser does, and would meet Jira's burst limit by chance;
  // what the app does after a 429 is tested with faults, and the limits themselves with the local host.
  const host = await startDemoHost({ limits: { jiraRateLimits: false }, ...hostOptions });
  const app = testApp(host);
  const projectId = await projectIdOf(app, 'INV');
  const ready = { ...app, projectId };
  if (sample) {
    await ready.call('sample.load', { projectId });
    await host.queueIdle();
  }
  return ready;
}

/** A fresh id such as a surface makes. */
export const newId = (): string => randomUUID();

function testApp(host: Host): Omit<TestApp, 'projectId'> {
  const invoke = async (name: string, input: unknown, as: UserName): Promise<unknown> =>
    host.invoke(name, input, { accountId: users[as] });
  const jira: TestApp['jira'] = async (method, path, body, as = 'projectAdmin') => {
    const principal: Principal = as === 'app' ? { kind: 'app' } : { kind: 'user', accountId: users[as] };
    const answer = await host.jira.handle({
      method,
      path,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      principal,
    });
    return { status: answer.status, body: answer.body === '' ? null : (JSON.parse(answer.body) as unknown) };
  };
  const fieldsOf = async (issueId: string) => {
    const { body } = await jira('GET', `/rest/api/3/issue/${issueId}?fields=*all`);
    return (body as { fields: Record<string, unknown> }).fields;
  };
  let ids: Record<string, string> | undefined;
  const fieldIds = async () => {
    if (ids) return ids;
    const { body } = await jira('GET', '/rest/api/3/field');
    ids = Object.fromEntries((body as { id: string; name: string }[]).map((field) => [field.name, field.id]));
    return ids;
  };
  return {
    host,
    jira,
    call: async (name, input, as = 'projectAdmin') => {
      const recorded = await host.recordCall(name, input, { accountId: users[as] });
      const answer = recorded.value as { ok: boolean; value?: unknown; error?: unknown };
      if (!answer.ok) throw new CallFailed(callFailure.parse(answer.error));
      const strays = straysOf(name, input, recorded);
      if (strays.length > 0) throw new Error(`src/contract/tags.ts is wrong: ${strays.join('; ')}`);
      const overspent = overspentBy(name, recorded);
      if (overspent !== null) throw new Error(overspent);
      const schema: z.ZodType = procedures[name].output;
      return schema.parse(answer.value) as never;
    },
    failure: async (name, input, as = 'projectAdmin') => {
      const answer = (await invoke(name, input, as)) as { ok: boolean; error?: unknown };
      if (answer.ok) throw new Error(`${name} succeeded`);
      return callFailure.parse(answer.error);
    },
    issueId: async (key) => {
      const { body } = await jira('GET', `/rest/api/3/issue/${key}?fields=summary`);
      return (body as { id: string }).id;
    },
    written: async (issueId) => {
      const [fields, names] = [await fieldsOf(issueId), await fieldIds()];
      const read = (name: string) => fields[names[name] ?? ''] ?? null;
      return { value: read('Customer value'), priority: read('Customer priority'), band: read('Value band') };
    },
    close: () => host.close(),
  };
}

async function projectIdOf(app: Pick<TestApp, 'jira'>, key: string): Promise<string> {
  const { body } = await app.jira('GET', `/rest/api/3/project/${key}`);
  return (body as { id: string }).id;
}
