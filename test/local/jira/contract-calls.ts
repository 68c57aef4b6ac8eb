import type { Principal } from '../../../local/jira/site';
import { APP, NEEDS_FIELD, PRIORITY_FIELD } from './fixture';

export interface ContractCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly template: string;
  readonly path: string;
  readonly status: number;
  readonly body?: unknown;
  readonly principal?: Principal;
  /** Name of the model in jira.js that the answer has to satisfy. */
  readonly model?: string;
  /** False where the answer is a list of models. */
  readonly modelOf?: 'each' | 'values' | 'issues';
}

export const get = (template: string, path: string, more: Partial<ContractCall> = {}): ContractCall => ({
  method: 'GET',
  template,
  path,
  status: 200,
  ...more,
});

const V3 = '/rest/api/3';
const doc = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Thanks' }] }],
};

/** Calls on the platform, in an order in which they work one after the other. */
export const PLATFORM_CALLS: readonly ContractCall[] = [
  get(`${V3}/serverInfo`, `${V3}/serverInfo`, { model: 'ServerInformation' }),
  get(`${V3}/myself`, `${V3}/myself`, { model: 'UserDetails' }),
  get(`${V3}/user`, `${V3}/user?accountId=dev`, { model: 'UserDetails' }),
  get(`${V3}/user/search`, `${V3}/user/search?query=a`, { model: 'UserDetails', modelOf: 'each' }),
  get(`${V3}/user/bulk`, `${V3}/user/bulk?accountId=dev&accountId=ada`),
  get(`${V3}/user/assignable/search`, `${V3}/user/assignable/search?project=INV`),
  get(`${V3}/users/search`, `${V3}/users/search`),
  get(`${V3}/mypermissions`, `${V3}/mypermissions?permissions=EDIT_ISSUES,ADMINISTER&projectKey=INV`),
  {
    method: 'POST',
    template: `${V3}/permissions/check`,
    path: `${V3}/permissions/check`,
    status: 200,
    body: {
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10000], issues: [10001] }],
    },
  },
  get(`${V3}/project/search`, `${V3}/project/search`, { model: 'Project', modelOf: 'values' }),
  get(`${V3}/project`, `${V3}/project`),
  get(`${V3}/project/{projectIdOrKey}`, `${V3}/project/INV`, { model: 'Project' }),
  get(`${V3}/project/{projectIdOrKey}/statuses`, `${V3}/project/INV/statuses`),
  get(`${V3}/project/{projectIdOrKey}/components`, `${V3}/project/INV/components`),
  get(`${V3}/project/{projectIdOrKey}/versions`, `${V3}/project/INV/versions`, {
    model: 'Version',
    modelOf: 'each',
  }),
  get(`${V3}/project/{projectIdOrKey}/version`, `${V3}/project/INV/version`),
  get(`${V3}/issuetype`, `${V3}/issuetype`, { model: 'IssueTypeDetails', modelOf: 'each' }),
  get(`${V3}/status`, `${V3}/status`),
  get(`${V3}/statuscategory`, `${V3}/statuscategory`),
  get(`${V3}/priority`, `${V3}/priority`),
  get(`${V3}/priority/search`, `${V3}/priority/search`),
  get(`${V3}/resolution`, `${V3}/resolution`),
  get(`${V3}/issueLinkType`, `${V3}/issueLinkType`),
  get(`${V3}/label`, `${V3}/label`),
  get(`${V3}/field`, `${V3}/field`, { model: 'FieldDetails', modelOf: 'each' }),
  get(`${V3}/field/search`, `${V3}/field/search?type=custom`, { model: 'Field', modelOf: 'values' }),
  get(
    `${V3}/issue/{issueIdOrKey}`,
    `${V3}/issue/INV-2?expand=changelog,renderedFields,names,schema,editmeta&properties=*all`,
    { model: 'Issue' },
  ),
  {
    method: 'POST',
    template: `${V3}/issue/bulkfetch`,
    path: `${V3}/issue/bulkfetch`,
    status: 200,
    body: { issueIdsOrKeys: ['INV-2', 'NOPE-1'], fields: ['summary'] },
    model: 'BulkIssueResults',
  },
  get(`${V3}/issue/{issueIdOrKey}/changelog`, `${V3}/issue/INV-3/changelog`),
  {
    method: 'POST',
    template: `${V3}/changelog/bulkfetch`,
    path: `${V3}/changelog/bulkfetch`,
    status: 200,
    body: { issueIdsOrKeys: ['INV-3'], fieldIds: ['status'] },
  },
  get(`${V3}/search/jql`, `${V3}/search/jql?jql=project%3DINV&fields=*all&expand=names,schema`, {
    model: 'SearchAndReconcileResults',
  }),
  {
    method: 'POST',
    template: `${V3}/search/jql`,
    path: `${V3}/search/jql`,
    status: 200,
    body: { jql: 'project = INV', maxResults: 2 },
    model: 'SearchAndReconcileResults',
  },
  {
    method: 'POST',
    template: `${V3}/search/approximate-count`,
    path: `${V3}/search/approximate-count`,
    status: 200,
    body: { jql: 'project = INV' },
  },
  {
    method: 'POST',
    template: `${V3}/jql/parse`,
    path: `${V3}/jql/parse?validation=strict`,
    status: 200,
    body: {
      queries: ['project = INV AND status changed from Done ORDER BY key DESC', 'nonsense = 1', 'a ='],
    },
  },
  get(`${V3}/jql/autocompletedata`, `${V3}/jql/autocompletedata`),
  get(`${V3}/jql/autocompletedata/suggestions`, `${V3}/jql/autocompletedata/suggestions?fieldName=status`),
  get(`${V3}/jql/function/computation`, `${V3}/jql/function/computation`, { principal: APP }),
  {
    method: 'POST',
    template: `${V3}/app/field/value`,
    path: `${V3}/app/field/value`,
    status: 204,
    body: { updates: [{ customField: PRIORITY_FIELD, issueIds: [10001], value: 4 }] },
    principal: APP,
  },
  {
    method: 'PUT',
    template: `${V3}/app/field/{fieldIdOrKey}/value`,
    path: `${V3}/app/field/${NEEDS_FIELD}/value`,
    status: 204,
    body: { updates: [{ issueIds: [10001], value: ['N-1'] }] },
    principal: APP,
  },
  {
    method: 'PUT',
    template: `${V3}/issue/{issueIdOrKey}/properties/{propertyKey}`,
    path: `${V3}/issue/INV-2/properties/p`,
    status: 201,
    body: { v: 1 },
  },
  get(`${V3}/issue/{issueIdOrKey}/properties/{propertyKey}`, `${V3}/issue/INV-2/properties/p`),
  get(`${V3}/issue/{issueIdOrKey}/properties`, `${V3}/issue/INV-2/properties`),
  {
    method: 'DELETE',
    template: `${V3}/issue/{issueIdOrKey}/properties/{propertyKey}`,
    path: `${V3}/issue/INV-2/properties/p`,
    status: 204,
  },
  {
    method: 'PUT',
    template: `${V3}/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}`,
    path: `${V3}/dashboard/1/items/2/properties/configuration`,
    status: 201,
    body: { projectId: '1' },
  },
  get(
    `${V3}/dashboard/{dashboardId}/items/{itemId}/properties/{propertyKey}`,
    `${V3}/dashboard/1/items/2/properties/configuration`,
  ),
  {
    method: 'POST',
    template: `${V3}/issue/properties/multi`,
    path: `${V3}/issue/properties/multi`,
    status: 303,
    body: { issues: [{ issueID: 10001, properties: { q: { v: 2 } } }] },
  },
  {
    method: 'PUT',
    template: '/rest/forge/1/app/properties/{propertyKey}',
    path: '/rest/forge/1/app/properties/setup',
    status: 201,
    body: true,
    principal: APP,
  },
  get('/rest/forge/1/app/properties/{propertyKey}', '/rest/forge/1/app/properties/setup', { principal: APP }),
  get(`${V3}/issue/{issueIdOrKey}/transitions`, `${V3}/issue/INV-4/transitions`),
  {
    method: 'POST',
    template: `${V3}/issue/{issueIdOrKey}/comment`,
    path: `${V3}/issue/INV-4/comment`,
    status: 201,
    body: { body: doc },
    model: 'Comment',
  },
  get(`${V3}/issue/{issueIdOrKey}/comment`, `${V3}/issue/INV-4/comment`),
  {
    method: 'POST',
    template: `${V3}/issueLink`,
    path: `${V3}/issueLink`,
    status: 201,
    body: { type: { name: 'Blocks' }, inwardIssue: { key: 'INV-4' }, outwardIssue: { key: 'INV-2' } },
  },
  get(`${V3}/issueLink/{linkId}`, `${V3}/issueLink/10002`),
  {
    method: 'POST',
    template: `${V3}/version`,
    path: `${V3}/version`,
    status: 201,
    body: { name: '3.0', projectId: 10000, releaseDate: '2026-05-01' },
    model: 'Version',
  },
  {
    method: 'POST',
    template: `${V3}/issue`,
    path: `${V3}/issue`,
    status: 201,
    body: { fields: { project: { key: 'INV' }, issuetype: { name: 'Story' }, summary: 'New one' } },
    model: 'CreatedIssue',
  },
  {
    method: 'POST',
    template: `${V3}/expression/evaluate`,
    path: `${V3}/expression/evaluate`,
    status: 200,
    body: { expression: 'issue.key + " " + issue.labels.length', context: { issue: { key: 'INV-2' } } },
  },
];

const AGILE = '/rest/agile/1.0';
const SOFTWARE = '/rest/software/1.0';

/** Calls on boards and sprints. */
export const SOFTWARE_CALLS: readonly ContractCall[] = [
  get(`${AGILE}/board`, `${AGILE}/board?projectKeyOrId=INV`, { model: 'agile.PageBoard' }),
  get(`${AGILE}/board/{boardId}`, `${AGILE}/board/1`, { model: 'agile.Board' }),
  get(`${AGILE}/board/{boardId}/configuration`, `${AGILE}/board/1/configuration`, {
    model: 'agile.BoardConfig',
  }),
  get(`${AGILE}/board/{boardId}/sprint`, `${AGILE}/board/1/sprint?state=active,future`),
  get(`${AGILE}/board/{boardId}/project`, `${AGILE}/board/1/project`),
  get(`${AGILE}/sprint/{sprintId}`, `${AGILE}/sprint/12`, { model: 'agile.Sprint' }),
  {
    method: 'POST',
    template: `${AGILE}/sprint`,
    path: `${AGILE}/sprint`,
    status: 201,
    body: { name: 'Next', originBoardId: 1 },
    model: 'agile.Sprint',
  },
  {
    method: 'POST',
    template: `${AGILE}/sprint/{sprintId}`,
    path: `${AGILE}/sprint/13`,
    status: 200,
    body: { goal: 'Payments match' },
  },
  {
    method: 'POST',
    template: `${AGILE}/sprint/{sprintId}/issue`,
    path: `${AGILE}/sprint/13/issue`,
    status: 204,
    body: { issues: ['INV-4'] },
  },
  {
    method: 'PUT',
    template: `${AGILE}/issue/rank`,
    path: `${AGILE}/issue/rank`,
    status: 204,
    body: { issues: ['INV-4'], rankBeforeIssue: 'INV-2' },
  },
  {
    method: 'POST',
    template: `${AGILE}/backlog/issue`,
    path: `${AGILE}/backlog/issue`,
    status: 204,
    body: { issues: ['INV-4'] },
  },
  {
    method: 'POST',
    template: `${AGILE}/backlog/{boardId}/issue`,
    path: `${AGILE}/backlog/1/issue`,
    status: 204,
    body: { issues: ['INV-4'] },
  },
  {
    method: 'POST',
    template: `${AGILE}/board/{boardId}/issue`,
    path: `${AGILE}/board/1/issue`,
    status: 204,
    body: { issues: ['INV-4'] },
  },
  get(`${AGILE}/issue/{issueIdOrKey}/estimation`, `${AGILE}/issue/INV-2/estimation?boardId=1`),
  {
    method: 'PUT',
    template: `${AGILE}/issue/{issueIdOrKey}/estimation`,
    path: `${AGILE}/issue/INV-2/estimation?boardId=1`,
    status: 200,
    body: { value: '13' },
  },
  get(`${SOFTWARE}/board/{boardId}/issue`, `${SOFTWARE}/board/1/issue?maxResults=2`, {
    model: 'agile.SoftwareIssueResults',
  }),
  get(`${SOFTWARE}/board/{boardId}/issue/approximate-count`, `${SOFTWARE}/board/1/issue/approximate-count`),
  get(`${SOFTWARE}/board/{boardId}/backlog`, `${SOFTWARE}/board/1/backlog`),
  get(`${SOFTWARE}/sprint/{sprintId}/issue`, `${SOFTWARE}/sprint/12/issue`),
  get(`${SOFTWARE}/board/{boardId}/sprint/{sprintId}/issue`, `${SOFTWARE}/board/1/sprint/12/issue`),
  get(`${SOFTWARE}/epic/{epicIdOrKey}/issue`, `${SOFTWARE}/epic/INV-1/issue`),
];
