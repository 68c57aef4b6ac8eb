import { findIssue } from '../fields/find-entities';
import { type Call, param } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import type { IssueRow, RequestPart } from '../store/issue-rows';
import type { ProjectRow, ServiceDesk } from '../store/rows';

export interface RequestRow extends IssueRow {
  readonly request: RequestPart;
}

export const isRequest = (row: IssueRow): row is RequestRow => row.request !== undefined;

/** How a customer comes to see a request; an agent sees all of the desk. */
export type Ownership = 'OWNED_REQUESTS' | 'PARTICIPATED_REQUESTS' | 'ALL_ORGANIZATIONS';

/** The customer's ties to a request. */
export function ownershipsOf(call: Call, row: RequestRow): Ownership[] {
  const { accountId } = call.access;
  if (accountId === undefined) return [];
  const isMember = row.request.organizationIds.some((id) =>
    call.state.store.get('organizations', id)?.memberIds.includes(accountId),
  );
  return [
    ...(row.reporter === accountId ? (['OWNED_REQUESTS'] as const) : []),
    ...(row.request.participantIds.includes(accountId) ? (['PARTICIPATED_REQUESTS'] as const) : []),
    ...(isMember ? (['ALL_ORGANIZATIONS'] as const) : []),
  ];
}

/** Agents of the desk, who also see what is internal. */
export const isAgent = (call: Call, row: IssueRow): boolean => call.access.canSee(row);

/** The request of the path, for an agent or one of its customers; 404 otherwise. */
export function visibleRequest(call: Call, name: 'issueIdOrKey' | 'requestIdOrKey'): RequestRow {
  const row = findIssue(call.state, param(call, name));
  if (row && isRequest(row) && (isAgent(call, row) || ownershipsOf(call, row).length > 0)) return row;
  throw new JiraError(
    404,
    'The request you are trying to view does not exist, or you do not have permission to view it.',
  );
}

/** The desk that a request was written to. */
export function deskOf(call: Call, row: RequestRow): ProjectRow & { readonly serviceDesk: ServiceDesk } {
  const project = call.state.store.get('projects', row.projectId);
  if (!project?.serviceDesk) throw new JiraError(404, 'The service desk does not exist.');
  return { ...project, serviceDesk: project.serviceDesk };
}
