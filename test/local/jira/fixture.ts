import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createEmbeddedJira,
  type EmbeddedJira,
  type EmbeddedJiraOptions,
} from '../../../local/jira/embedded-jira';
import type { AppModules, JiraResponse, Principal, ProductEvent } from '../../../local/jira/site';
import type { SiteData } from '../../../local/jira/site-data';
import { SMALL_SITE } from './small-site';

export const ADMIN: Principal = { kind: 'user', accountId: 'ada' };
export const DEVELOPER: Principal = { kind: 'user', accountId: 'dev' };
export const VIEWER: Principal = { kind: 'user', accountId: 'vera' };
export const OUTSIDER: Principal = { kind: 'user', accountId: 'otto' };
export const SITE_ADMIN: Principal = { kind: 'user', accountId: 'user-site-admin' };
export const APP: Principal = { kind: 'app' };

export const MODULES: AppModules = {
  appId: 'ari:cloud:ecosystem::app/0b1c2d3e',
  environmentId: '4f5a6b7c',
  customFields: [
    {
      moduleKey: 'customer-needs',
      name: 'Customer needs',
      description: '',
      type: 'string',
      collection: 'list',
      readOnly: false,
      validation: {
        expression: 'value == null || value.every(need => need.match("^N-[0-9]+$").length > 0)',
        errorMessage: 'Write need keys such as N-12.',
      },
    },
    {
      moduleKey: 'customer-priority',
      name: 'Customer priority',
      description: '',
      type: 'number',
      collection: 'none',
      readOnly: true,
    },
  ],
  entityProperties: [
    {
      propertyKey: 'customer-roadmap',
      entityType: 'issue',
      values: [{ path: 'score', type: 'number', searchAlias: 'roadmapScore' }],
    },
  ],
  jqlFunctions: [],
  projectPermissions: [{ key: 'manage-knowledge', name: 'Manage customer knowledge', description: '' }],
  workflowRules: [],
};
export const NEEDS_FIELD = 'customfield_10100';
export const PRIORITY_FIELD = 'customfield_10101';

export interface Answer extends JiraResponse {
  readonly json: unknown;
}

export interface TestSite {
  readonly jira: EmbeddedJira;
  readonly events: ProductEvent[];
  readonly stateDir: string;
  readonly call: (method: string, path: string, body?: unknown, principal?: Principal) => Promise<Answer>;
  /** Keys that a query finds, in its order; throws with Jira's messages when it is refused. */
  readonly search: (jql: string, principal?: Principal) => Promise<string[]>;
}

const opened: { readonly jira: EmbeddedJira; readonly stateDir: string }[] = [];

export async function openSite(
  data: SiteData | undefined = SMALL_SITE,
  modules: AppModules | undefined = MODULES,
  options: Partial<EmbeddedJiraOptions> = {},
): Promise<TestSite> {
  const stateDir = options.stateDir ?? mkdtempSync(join(tmpdir(), 'embedded-jira-'));
  const jira = await createEmbeddedJira({ baseUrl: 'https://jira.test', ...options, stateDir });
  opened.push({ jira, stateDir });
  if (jira.isEmpty()) await jira.load(data);
  await jira.installApp(modules);
  const events: ProductEvent[] = [];
  jira.onProductEvent((event) => events.push(event));
  const call: TestSite['call'] = async (method, path, body, principal = ADMIN) => {
    const answer = await jira.handle({
      method,
      path,
      headers: {},
      principal,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { ...answer, json: answer.body === '' ? undefined : (JSON.parse(answer.body) as unknown) };
  };
  const search: TestSite['search'] = async (jql, principal) => {
    const answer = await call(
      'POST',
      '/rest/api/3/search/jql',
      { jql, fields: ['key'], maxResults: 5000 },
      principal,
    );
    const body = answer.json as { issues?: { key: string }[]; errorMessages?: string[] };
    if (answer.status !== 200) throw new Error(body.errorMessages?.join(' ') ?? answer.body);
    return (body.issues ?? []).map((issue) => issue.key);
  };
  return { jira, events, stateDir, call, search };
}

export async function closeSites(): Promise<void> {
  for (const { jira, stateDir } of opened.splice(0)) {
    await jira.close();
    rmSync(stateDir, { recursive: true, force: true });
  }
}
