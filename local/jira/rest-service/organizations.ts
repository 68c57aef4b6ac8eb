import { type Call, ok, param, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { OrganizationRow } from '../store/rows';
import { paged } from './paged';
import { renderCustomer } from './render-customer';
import { renderDate } from './render-date';

const API = '/rest/servicedeskapi';

/** Agents see the organisations of their desks, the app all of them, customers their own. */
function visibleOrganizations(call: Call): OrganizationRow[] {
  const { access, state } = call;
  const served = new Set(
    [...state.store.all('projects')]
      .filter((row) => access.canBrowse(row))
      .flatMap((row) => row.serviceDesk?.organizationIds ?? []),
  );
  return [...state.store.all('organizations')]
    .filter((row) => served.has(row.id) || row.memberIds.includes(access.accountId ?? ''))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function visibleOrganization(call: Call): OrganizationRow {
  const id = param(call, 'organizationId');
  const found = visibleOrganizations(call).find((row) => row.id === id);
  if (!found) throw new JiraError(404, `The organization ${id} does not exist.`);
  return found;
}

export function renderOrganization(call: Call, row: OrganizationRow): Record<string, unknown> {
  return {
    id: row.id,
    uuid: `00000000-0000-4000-8000-${row.id.padStart(12, '0')}`,
    name: row.name,
    scimManaged: false,
    created: renderDate(row.created),
    _links: { self: `${call.state.baseUrl}${API}/organization/${row.id}` },
  };
}

export const organizationRoutes: readonly Route[] = [
  route('GET', `${API}/organization`, (call) =>
    ok(paged(call, visibleOrganizations(call), (row) => renderOrganization(call, row))),
  ),
  route('GET', `${API}/organization/{organizationId}`, (call) =>
    ok(renderOrganization(call, visibleOrganization(call))),
  ),
  route('GET', `${API}/organization/{organizationId}/user`, (call) =>
    ok(paged(call, visibleOrganization(call).memberIds, (id) => renderCustomer(call.state, id))),
  ),
];
