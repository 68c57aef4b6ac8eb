import { renderDate } from '../rest-service/render-date';
import { renderRequestType } from '../rest-service/render-request-type';
import type { SiteState } from '../site-state';
import type { IssueRow } from '../store/issue-rows';
import { renderUser } from './render-entities';

interface StateView {
  readonly state: SiteState;
}

/** The organisations that a request is shared with; empty where it is a customer's own. */
export function renderOrganizations(issue: IssueRow, { state }: StateView): unknown {
  if (!issue.request) return null;
  return issue.request.organizationIds.flatMap((id) => {
    const row = state.store.get('organizations', id);
    const self = `${state.baseUrl}/rest/servicedeskapi/organization/${id}`;
    return row ? [{ id, name: row.name, _links: { self } }] : [];
  });
}

/** The request's type and its status as the customer sees it. */
export function renderRequestOrigin(issue: IssueRow, { state }: StateView): unknown {
  const type = issue.request && state.store.get('requestTypes', issue.request.requestTypeId);
  const status = state.store.get('statuses', issue.statusId);
  if (!type || !status) return null;
  return {
    _links: {
      jiraRest: `${state.baseUrl}/rest/api/2/issue/${issue.id}`,
      self: `${state.baseUrl}/rest/servicedeskapi/request/${issue.id}`,
    },
    requestType: renderRequestType(state, type),
    currentStatus: {
      status: status.name,
      statusCategory: status.category.toUpperCase(),
      statusDate: renderDate(issue.updated),
    },
  };
}

export function renderParticipants(issue: IssueRow, { state }: StateView): unknown {
  return issue.request ? issue.request.participantIds.map((id) => renderUser(state, id)) : null;
}

/** Stars from 1 to 5; null until the customer gave any. */
export function renderSatisfaction(issue: IssueRow): unknown {
  const feedback = issue.request?.feedback;
  return feedback ? { rating: feedback.rating } : null;
}
