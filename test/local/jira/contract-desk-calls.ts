import type { Principal } from '../../../local/jira/site';
import { type ContractCall, get } from './contract-calls';

const DESK = '/rest/servicedeskapi';
const CLEO: Principal = { kind: 'user', accountId: 'cleo' };
const CORA: Principal = { kind: 'user', accountId: 'cora' };

/** Calls on a service desk. */
export const DESK_CALLS: readonly ContractCall[] = [
  get(`${DESK}/info`, `${DESK}/info`),
  get(`${DESK}/servicedesk`, `${DESK}/servicedesk?limit=1`),
  get(`${DESK}/servicedesk/{serviceDeskId}`, `${DESK}/servicedesk/SUP`),
  get(`${DESK}/servicedesk/{serviceDeskId}/requesttype`, `${DESK}/servicedesk/SUP/requesttype`),
  get(`${DESK}/servicedesk/{serviceDeskId}/organization`, `${DESK}/servicedesk/SUP/organization`),
  get(`${DESK}/organization`, `${DESK}/organization?limit=1`),
  get(`${DESK}/organization/{organizationId}`, `${DESK}/organization/10000`),
  get(`${DESK}/organization/{organizationId}/user`, `${DESK}/organization/10000/user`),
  get(`${DESK}/request`, `${DESK}/request?expand=participant,requestType,serviceDesk`, { principal: CORA }),
  {
    method: 'POST',
    template: `${DESK}/request`,
    path: `${DESK}/request`,
    status: 201,
    body: {
      serviceDeskId: '10004',
      requestTypeId: '10000',
      requestFieldValues: { summary: 'Where?', description: 'Tell me.' },
    },
    principal: CLEO,
  },
  get(`${DESK}/request/{issueIdOrKey}`, `${DESK}/request/SUP-1?expand=participant`),
  get(`${DESK}/request/{issueIdOrKey}`, `${DESK}/request/SUP-9`, { status: 404 }),
  get(`${DESK}/request/{issueIdOrKey}/participant`, `${DESK}/request/SUP-1/participant`),
  get(`${DESK}/request/{issueIdOrKey}/status`, `${DESK}/request/SUP-1/status`),
  {
    method: 'POST',
    template: `${DESK}/request/{issueIdOrKey}/comment`,
    path: `${DESK}/request/SUP-2/comment`,
    status: 201,
    body: { body: 'It is out.', public: true },
  },
  get(`${DESK}/request/{issueIdOrKey}/comment`, `${DESK}/request/SUP-1/comment?limit=1`),
  get(`${DESK}/request/{issueIdOrKey}/comment/{commentId}`, `${DESK}/request/SUP-1/comment/10001`),
  {
    method: 'POST',
    template: `${DESK}/request/{requestIdOrKey}/feedback`,
    path: `${DESK}/request/SUP-2/feedback`,
    status: 201,
    body: { type: 'csat', rating: 4, comment: { body: 'Good.' } },
    principal: CORA,
  },
  get(`${DESK}/request/{requestIdOrKey}/feedback`, `${DESK}/request/SUP-1/feedback`),
];
