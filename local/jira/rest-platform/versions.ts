import { z } from 'zod';
import { versionChanged } from '../events/other-events';
import { type Call, noContent, ok, page, param, readBody, type Reply, type Route } from '../rest/call';
import { invalidField, JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { SiteState } from '../site-state';
import type { ProjectRow, VersionRow } from '../store/rows';
import { causeOf } from '../rest/cause';
import { visibleProject } from './visible-issue';

export function renderVersion(state: SiteState, row: VersionRow): Record<string, unknown> {
  const today = state.nowIso().slice(0, 10);
  return {
    self: `${state.baseUrl}/rest/api/3/version/${row.id}`,
    id: row.id,
    ...(row.description !== undefined && { description: row.description }),
    name: row.name,
    archived: row.archived,
    released: row.released,
    ...(row.startDate !== undefined && { startDate: row.startDate }),
    ...(row.releaseDate !== undefined && {
      releaseDate: row.releaseDate,
      overdue: !row.released && row.releaseDate < today,
      userReleaseDate: row.releaseDate,
    }),
    projectId: Number(row.projectId),
  };
}

export function sortedVersions(state: SiteState, projectId: string): VersionRow[] {
  return state.store.indexes.versionsByProject.get(projectId).sort((a, b) => a.order - b.order);
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const versionSchema = z.object({
  name: z.string().min(1).max(255).optional(),
  description: z.string().optional(),
  released: z.boolean().optional(),
  archived: z.boolean().optional(),
  startDate: day.nullish(),
  releaseDate: day.nullish(),
  projectId: z.coerce.string().optional(),
  project: z.string().optional(),
});

function visibleVersion(call: Call): { row: VersionRow; project: ProjectRow } {
  const row = call.state.store.get('versions', param(call, 'id'));
  const project = row && call.state.store.get('projects', row.projectId);
  if (!row || !project || !call.access.canBrowse(project))
    throw new JiraError(404, 'Could not find version for id ' + param(call, 'id'));
  return { row, project };
}

function checkAdministers(call: Call, project: ProjectRow): void {
  if (!call.access.hasOnProject('ADMINISTER_PROJECTS', project)) {
    throw new JiraError(403, 'You must have project administrator permission to edit versions.');
  }
}

function checkNameIsFree(call: Call, projectId: string, name: string, id: string): void {
  const taken = call.state.store.indexes.versionsByProject
    .get(projectId)
    .some((row) => row.id !== id && row.name === name);
  if (taken) throw invalidField('name', 'A version with this name already exists in this project.');
}

async function createVersion(call: Call): Promise<Reply> {
  const body = readBody(call, versionSchema);
  const project = visibleProject(call, body.projectId ?? body.project ?? '');
  checkAdministers(call, project);
  if (body.name === undefined) throw invalidField('name', 'You must specify a valid version name');
  checkNameIsFree(call, project.id, body.name, '');
  const draft = call.state.draft();
  const id = draft.nextId('versions');
  const row: VersionRow = {
    id,
    projectId: project.id,
    name: body.name,
    description: body.description,
    released: body.released ?? false,
    archived: body.archived ?? false,
    startDate: body.startDate ?? undefined,
    releaseDate: body.releaseDate ?? undefined,
    order: Number(id),
  };
  draft.put('versions', row);
  await call.state.commit(draft, () => [versionChanged('created', row, causeOf(call))]);
  return { status: 201, body: renderVersion(call.state, row) };
}

async function updateVersion(call: Call): Promise<Reply> {
  const { row, project } = visibleVersion(call);
  checkAdministers(call, project);
  const body = readBody(call, versionSchema);
  if (body.name !== undefined) checkNameIsFree(call, project.id, body.name, row.id);
  const next: VersionRow = {
    ...row,
    name: body.name ?? row.name,
    description: body.description ?? row.description,
    released: body.released ?? row.released,
    archived: body.archived ?? row.archived,
    startDate: body.startDate === undefined ? row.startDate : (body.startDate ?? undefined),
    releaseDate: body.releaseDate === undefined ? row.releaseDate : (body.releaseDate ?? undefined),
  };
  const draft = call.state.draft();
  draft.put('versions', next);
  const cause = causeOf(call);
  await call.state.commit(draft, () => [
    versionChanged('updated', next, cause),
    ...(next.released === row.released
      ? []
      : [versionChanged(next.released ? 'released' : 'unreleased', next, cause)]),
    ...(next.archived === row.archived
      ? []
      : [versionChanged(next.archived ? 'archived' : 'unarchived', next, cause)]),
  ]);
  return ok(renderVersion(call.state, next));
}

async function deleteVersion(call: Call): Promise<Reply> {
  const { row, project } = visibleVersion(call);
  checkAdministers(call, project);
  const draft = call.state.draft();
  draft.delete('versions', row.id);
  const without = (ids: readonly string[]): string[] => ids.filter((id) => id !== row.id);
  for (const issue of call.state.store.indexes.issuesByProject.get(project.id)) {
    if (issue.fixVersionIds.includes(row.id) || issue.affectedVersionIds.includes(row.id)) {
      draft.put('issues', {
        ...issue,
        fixVersionIds: without(issue.fixVersionIds),
        affectedVersionIds: without(issue.affectedVersionIds),
      });
    }
  }
  await call.state.commit(draft, () => [versionChanged('deleted', row, causeOf(call))]);
  return noContent;
}

function listVersions(call: Call): Reply {
  return ok(sortedVersions(call.state, visibleProject(call).id).map((row) => renderVersion(call.state, row)));
}

function pageVersions(call: Call): Reply {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const rows = sortedVersions(call.state, visibleProject(call).id).filter((row) =>
    row.name.toLowerCase().includes(query),
  );
  const paged = page(call, rows, 50, 50);
  const self = `${call.state.baseUrl}${call.request.path}`;
  return ok({ self, ...paged, values: paged.values.map((row) => renderVersion(call.state, row)) });
}

export const versionRoutes: readonly Route[] = [
  route('POST', '/rest/api/3/version', createVersion),
  route('GET', '/rest/api/3/version/{id}', (call) => ok(renderVersion(call.state, visibleVersion(call).row))),
  route('PUT', '/rest/api/3/version/{id}', updateVersion),
  route('DELETE', '/rest/api/3/version/{id}', deleteVersion),
  route('GET', '/rest/api/3/project/{projectIdOrKey}/versions', listVersions),
  route('GET', '/rest/api/3/project/{projectIdOrKey}/version', pageVersions),
];
