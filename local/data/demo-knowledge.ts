import { z } from 'zod';
import type { JiraSite } from '../jira/site';
import { demoAttachments } from './demo';

const PROJECT_ADMIN = 'user-project-admin';
const fieldList = z.array(z.object({ id: z.string(), name: z.string() }));
const project = z.object({ id: z.string() });

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
  for (const [issueKey, coverage] of coverageByIssue()) {
    await send(host, 'PUT', `/rest/api/3/issue/${issueKey}`, {
      fields: { [needsField]: Object.keys(coverage) },
      properties: [{ key: 'customer-roadmap', value: { v: 1, coverage } }],
    });
  }
  await host.queueIdle(120_000);
}

/** Only the project whose product has the sample: needs belong to one product. */
function coverageByIssue(): Map<string, Record<string, number>> {
  const byIssue = new Map<string, Record<string, number>>();
  for (const { issueKey, needKey, coverage } of demoAttachments) {
    if (!issueKey.startsWith('INV-')) continue;
    byIssue.set(issueKey, { ...byIssue.get(issueKey), [needKey]: coverage });
  }
  return byIssue;
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
