import { type Call, ok, param, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { ProjectRow, ServiceDesk } from '../store/rows';
import { renderOrganization } from './organizations';
import { paged } from './paged';
import { renderDate } from './render-date';
import { renderRequestType } from './render-request-type';

const API = '/rest/servicedeskapi';

interface DeskProject extends ProjectRow {
  readonly serviceDesk: ServiceDesk;
}

const isDesk = (row: ProjectRow): row is DeskProject => row.serviceDesk !== undefined;

/** The service desks that the caller works at, by project key. */
function visibleDesks(call: Call): DeskProject[] {
  return [...call.state.store.all('projects')]
    .filter(isDesk)
    .filter((row) => call.access.canBrowse(row))
    .sort((a, b) => a.key.localeCompare(b.key));
}

/** The desk of the path, which may be named by its own id, its project's id or key. */
function visibleDesk(call: Call): DeskProject {
  const wanted = param(call, 'serviceDeskId');
  const found = visibleDesks(call).find((row) => [row.serviceDesk.id, row.id, row.key].includes(wanted));
  if (!found) throw new JiraError(404, `The service desk ${wanted} does not exist.`);
  return found;
}

export function renderDesk(call: Call, row: DeskProject): Record<string, unknown> {
  return {
    id: row.serviceDesk.id,
    projectId: row.id,
    projectName: row.name,
    projectKey: row.key,
    projectTypeKey: 'service_desk',
    _links: { self: `${call.state.baseUrl}${API}/servicedesk/${row.serviceDesk.id}` },
  };
}

function info(call: Call): Reply {
  return ok({
    version: '5.12.0-local',
    platformVersion: '1001.0.0-SNAPSHOT',
    buildDate: renderDate('2026-01-01T00:00:00.000Z'),
    buildChangeSet: 'local',
    isLicensedForUse: true,
    _links: { self: `${call.state.baseUrl}${API}/info` },
  });
}

export const serviceDeskRoutes: readonly Route[] = [
  route('GET', `${API}/info`, info),
  route('GET', `${API}/servicedesk`, (call) =>
    ok(paged(call, visibleDesks(call), (row) => renderDesk(call, row))),
  ),
  route('GET', `${API}/servicedesk/{serviceDeskId}`, (call) => ok(renderDesk(call, visibleDesk(call)))),
  route('GET', `${API}/servicedesk/{serviceDeskId}/requesttype`, (call) => {
    const desk = visibleDesk(call);
    const types = [...call.state.store.all('requestTypes')].filter((type) => type.projectId === desk.id);
    return ok(paged(call, types, (type) => renderRequestType(call.state, type)));
  }),
  route('GET', `${API}/servicedesk/{serviceDeskId}/organization`, (call) => {
    const { organizationIds } = visibleDesk(call).serviceDesk;
    const rows = organizationIds
      .map((id) => call.state.store.get('organizations', id))
      .filter((row) => row !== undefined);
    return ok(paged(call, rows, (row) => renderOrganization(call, row)));
  }),
];
