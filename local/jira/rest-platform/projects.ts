import { projectDeleted } from '../events/other-events';
import {
  renderComponent,
  renderIssueType,
  renderProjectReference,
  renderStatus,
  renderUserOrNull,
} from '../fields/render-entities';
import { type Call, noContent, ok, page, readList, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { ProjectRow } from '../store/rows';
import { causeOf } from '../rest/cause';
import { renderVersion, sortedVersions } from './versions';
import { visibleProject } from './visible-issue';

function visibleProjects(call: Call): ProjectRow[] {
  return [...call.state.store.all('projects')]
    .filter((row) => call.access.canBrowse(row))
    .sort((a, b) => a.key.localeCompare(b.key));
}

function renderProject(call: Call, row: ProjectRow): Record<string, unknown> {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...renderProjectReference(call.state, row),
    style: row.style === 'team-managed' ? 'next-gen' : 'classic',
    isPrivate: false,
    properties: {},
  };
}

function searchProjects(call: Call): Reply {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const keys = readList(call, 'keys');
  const ids = readList(call, 'id');
  const action = call.query.get('action') ?? 'view';
  const permission =
    action === 'edit' ? 'ADMINISTER_PROJECTS' : action === 'create' ? 'CREATE_ISSUES' : 'BROWSE_PROJECTS';
  const found = visibleProjects(call).filter((row) => {
    if (keys.length > 0 && !keys.includes(row.key)) return false;
    if (ids.length > 0 && !ids.includes(row.id)) return false;
    if (!call.access.hasOnProject(permission, row)) return false;
    return row.name.toLowerCase().includes(query) || row.key.toLowerCase().includes(query);
  });
  const orderBy = call.query.get('orderBy') ?? 'key';
  const key = (row: ProjectRow): string => (orderBy.endsWith('name') ? row.name : row.key).toLowerCase();
  found.sort((a, b) => key(a).localeCompare(key(b)) * (orderBy.startsWith('-') ? -1 : 1));
  const paged = page(call, found, 50, 100);
  const self = `${call.state.baseUrl}${call.request.path}`;
  return ok(
    { self, ...paged, values: paged.values.map((row) => renderProject(call, row)) },
    paged.values.length,
  );
}

function getProject(call: Call): Reply {
  const row = visibleProject(call);
  const { state } = call;
  const types = row.issueTypeIds
    .map((id) => state.store.get('issueTypes', id))
    .filter((type) => type !== undefined);
  return ok(
    {
      ...renderProject(call, row),
      description: '',
      lead: renderUserOrNull(state, row.lead ?? row.roles.admin[0]) ?? undefined,
      assigneeType: 'UNASSIGNED',
      issueTypes: types.map((type) => renderIssueType(state, type)),
      components: state.store.indexes.componentsByProject
        .get(row.id)
        .map((component) => renderComponent(state, component)),
      versions: sortedVersions(state, row.id).map((version) => renderVersion(state, version)),
      roles: {},
    },
    1,
  );
}

/** Statuses that the project's work items can have, per work type. */
function projectStatuses(call: Call): Reply {
  const row = visibleProject(call);
  const { state } = call;
  const statuses = [...state.store.all('statuses')].map((status) => renderStatus(state, status));
  const types = row.issueTypeIds
    .map((id) => state.store.get('issueTypes', id))
    .filter((type) => type !== undefined);
  return ok(
    types.map((type) => ({
      self: `${state.baseUrl}/rest/api/3/issuetype/${type.id}`,
      id: type.id,
      name: type.name,
      subtask: type.hierarchyLevel < 0,
      statuses,
    })),
  );
}

function projectComponents(call: Call): Reply {
  const row = visibleProject(call);
  return ok(
    call.state.store.indexes.componentsByProject
      .get(row.id)
      .map((component) => renderComponent(call.state, component)),
  );
}

/** Deletes a project with all it holds; Jira tells of the project alone, not of its issues, versions or boards. */
async function deleteProject(call: Call): Promise<Reply> {
  const row = visibleProject(call);
  if (!call.access.hasGlobal('ADMINISTER'))
    throw new JiraError(401, 'You must have global administrator rights in order to delete a project.');
  const { state } = call;
  const { indexes } = state.store;
  const draft = state.draft();
  draft.delete('projects', row.id);
  for (const issue of indexes.issuesByProject.get(row.id)) {
    draft.delete('issues', issue.id);
    for (const each of indexes.commentsByIssue.get(issue.id)) draft.delete('comments', each.id);
    for (const each of indexes.historiesByIssue.get(issue.id)) draft.delete('histories', each.id);
    for (const each of indexes.linksByIssue.get(issue.id)) draft.delete('links', each.id);
    for (const each of indexes.propertiesByEntity.get(`issue/${issue.id}`))
      draft.delete('properties', each.id);
  }
  for (const each of indexes.versionsByProject.get(row.id)) draft.delete('versions', each.id);
  for (const each of indexes.componentsByProject.get(row.id)) draft.delete('components', each.id);
  for (const each of indexes.propertiesByEntity.get(`project/${row.id}`)) draft.delete('properties', each.id);
  for (const board of state.store.all('boards')) {
    if (!board.projectIds.includes(row.id)) continue;
    const projectIds = board.projectIds.filter((id) => id !== row.id);
    if (projectIds.length > 0) draft.put('boards', { ...board, projectIds });
    else {
      draft.delete('boards', board.id);
      for (const sprint of indexes.sprintsByBoard.get(board.id)) draft.delete('sprints', sprint.id);
    }
  }
  await state.commit(draft, () => [projectDeleted(row, causeOf(call))]);
  return noContent;
}

export const projectRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/project', (call) =>
    ok(
      visibleProjects(call).map((row) => renderProject(call, row)),
      visibleProjects(call).length,
    ),
  ),
  route('GET', '/rest/api/3/project/search', searchProjects),
  route('GET', '/rest/api/3/project/{projectIdOrKey}', getProject),
  route('DELETE', '/rest/api/3/project/{projectIdOrKey}', deleteProject),
  route('GET', '/rest/api/3/project/{projectIdOrKey}/statuses', projectStatuses),
  route('GET', '/rest/api/3/project/{projectIdOrKey}/components', projectComponents),
];
