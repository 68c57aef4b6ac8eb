/**
 * Which scopes each Jira endpoint needs, for the endpoints that the local host lets an app call. From
 * Atlassian's OpenAPI documents (platform v3 and Software, 2026): a classic scope alone is enough, or all
 * of the granular ones. An endpoint that is not here is answered 501, so that nobody relies on it by chance.
 */
interface EndpointScopes {
  readonly method: string;
  /** Path below the site, `{x}` for one segment. */
  readonly path: string;
  /** Any one of these is enough; empty when the document asks for none. */
  readonly classic?: readonly string[];
  /** All of these are needed when no classic scope is granted. */
  readonly granular?: readonly string[];
}

const read = ['read:jira-work'];
const write = ['write:jira-work'];
const boardIssues = ['read:board-scope:jira-software', 'read:issue-details:jira'];
const sprintIssues = ['read:sprint:jira-software', 'read:issue-details:jira', 'read:jql:jira'];

function endpoint(line: string, scopes: Omit<EndpointScopes, 'method' | 'path'>): EndpointScopes {
  const [method = '', path = ''] = line.split(' ');
  return { method, path, ...scopes };
}

const api = '/rest/api/3';
const agile = '/rest/agile/1.0';
const software = '/rest/software/1.0';

const desk = '/rest/servicedeskapi';
const readRequests = ['read:servicedesk-request'];
const writeRequests = ['write:servicedesk-request'];
const manageCustomers = ['manage:servicedesk-customer'];

/** The granular scopes of one thing of a service desk; writing it asks for reading it too. */
const serviceScopes = (what: string, write = false): string[] => [
  `read:${what}:jira-service-management`,
  ...(write ? [`write:${what}:jira-service-management`] : []),
];

export const endpoints: readonly EndpointScopes[] = [
  endpoint(`POST ${api}/app/field/value`, { classic: [] }),
  endpoint(`PUT ${api}/app/field/{field}/value`, { classic: [] }),
  endpoint(`GET ${api}/bulk/issues/fields`, { classic: read }),
  endpoint(`POST ${api}/bulk/issues/fields`, { classic: write }),
  endpoint(`GET ${api}/bulk/queue/{task}`, { classic: read }),
  endpoint(`POST ${api}/changelog/bulkfetch`, { classic: read }),
  endpoint(`POST ${api}/expression/evaluate`, {
    classic: ['read:jira-work', 'read:jira-user'],
    granular: ['read:jira-expressions:jira'],
  }),
  endpoint(`GET ${api}/field`, { classic: read, granular: ['read:field:jira'] }),
  endpoint(`GET ${api}/field/search`, { classic: read, granular: ['read:field:jira'] }),
  endpoint(`POST ${api}/issue`, { classic: write }),
  endpoint(`POST ${api}/issue/bulk`, { classic: write }),
  endpoint(`POST ${api}/issue/bulkfetch`, { classic: read }),
  endpoint(`GET ${api}/issue/picker`, { classic: read, granular: ['read:issue-details:jira'] }),
  endpoint(`GET ${api}/issue/createmeta/{project}/issuetypes`, { classic: read }),
  endpoint(`GET ${api}/issue/createmeta/{project}/issuetypes/{type}`, { classic: read }),
  endpoint(`POST ${api}/issue/properties`, { classic: write, granular: ['write:issue.property:jira'] }),
  endpoint(`POST ${api}/issue/properties/multi`, { classic: write, granular: ['write:issue.property:jira'] }),
  endpoint(`PUT ${api}/issue/properties/{property}`, { classic: write }),
  endpoint(`DELETE ${api}/issue/properties/{property}`, { classic: write }),
  endpoint(`GET ${api}/issue/{issue}`, { classic: read }),
  endpoint(`PUT ${api}/issue/{issue}`, { classic: write, granular: ['write:issue:jira'] }),
  endpoint(`DELETE ${api}/issue/{issue}`, { classic: write, granular: ['delete:issue:jira'] }),
  endpoint(`PUT ${api}/issue/{issue}/assignee`, { classic: write, granular: ['write:issue:jira'] }),
  endpoint(`GET ${api}/issue/{issue}/changelog`, { classic: read }),
  endpoint(`GET ${api}/issue/{issue}/comment`, { classic: read }),
  endpoint(`POST ${api}/issue/{issue}/comment`, { classic: write }),
  endpoint(`GET ${api}/issue/{issue}/editmeta`, { classic: read }),
  endpoint(`GET ${api}/issue/{issue}/properties`, { classic: read, granular: ['read:issue.property:jira'] }),
  endpoint(`GET ${api}/issue/{issue}/properties/{property}`, {
    classic: read,
    granular: ['read:issue.property:jira'],
  }),
  endpoint(`PUT ${api}/issue/{issue}/properties/{property}`, {
    classic: write,
    granular: ['write:issue.property:jira'],
  }),
  endpoint(`DELETE ${api}/issue/{issue}/properties/{property}`, {
    classic: write,
    granular: ['delete:issue.property:jira'],
  }),
  endpoint(`GET ${api}/issue/{issue}/transitions`, { classic: read }),
  endpoint(`POST ${api}/issue/{issue}/transitions`, { classic: write }),
  endpoint(`GET ${api}/issue/{issue}/votes`, { classic: read }),
  endpoint(`POST ${api}/issueLink`, { classic: write }),
  endpoint(`GET ${api}/issueLink/{link}`, { classic: read }),
  endpoint(`DELETE ${api}/issueLink/{link}`, { classic: write, granular: ['delete:issue-link:jira'] }),
  endpoint(`GET ${api}/issueLinkType`, { classic: read, granular: ['read:issue-link-type:jira'] }),
  endpoint(`GET ${api}/issuetype`, { classic: read }),
  endpoint(`GET ${api}/issuetype/project`, { classic: read }),
  endpoint(`GET ${api}/jql/autocompletedata`, { classic: read, granular: ['read:field:jira'] }),
  endpoint(`GET ${api}/jql/autocompletedata/suggestions`, {
    classic: read,
    granular: ['read:issue-details:jira'],
  }),
  endpoint(`GET ${api}/jql/function/computation`, { classic: [] }),
  endpoint(`POST ${api}/jql/function/computation`, { classic: [] }),
  endpoint(`POST ${api}/jql/match`, { classic: read, granular: ['read:issue-details:jira'] }),
  endpoint(`POST ${api}/jql/parse`, { classic: read }),
  endpoint(`GET ${api}/mypermissions`, { classic: read, granular: ['read:permission:jira'] }),
  endpoint(`GET ${api}/myself`, { classic: ['read:jira-user'] }),
  endpoint(`POST ${api}/permissions/check`, { classic: [] }),
  endpoint(`POST ${api}/permissions/project`, {
    classic: read,
    granular: ['read:permission:jira', 'read:project:jira'],
  }),
  endpoint(`GET ${api}/priority`, { classic: read, granular: ['read:priority:jira'] }),
  endpoint(`GET ${api}/priority/search`, { granular: ['manage:jira-configuration'] }),
  endpoint(`GET ${api}/project`, { classic: read }),
  endpoint(`GET ${api}/project/search`, { classic: read }),
  endpoint(`GET ${api}/project/{project}`, { classic: read }),
  endpoint(`GET ${api}/project/{project}/components`, { classic: read }),
  endpoint(`GET ${api}/project/{project}/hierarchy`, { classic: read }),
  endpoint(`GET ${api}/project/{project}/properties`, {
    classic: read,
    granular: ['read:project.property:jira'],
  }),
  endpoint(`GET ${api}/project/{project}/properties/{property}`, {
    classic: read,
    granular: ['read:project.property:jira'],
  }),
  endpoint(`PUT ${api}/project/{project}/properties/{property}`, {
    classic: ['manage:jira-project'],
    granular: ['write:project.property:jira'],
  }),
  endpoint(`GET ${api}/project/{project}/statuses`, { classic: read }),
  endpoint(`GET ${api}/project/{project}/version`, {
    classic: read,
    granular: ['read:project-version:jira'],
  }),
  endpoint(`GET ${api}/project/{project}/versions`, {
    classic: read,
    granular: ['read:project-version:jira'],
  }),
  endpoint(`GET ${api}/search/jql`, { classic: read }),
  endpoint(`POST ${api}/search/jql`, { classic: read }),
  endpoint(`POST ${api}/search/approximate-count`, { classic: read }),
  endpoint(`GET ${api}/serverInfo`, { classic: [] }),
  endpoint(`GET ${api}/status`, { classic: read, granular: ['read:status:jira'] }),
  endpoint(`GET ${api}/statuscategory`, { classic: read, granular: ['read:status:jira'] }),
  endpoint(`GET ${api}/task/{task}`, { classic: read }),
  endpoint(`GET ${api}/user`, { classic: ['read:jira-user'] }),
  endpoint(`GET ${api}/user/bulk`, { classic: ['read:jira-user'] }),
  endpoint(`POST ${api}/version`, {
    classic: ['manage:jira-project'],
    granular: ['read:project-version:jira', 'write:project-version:jira'],
  }),
  endpoint(`GET ${api}/version/{version}`, { classic: read, granular: ['read:project-version:jira'] }),
  endpoint('GET /rest/forge/1/app/properties', { granular: ['read:app-data:jira'] }),
  endpoint('GET /rest/forge/1/app/properties/{property}', { granular: ['read:app-data:jira'] }),
  endpoint('PUT /rest/forge/1/app/properties/{property}', { classic: [] }),
  endpoint('DELETE /rest/forge/1/app/properties/{property}', { classic: [] }),
  endpoint(`POST ${agile}/backlog/issue`, { granular: ['write:board-scope:jira-software'] }),
  endpoint(`POST ${agile}/backlog/{board}/issue`, { granular: ['write:board-scope:jira-software'] }),
  endpoint(`GET ${agile}/board`, { granular: ['read:board-scope:jira-software', 'read:project:jira'] }),
  endpoint(`GET ${agile}/board/{board}`, { granular: boardIssues }),
  endpoint(`GET ${agile}/board/{board}/configuration`, {
    granular: ['read:board-scope.admin:jira-software', 'read:project:jira'],
  }),
  endpoint(`POST ${agile}/board/{board}/issue`, { granular: ['write:board-scope:jira-software'] }),
  endpoint(`GET ${agile}/board/{board}/project`, {
    granular: ['read:board-scope.admin:jira-software', 'read:project:jira'],
  }),
  endpoint(`GET ${agile}/board/{board}/sprint`, { granular: ['read:sprint:jira-software'] }),
  endpoint(`GET ${agile}/board/{board}/version`, { granular: ['read:board-scope:jira-software'] }),
  endpoint(`PUT ${agile}/issue/rank`, { granular: ['write:issue:jira-software'] }),
  endpoint(`GET ${agile}/issue/{issue}/estimation`, {
    granular: ['read:issue:jira-software', 'read:issue-details:jira'],
  }),
  endpoint(`PUT ${agile}/issue/{issue}/estimation`, {
    granular: ['write:issue:jira-software', 'read:issue-details:jira'],
  }),
  endpoint(`POST ${agile}/sprint`, { granular: ['write:sprint:jira-software'] }),
  endpoint(`GET ${agile}/sprint/{sprint}`, { granular: ['read:sprint:jira-software'] }),
  endpoint(`POST ${agile}/sprint/{sprint}`, { granular: ['write:sprint:jira-software'] }),
  endpoint(`PUT ${agile}/sprint/{sprint}`, { granular: ['write:sprint:jira-software'] }),
  endpoint(`DELETE ${agile}/sprint/{sprint}`, { granular: ['delete:sprint:jira-software'] }),
  endpoint(`POST ${agile}/sprint/{sprint}/issue`, { granular: ['write:sprint:jira-software'] }),
  endpoint(`GET ${software}/board/{board}/backlog`, { granular: boardIssues }),
  endpoint(`GET ${software}/board/{board}/backlog/approximate-count`, { granular: boardIssues }),
  endpoint(`GET ${software}/board/{board}/issue`, { granular: boardIssues }),
  endpoint(`GET ${software}/board/{board}/issue/approximate-count`, { granular: boardIssues }),
  endpoint(`GET ${software}/board/{board}/sprint/{sprint}/issue`, { granular: sprintIssues }),
  endpoint(`GET ${software}/epic/{epic}/issue`, {
    granular: ['read:epic:jira-software', 'read:issue-details:jira', 'read:jql:jira'],
  }),
  endpoint(`GET ${software}/sprint/{sprint}/issue`, { granular: sprintIssues }),
  endpoint(`GET ${desk}/servicedesk`, { classic: readRequests, granular: serviceScopes('servicedesk') }),
  endpoint(`GET ${desk}/servicedesk/{desk}`, {
    classic: readRequests,
    granular: serviceScopes('servicedesk'),
  }),
  endpoint(`GET ${desk}/servicedesk/{desk}/requesttype`, {
    classic: readRequests,
    granular: serviceScopes('requesttype'),
  }),
  endpoint(`GET ${desk}/servicedesk/{desk}/organization`, {
    classic: manageCustomers,
    granular: serviceScopes('servicedesk.organization'),
  }),
  endpoint(`GET ${desk}/organization`, {
    classic: manageCustomers,
    granular: serviceScopes('organization'),
  }),
  endpoint(`GET ${desk}/organization/{organization}`, {
    classic: manageCustomers,
    granular: serviceScopes('organization'),
  }),
  endpoint(`GET ${desk}/organization/{organization}/user`, {
    classic: manageCustomers,
    granular: [...serviceScopes('organization.user'), 'read:user:jira'],
  }),
  endpoint(`GET ${desk}/request`, {
    classic: readRequests,
    granular: [...serviceScopes('request'), 'read:user:jira'],
  }),
  endpoint(`POST ${desk}/request`, {
    classic: writeRequests,
    granular: [...serviceScopes('request', true), 'read:user:jira'],
  }),
  endpoint(`GET ${desk}/request/{request}`, {
    classic: readRequests,
    granular: [...serviceScopes('request'), 'read:user:jira'],
  }),
  endpoint(`GET ${desk}/request/{request}/comment`, {
    classic: readRequests,
    granular: [...serviceScopes('request.comment'), 'read:user:jira'],
  }),
  endpoint(`GET ${desk}/request/{request}/comment/{comment}`, {
    classic: readRequests,
    granular: [...serviceScopes('request.comment'), 'read:user:jira'],
  }),
  endpoint(`POST ${desk}/request/{request}/comment`, {
    classic: writeRequests,
    granular: [...serviceScopes('request.comment', true), 'read:user:jira'],
  }),
  endpoint(`GET ${desk}/request/{request}/participant`, {
    classic: readRequests,
    granular: [...serviceScopes('request.participant'), 'read:user:jira'],
  }),
  endpoint(`GET ${desk}/request/{request}/status`, {
    classic: readRequests,
    granular: [...serviceScopes('request.status'), 'read:user:jira'],
  }),
  endpoint(`GET ${desk}/request/{request}/feedback`, {
    classic: readRequests,
    granular: [...serviceScopes('request.feedback'), 'read:user:jira'],
  }),
  endpoint(`POST ${desk}/request/{request}/feedback`, {
    classic: writeRequests,
    granular: [...serviceScopes('request.feedback', true), 'read:user:jira'],
  }),
];

const matchers = endpoints.map((entry) => ({
  entry,
  literals: entry.path.split('/').filter((part) => !part.startsWith('{')).length,
  pattern: new RegExp(`^${entry.path.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

export type ScopeVerdict =
  | { readonly type: 'allowed' }
  | { readonly type: 'not-modelled' }
  | { readonly type: 'missing'; readonly needed: string };

/** Whether the granted scopes allow a call; `path` is without its query. The most literal endpoint wins. */
export function checkScopes(method: string, path: string, granted: readonly string[]): ScopeVerdict {
  const found = matchers
    .filter(({ entry, pattern }) => entry.method === method && pattern.test(path))
    .sort((a, b) => b.literals - a.literals)[0]?.entry;
  if (found === undefined) return { type: 'not-modelled' };
  const { classic, granular } = found;
  if (classic !== undefined && (classic.length === 0 || classic.every((scope) => granted.includes(scope)))) {
    return { type: 'allowed' };
  }
  if (granular?.every((scope) => granted.includes(scope)) === true) return { type: 'allowed' };
  const ways = [classic, granular].flatMap((way) =>
    way === undefined || way.length === 0 ? [] : [way.join(' and ')],
  );
  return { type: 'missing', needed: ways.join(', or ') };
}
