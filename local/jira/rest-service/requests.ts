import { z } from 'zod';
import { issueCreated } from '../events/issue-events';
import { toPlainText } from '../fields/rich-text';
import { causeOf } from '../rest/cause';
import { type Call, ok, readBody, readList, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import { rankBetween } from '../store/rank';
import { paged } from './paged';
import { renderCustomer } from './render-customer';
import { renderDate } from './render-date';
import { renderRequestType } from './render-request-type';
import { renderDesk } from './service-desks';
import { deskOf, isRequest, ownershipsOf, type RequestRow, visibleRequest } from './visible-request';

const API = '/rest/servicedeskapi';
const OWN = ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS', 'ALL_ORGANIZATIONS'];

function renderStatus(call: Call, row: RequestRow): Record<string, unknown> {
  const status = call.state.store.get('statuses', row.statusId);
  return {
    status: status?.name ?? '',
    statusCategory: (status?.category ?? 'undefined').toUpperCase(),
    statusDate: renderDate(row.resolved ?? row.updated),
  };
}

function renderRequest(call: Call, row: RequestRow): Record<string, unknown> {
  const { baseUrl, store } = call.state;
  const desk = deskOf(call, row);
  const type = store.get('requestTypes', row.request.requestTypeId);
  const expanded = readList(call, 'expand');
  return {
    _expands: ['participant', 'status', 'requestType', 'serviceDesk'],
    issueId: row.id,
    issueKey: row.key,
    summary: row.summary,
    requestTypeId: row.request.requestTypeId,
    serviceDeskId: desk.serviceDesk.id,
    createdDate: renderDate(row.created),
    reporter: renderCustomer(call.state, row.reporter ?? ''),
    requestFieldValues: [
      { fieldId: 'summary', label: 'What do you need?', value: row.summary },
      {
        fieldId: 'description',
        label: 'Why do you need it?',
        value: row.description === undefined ? '' : toPlainText(row.description),
      },
    ],
    currentStatus: renderStatus(call, row),
    ...(expanded.includes('participant') && {
      participants: paged(call, row.request.participantIds, (id) => renderCustomer(call.state, id)),
    }),
    ...(expanded.includes('requestType') && type && { requestType: renderRequestType(call.state, type) }),
    ...(expanded.includes('serviceDesk') && { serviceDesk: renderDesk(call, desk) }),
    _links: {
      self: `${baseUrl}${API}/request/${row.id}`,
      jiraRest: `${baseUrl}/rest/api/2/issue/${row.id}`,
      web: `${baseUrl}/servicedesk/customer/portal/${desk.serviceDesk.id}/${row.key}`,
      agent: `${baseUrl}/browse/${row.key}`,
    },
  };
}

/** The caller's own requests: as in Jira, an agent does not get the desk's with this; JQL is for that. */
function listRequests(call: Call): Reply {
  const wanted = readList(call, 'requestOwnership');
  const ownerships = wanted.length === 0 || wanted.includes('ALL_REQUESTS') ? OWN : wanted;
  const deskId = call.query.get('serviceDeskId');
  const typeId = call.query.get('requestTypeId');
  const status = call.query.get('requestStatus');
  const term = (call.query.get('searchTerm') ?? '').toLowerCase();
  const rows = [...call.state.store.all('issues')].filter(isRequest).filter((row) => {
    if (!ownershipsOf(call, row).some((each) => ownerships.includes(each))) return false;
    if (deskId !== null && deskOf(call, row).serviceDesk.id !== deskId) return false;
    if (typeId !== null && row.request.requestTypeId !== typeId) return false;
    if (status === 'OPEN_REQUESTS' && row.resolved !== undefined) return false;
    if (status === 'CLOSED_REQUESTS' && row.resolved === undefined) return false;
    return row.summary.toLowerCase().includes(term);
  });
  rows.sort((a, b) => b.created.localeCompare(a.created));
  return ok(paged(call, rows, (row) => renderRequest(call, row)));
}

const createSchema = z.object({
  serviceDeskId: z.coerce.string(),
  requestTypeId: z.coerce.string(),
  requestFieldValues: z.object({ summary: z.string().min(1).max(255), description: z.string().optional() }),
  requestParticipants: z.array(z.string()).optional(),
  raiseOnBehalfOf: z.string().optional(),
});

/** A request of the caller, or on behalf of a customer when the caller is an agent. */
async function createRequest(call: Call): Promise<Reply> {
  const body = readBody(call, createSchema);
  const { state } = call;
  const project = [...state.store.all('projects')].find((row) => row.serviceDesk?.id === body.serviceDeskId);
  const type = state.store.get('requestTypes', body.requestTypeId);
  if (!project || type?.projectId !== project.id)
    throw new JiraError(400, 'The service desk or the request type does not exist.');
  const accountId = body.raiseOnBehalfOf ?? call.access.accountId;
  if (accountId === undefined) throw new JiraError(401, 'Client must be authenticated.');
  if (body.raiseOnBehalfOf !== undefined && !call.access.hasOnProject('CREATE_ISSUES', project))
    throw new JiraError(403, 'You are not allowed to raise a request on behalf of a customer.');
  const draft = state.draft();
  const now = state.nowIso();
  const status = [...state.store.all('statuses')].find((each) => each.category === 'new');
  const row: RequestRow = {
    id: draft.nextId('issues'),
    key: `${project.key}-${String(project.nextIssueNumber)}`,
    projectId: project.id,
    typeId: type.issueTypeId,
    statusId: status?.id ?? '',
    summary: body.requestFieldValues.summary,
    description: body.requestFieldValues.description,
    reporter: accountId,
    creator: call.access.accountId,
    labels: [],
    componentIds: [],
    sprintIds: [],
    fixVersionIds: [],
    affectedVersionIds: [],
    votes: 0,
    watchers: 0,
    created: now,
    updated: now,
    rank: rankBetween(lastRank(call), undefined),
    custom: {},
    request: {
      requestTypeId: type.id,
      organizationIds: [...state.store.all('organizations')]
        .filter((each) => each.memberIds.includes(accountId))
        .map((each) => each.id),
      participantIds: body.requestParticipants ?? [],
    },
  };
  draft.put('issues', row);
  draft.put('projects', { ...project, nextIssueNumber: project.nextIssueNumber + 1 });
  await state.commit(draft, () => [issueCreated(state, row, causeOf(call))]);
  return { status: 201, body: renderRequest(call, row) };
}

function lastRank(call: Call): string | undefined {
  let last: string | undefined;
  for (const { rank } of call.state.store.all('issues')) if (last === undefined || rank > last) last = rank;
  return last;
}

export const requestRoutes: readonly Route[] = [
  route('GET', `${API}/request`, listRequests),
  route('POST', `${API}/request`, createRequest),
  route('GET', `${API}/request/{issueIdOrKey}`, (call) =>
    ok(renderRequest(call, visibleRequest(call, 'issueIdOrKey'))),
  ),
  route('GET', `${API}/request/{issueIdOrKey}/participant`, (call) => {
    const { participantIds } = visibleRequest(call, 'issueIdOrKey').request;
    return ok(paged(call, participantIds, (id) => renderCustomer(call.state, id)));
  }),
  route('GET', `${API}/request/{issueIdOrKey}/status`, (call) =>
    ok(paged(call, [visibleRequest(call, 'issueIdOrKey')], (row) => renderStatus(call, row))),
  ),
];
