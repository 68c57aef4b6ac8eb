import { z } from 'zod';
import { Access, appPermissionKeys, GLOBAL_PERMISSIONS, PROJECT_PERMISSIONS } from '../access';
import { findIssue } from '../fields/find-entities';
import { type Call, ok, readBody, readList, type Reply, type Route } from '../rest/call';
import { issueNotFound, JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { ProjectRow } from '../store/rows';
import { visibleProject } from './visible-issue';

interface Permission {
  readonly key: string;
  readonly type: 'GLOBAL' | 'PROJECT';
}

function knownPermissions(call: Call): Permission[] {
  return [
    ...GLOBAL_PERMISSIONS.map((key): Permission => ({ key, type: 'GLOBAL' })),
    ...[...PROJECT_PERMISSIONS, ...appPermissionKeys(call.state)].map((key): Permission => ({
      key,
      type: 'PROJECT',
    })),
  ];
}

/** The project a permission question is about; undefined when it is about any project. */
function askedProject(call: Call): ProjectRow | undefined {
  const issueId = call.query.get('issueKey') ?? call.query.get('issueId');
  if (issueId !== null) {
    const issue = findIssue(call.state, issueId);
    if (!issue || !call.access.canSee(issue)) throw issueNotFound();
    return call.state.store.get('projects', issue.projectId);
  }
  const projectId = call.query.get('projectKey') ?? call.query.get('projectId');
  return projectId === null ? undefined : visibleProject(call, projectId);
}

function myPermissions(call: Call): Reply {
  const wanted = readList(call, 'permissions');
  if (wanted.length === 0) {
    throw new JiraError(400, "The 'permissions' query parameter is required.", {});
  }
  const known = knownPermissions(call);
  const unknown = wanted.filter((key) => !known.some((each) => each.key === key));
  if (unknown.length > 0)
    throw new JiraError(
      400,
      unknown.map((key) => `Unrecognized permission: ${key}`),
    );
  const project = askedProject(call);
  const projects = project ? [project] : [...call.state.store.all('projects')];
  const has = ({ key, type }: Permission): boolean =>
    type === 'GLOBAL'
      ? call.access.hasGlobal(key)
      : projects.some((row) => call.access.hasOnProject(key, row));
  const permissions = Object.fromEntries(
    known
      .filter((each) => wanted.includes(each.key))
      .map((each) => [
        each.key,
        {
          id: String(known.findIndex(({ key }) => key === each.key) + 1),
          ...each,
          name: words(each.key),
          description: '',
          havePermission: has(each),
        },
      ]),
  );
  return ok({ permissions }, 2 * wanted.length);
}

const words = (key: string): string => key.toLowerCase().replaceAll('_', ' ');

const ids = z.array(z.coerce.number().int()).max(1000).nullish();
const checkSchema = z.object({
  accountId: z.string().nullish(),
  globalPermissions: z.array(z.string()).nullish(),
  projectPermissions: z
    .array(z.object({ permissions: z.array(z.string()), projects: ids, issues: ids }))
    .nullish(),
});

/** Which of the asked permissions hold, for the caller or, asked by an administrator, for another account. */
function checkPermissions(call: Call): Reply {
  const body = readBody(call, checkSchema);
  const known = new Set(knownPermissions(call).map((each) => each.key));
  const asked = [
    ...(body.globalPermissions ?? []),
    ...(body.projectPermissions ?? []).flatMap((each) => each.permissions),
  ];
  const unknown = asked.filter((key) => !known.has(key));
  if (unknown.length > 0)
    throw new JiraError(
      400,
      unknown.map((key) => `Unrecognized permission: ${key}`),
    );
  const isOther = typeof body.accountId === 'string' && body.accountId !== call.access.accountId;
  if (isOther && !call.access.isApp && !call.access.hasGlobal('ADMINISTER')) {
    throw new JiraError(403, 'You do not have permission to check the permissions of another user.');
  }
  const access = isOther
    ? new Access(call.state, { kind: 'user', accountId: body.accountId ?? '' })
    : call.access;
  const { store } = call.state;
  const projectPermissions = (body.projectPermissions ?? []).flatMap(({ permissions, projects, issues }) =>
    permissions.map((permission) => ({
      permission,
      projects: (projects ?? []).filter((id) => {
        const row = store.get('projects', String(id));
        return row !== undefined && access.hasOnProject(permission, row);
      }),
      issues: (issues ?? []).filter((id) => {
        const row = store.get('issues', String(id));
        return row !== undefined && access.hasOnIssue(permission, row);
      }),
    })),
  );
  const globalPermissions = (body.globalPermissions ?? []).filter((key) => access.hasGlobal(key));
  return ok({ globalPermissions, projectPermissions }, 2 * asked.length);
}

export const permissionRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/mypermissions', myPermissions),
  route('POST', '/rest/api/3/permissions/check', checkPermissions),
];
