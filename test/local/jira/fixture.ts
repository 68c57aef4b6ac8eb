import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createEmbeddedJira,
  type EmbeddedJira,
  type EmbeddedJiraOptions,
} from '../../../local/jira/embedded-jira';
import type { AppModules, JiraResponse, Principal, ProductEvent } from '../../../local/jira/site';
import type { DataIssue, SiteData } from '../../../local/jira/site-data';

export const ADMIN: Principal = { kind: 'user', accountId: 'ada' };
export const DEVELOPER: Principal = { kind: 'user', accountId: 'dev' };
export const VIEWER: Principal = { kind: 'user', accountId: 'vera' };
export const OUTSIDER: Principal = { kind: 'user', accountId: 'otto' };
export const SITE_ADMIN: Principal = { kind: 'user', accountId: 'user-site-admin' };
export const APP: Principal = { kind: 'app' };

export function dataIssue(key: string, more: Partial<DataIssue> = {}): DataIssue {
  return {
    key,
    projectKey: key.slice(0, key.lastIndexOf('-')),
    type: 'Story',
    hierarchyLevel: 0,
    summary: `Item ${key}`,
    status: 'To Do',
    statusCategory: 'new',
    labels: [],
    components: [],
    sprintIds: [],
    fixVersionIds: [],
    votes: 0,
    created: '2026-01-05T09:00:00.000+0000',
    updated: '2026-01-06T09:00:00.000+0000',
    comments: [],
    history: [],
    ...more,
  };
}

const roles = { admin: ['ada'], developer: ['dev'], viewer: ['vera'] };

/** One company-managed project, one team-managed, and one that only the outsider sees. */
export const SMALL_SITE: SiteData = {
  users: [
    { accountId: 'ada', displayName: 'Ada Admin' },
    { accountId: 'dev', displayName: 'Dev Developer' },
    { accountId: 'vera', displayName: 'Vera Viewer' },
    { accountId: 'otto', displayName: 'Otto Outsider' },
    { accountId: 'user-site-admin', displayName: 'Sam Siteadmin' },
  ],
  projects: [
    { key: 'INV', name: 'Invoicing', style: 'company-managed', roles },
    { key: 'TEAM', name: 'Team space', style: 'team-managed', roles },
    {
      key: 'HID',
      name: 'Hidden',
      style: 'company-managed',
      roles: { admin: ['otto'], developer: [], viewer: [] },
    },
  ],
  boards: [
    { id: '1', name: 'INV board', type: 'scrum', projectKeys: ['INV'], estimation: 'story-points' },
    { id: '2', name: 'TEAM board', type: 'scrum', projectKeys: ['TEAM'], estimation: 'story-points' },
  ],
  sprints: [
    {
      id: '11',
      boardId: '1',
      name: 'Sprint 1',
      state: 'closed',
      startDate: '2026-01-05T08:00:00.000Z',
      endDate: '2026-01-19T08:00:00.000Z',
      completeDate: '2026-01-19T09:00:00.000Z',
    },
    {
      id: '12',
      boardId: '1',
      name: 'Sprint 2',
      state: 'active',
      startDate: '2026-01-19T10:00:00.000Z',
      endDate: '2026-02-02T08:00:00.000Z',
    },
    { id: '13', boardId: '1', name: 'Sprint 3', state: 'future' },
  ],
  versions: [
    { id: '501', projectKey: 'INV', name: '1.0', released: true, releaseDate: '2026-01-10' },
    { id: '502', projectKey: 'INV', name: '2.0', released: false },
  ],
  issues: [
    dataIssue('INV-1', { type: 'Epic', hierarchyLevel: 1, summary: 'Faster month end', priority: 'High' }),
    dataIssue('INV-2', {
      parentKey: 'INV-1',
      summary: 'Match payments by reference',
      storyPoints: 5,
      sprintIds: ['11', '12'],
      labels: ['bank', 'import'],
      assignee: 'dev',
      reporter: 'ada',
      priority: 'Highest',
      status: 'In Progress',
      statusCategory: 'indeterminate',
      fixVersionIds: ['502'],
      components: ['Ledger'],
      dueDate: '2026-02-01',
      votes: 7,
      description: 'Find the invoice a bank line belongs to.\n\nEven with a typing error.',
      comments: [
        { author: 'vera', created: '2026-01-07T10:00:00.000+0000', text: 'We lose a day each month.' },
      ],
    }),
    dataIssue('INV-3', {
      parentKey: 'INV-1',
      summary: 'Remind late payers',
      storyPoints: 3,
      labels: ['bank'],
      priority: 'Low',
      status: 'Done',
      statusCategory: 'done',
      resolution: 'Done',
      resolved: '2026-01-18T12:00:00.000+0000',
      sprintIds: ['11'],
      fixVersionIds: ['501'],
      history: [
        {
          created: '2026-01-18T12:00:00.000+0000',
          author: 'dev',
          items: [{ field: 'status', from: null, fromString: 'In Progress', to: null, toString: 'Done' }],
        },
        {
          created: '2026-01-10T12:00:00.000+0000',
          author: 'ada',
          items: [{ field: 'status', from: null, fromString: 'To Do', to: null, toString: 'In Progress' }],
        },
      ],
    }),
    dataIssue('INV-4', {
      type: 'Bug',
      summary: 'Wrong VAT on credit notes',
      assignee: 'ada',
      created: '2026-01-20T09:00:00.000+0000',
    }),
    dataIssue('INV-5', {
      type: 'Sub-task',
      hierarchyLevel: -1,
      parentKey: 'INV-2',
      summary: 'Write the matcher',
    }),
    dataIssue('TEAM-1', { type: 'Epic', hierarchyLevel: 1, summary: 'Better space' }),
    dataIssue('TEAM-2', { parentKey: 'TEAM-1', summary: 'A better page', storyPoints: 8 }),
    dataIssue('HID-1', { summary: 'Secret item' }),
  ],
  links: [
    { type: 'Blocks', inward: 'is blocked by', outward: 'blocks', fromKey: 'INV-2', toKey: 'INV-3' },
    { type: 'Relates', inward: 'relates to', outward: 'relates to', fromKey: 'INV-2', toKey: 'HID-1' },
  ],
};

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
