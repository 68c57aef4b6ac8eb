import type { SiteState } from '../site-state';
import type { RequestTypeRow } from '../store/rows';

export function renderRequestType(state: SiteState, row: RequestTypeRow): Record<string, unknown> {
  const deskId = state.store.get('projects', row.projectId)?.serviceDesk?.id ?? '';
  return {
    _expands: ['field'],
    id: row.id,
    _links: {
      self: `${state.baseUrl}/rest/servicedeskapi/servicedesk/${deskId}/requesttype/${row.id}`,
    },
    name: row.name,
    description: row.description,
    helpText: '',
    issueTypeId: row.issueTypeId,
    serviceDeskId: deskId,
    portalId: deskId,
    groupIds: [],
  };
}
