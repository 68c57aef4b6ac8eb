import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { JiraSite } from '../jira/site';
import { demoAttachments } from './demo';
import { demoTests } from './demo-tests';

const PROJECT_ADMIN = 'user-project-admin';
const fieldList = z.array(z.object({ id: z.string(), name: z.string() }));
const project = z.object({ id: z.string() });
const issue = z.object({ id: z.string() });
const done = z.object({ ok: z.boolean() });
const outcomeAnswer = z.object({
  value: z.object({
    waiting: z.array(z.object({ audience: z.string(), requestKey: z.string().nullable() })),
  }),
});

/** What the demo needs of a running host. */
export interface DemoHost {
  readonly jira: JiraSite;
  invoke(resolverKey: string, payload: unknown, as: { readonly accountId: string }): Promise<unknown>;
  queueIdle(timeoutMs?: number): Promise<void>;
}

/**
 * Gives the demo project its invented knowledge: the app's own sample, and the needs that each work item
 * serves, edited in Jira as its project admin would. The app computes the values from the events of those edits.
 */
export async function addDemoKnowledge(host: DemoHost): Promise<void> {
  const { id: projectId } = project.parse(await send(host, 'GET', '/rest/api/3/project/INV'));
  await host.invoke('sample.load', { projectId }, { accountId: PROJECT_ADMIN });
  const fields = fieldList.parse(await send(host, 'GET', '/rest/api/3/field'));
  const needsField = fields.find((field) => field.name === 'Customer needs')?.id;
  if (needsField === undefined) return;
  for (const { issueKey, needs, goals } of demoAttachments) {
    // Only the project whose product has the sample: needs belong to one product.
    if (!issueKey.startsWith('INV-')) continue;
    const coverage = Object.fromEntries(Object.entries(needs).filter(([, share]) => share !== null));
    await send(host, 'PUT', `/rest/api/3/issue/${issueKey}`, {
      fields: { [needsField]: Object.keys(needs) },
      properties: [{ key: 'customer-roadmap', value: { v: 1, coverage, goals } }],
    });
  }
  await host.queueIdle(120_000);
  await addDemoOutcomes(host);
}

/** Tests that passed, failed or run, and finished work whose askers were told in part, written through the app. */
async function addDemoOutcomes(host: DemoHost): Promise<void> {
  const call = async (name: string, input: Readonly<Record<string, unknown>>): Promise<void> => {
    const answer = done.parse(await host.invoke(name, input, { accountId: PROJECT_ADMIN }));
    if (!answer.ok) throw new Error(`The demo could not be set up: ${name}.`);
  };
  const idOf = async (key: string): Promise<string> =>
    issue.parse(await send(host, 'GET', `/rest/api/3/issue/${key}?fields=id`)).id;
  for (const { issueKey, ...test } of demoTests) {
    const issueId = await idOf(issueKey);
    await call('item.save-record', { issueId, kind: 'test', id: randomUUID(), version: 0, set: test });
  }
  const { id: projectId } = project.parse(await send(host, 'GET', '/rest/api/3/project/INV'));
  // One promise came true, and one did not: the sample's survey asked before and after both.
  const items = [
    { issueId: await idOf('INV-26'), needKey: 'N-13' },
    { issueId: await idOf('INV-27'), needKey: 'N-8' },
  ];
  await call('sample.deliver', { projectId, items });
  const issueId = await idOf('INV-45');
  await call('outcome.judge', { issueId, needKey: 'N-3', verdict: 'partly' });
  const outcome = outcomeAnswer.parse(
    await host.invoke('outcome.read', { issueId }, { accountId: PROJECT_ADMIN }),
  );
  const first = outcome.value.waiting.find(({ requestKey }) => requestKey === null);
  if (first === undefined) return;
  const replies = [{ audience: first.audience, text: 'Told in the quarterly call.', by: 'hand' }];
  await call('outcome.tell', { issueId, replies });
}

async function send(host: DemoHost, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await host.jira.handle({
    method,
    path,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    principal: { kind: 'user', accountId: PROJECT_ADMIN },
  });
  if (answer.status >= 300)
    throw new Error(`The demo could not be set up: ${method} ${path} answered ${answer.status}.`);
  return answer.body === '' ? null : JSON.parse(answer.body);
}
