import { createLiveSite, type LiveSite, type LiveSiteOptions } from '../../../local/live/live-site';
import type { AppModules, JiraResponse, Principal } from '../../../local/jira/site';
import { email, openSite, token, type SiteOverHttp } from './site-over-http';

const modules: AppModules = {
  appId: 'ari:cloud:ecosystem::app/11111111-2222-3333-4444-555555555555',
  environmentId: 'local',
  customFields: [
    {
      moduleKey: 'customer-needs',
      name: 'Customer needs',
      description: '',
      type: 'string',
      collection: 'list',
      readOnly: false,
    },
    {
      moduleKey: 'personas',
      name: 'Personas',
      description: '',
      type: 'string',
      collection: 'list',
      readOnly: false,
    },
    {
      moduleKey: 'customer-value',
      name: 'Customer value',
      description: '',
      type: 'number',
      collection: 'none',
      readOnly: true,
    },
    {
      moduleKey: 'customer-priority',
      name: 'Customer priority',
      description: '',
      type: 'number',
      collection: 'none',
      readOnly: true,
    },
    {
      moduleKey: 'value-band',
      name: 'Value band',
      description: '',
      type: 'string',
      collection: 'none',
      readOnly: true,
    },
  ],
  entityProperties: [
    {
      propertyKey: 'customer-roadmap',
      entityType: 'issue',
      values: [{ path: 'work', type: 'string', searchAlias: 'customerRoadmapWork' }],
    },
  ],
  jqlFunctions: [
    {
      name: 'servesPersona',
      operators: ['in', 'not in'],
      arguments: [{ name: 'persona', required: true }],
      evaluate: ({ operator, arguments: [persona] }) =>
        persona === 'nobody'
          ? Promise.reject(new Error('There is no persona “nobody”.'))
          : Promise.resolve(`${operator === 'not in' ? 'NOT ' : ''}Personas = "${persona ?? ''}"`),
    },
  ],
  projectPermissions: [{ key: 'manage-knowledge', name: 'Manage customer knowledge', description: '' }],
  workflowRules: [],
};

/** What the tests look at in an answer. */
export interface Json {
  readonly id: string;
  readonly key: string;
  readonly value: unknown;
  readonly count: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly properties: unknown;
  readonly values: readonly unknown[];
  readonly issues: readonly Json[];
  readonly nextPageToken?: string;
  readonly permissions: Readonly<Record<string, { readonly havePermission: boolean }>>;
  readonly projectPermissions: readonly unknown[];
  readonly errorMessages: readonly string[];
}

export const user: Principal = { kind: 'user', accountId: 'user-developer' };
export const app: Principal = { kind: 'app' };

/** The site of the running test, and what was opened on it. */
export let site: SiteOverHttp;
export const opened: LiveSite[] = [];

/** Opens a site before each test of a file, and closes it with everything that was opened on it. */
export function useSite(): void {
  beforeEach(async () => {
    site = await openSite();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((live) => live.close()));
    await site.close();
  });
}

export async function open(options: Partial<LiveSiteOptions> = {}): Promise<LiveSite> {
  const live = await createLiveSite({
    siteUrl: site.url,
    email,
    token,
    write: false,
    stateDir: site.stateDir,
    ...options,
  });
  opened.push(live);
  await live.installApp(modules);
  return live;
}

export async function call(
  live: LiveSite,
  method: string,
  path: string,
  body?: unknown,
  principal = user,
): Promise<JiraResponse & { json: Json }> {
  const response = await live.handle({
    method,
    path,
    headers: {},
    principal,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { ...response, json: (response.body === '' ? {} : JSON.parse(response.body)) as Json };
}

export async function fieldIds(live: LiveSite): Promise<Record<string, string>> {
  const { json } = await call(live, 'GET', '/rest/api/3/field');
  const own = (json as unknown as { id: string; schema?: { custom?: string } }[]).filter((field) =>
    field.schema?.custom?.includes('/static/'),
  );
  return Object.fromEntries(own.map((field) => [field.schema?.custom?.split('/static/')[1] ?? '', field.id]));
}

export async function keysOf(live: LiveSite, jql: string): Promise<string[]> {
  const { status, json } = await call(live, 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['summary'],
    maxResults: 100,
  });
  if (status !== 200) throw new Error(JSON.stringify(json));
  return json.issues.map((issue) => issue.key);
}

async function idOf(live: LiveSite, key: string): Promise<string> {
  return (await call(live, 'GET', `/rest/api/3/issue/${key}?fields=summary`)).json.id;
}

/** Gives INV-39, INV-40 and INV-41 a priority, and the first two a persona. */
export async function withValues(live: LiveSite): Promise<Record<string, string>> {
  const ids = await fieldIds(live);
  const updates = await Promise.all(
    [
      ['INV-39', 12.5],
      ['INV-40', 30],
      ['INV-41', 4],
    ].map(async ([key, value]) => ({
      customField: ids['customer-priority'],
      issueIds: [Number(await idOf(live, String(key)))],
      value,
    })),
  );
  expect((await call(live, 'POST', '/rest/api/3/app/field/value', { updates }, app)).status).toBe(204);
  for (const key of ['INV-39', 'INV-40'])
    expect(
      (
        await call(live, 'PUT', `/rest/api/3/issue/${key}`, {
          fields: { [ids['personas'] ?? '']: ['bookkeeper'] },
        })
      ).status,
    ).toBe(204);
  return ids;
}
