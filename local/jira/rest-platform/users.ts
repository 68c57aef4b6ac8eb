import { APP_ACCOUNT_ID } from '../access';
import { renderUser } from '../fields/render-entities';
import { type Call, ok, readCount, readList, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { UserRow } from '../store/rows';

function requireLogin(call: Call): string {
  const { accountId } = call.access;
  if (accountId === undefined)
    throw new JiraError(401, 'Client must be authenticated to access this resource.');
  return accountId;
}

function fullUser(call: Call, accountId: string): Record<string, unknown> {
  const groups = call.state.siteAdmins.has(accountId)
    ? [{ name: 'site-admins', groupId: 'site-admins' }]
    : [];
  const items = groups.map((group) => ({
    ...group,
    self: `${call.state.baseUrl}/rest/api/3/group?groupId=${group.groupId}`,
  }));
  return {
    ...renderUser(call.state, accountId),
    locale: 'en_US',
    groups: { size: items.length, items },
    applicationRoles: { size: 0, items: [] },
    expand: 'groups,applicationRoles',
  };
}

function myself(call: Call): Reply {
  const accountId = requireLogin(call);
  if (!call.state.store.get('users', accountId) && accountId !== APP_ACCOUNT_ID)
    throw new JiraError(401, `There is no user '${accountId}' on this site.`);
  return ok(fullUser(call, accountId), 2);
}

function getUser(call: Call): Reply {
  requireLogin(call);
  const accountId = call.query.get('accountId') ?? '';
  if (!call.state.store.get('users', accountId))
    throw new JiraError(404, `Specified user does not exist or you do not have required permissions`);
  return ok(fullUser(call, accountId), 2);
}

function listed(call: Call, rows: readonly UserRow[]): Reply {
  requireLogin(call);
  const startAt = readCount(call, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const users = rows
    .slice(startAt, startAt + readCount(call, 'maxResults', 50, 1000))
    .map((row) => renderUser(call.state, row.id));
  return ok(users, 2 * users.length);
}

const allUsers = (call: Call): UserRow[] =>
  [...call.state.store.all('users')].sort((a, b) => a.displayName.localeCompare(b.displayName));

function searchUsers(call: Call): Reply {
  const accountId = call.query.get('accountId');
  const query = (call.query.get('query') ?? '').toLowerCase();
  const found = allUsers(call).filter((row) =>
    accountId === null ? row.displayName.toLowerCase().includes(query) : row.id === accountId,
  );
  return listed(call, found);
}

/** People who may get issues of a project assigned. */
function assignableUsers(call: Call): Reply {
  const projectKey = call.query.get('project') ?? call.query.get('issueKey')?.replace(/-\d+$/, '') ?? '';
  const project =
    call.state.store.indexes.projectByKey.get(projectKey)[0] ?? call.state.store.get('projects', projectKey);
  if (!project || !call.access.canBrowse(project))
    throw new JiraError(404, `No project could be found with key '${projectKey}'.`);
  const query = (call.query.get('query') ?? '').toLowerCase();
  const { admin, developer } = project.roles;
  const found = allUsers(call).filter(
    (row) =>
      (admin.includes(row.id) || developer.includes(row.id)) && row.displayName.toLowerCase().includes(query),
  );
  return listed(call, found);
}

function bulkUsers(call: Call): Reply {
  requireLogin(call);
  const found = readList(call, 'accountId').filter((id) => call.state.store.get('users', id));
  return ok(
    {
      maxResults: 50,
      startAt: 0,
      total: found.length,
      isLast: true,
      values: found.map((id) => renderUser(call.state, id)),
    },
    2 * found.length,
  );
}

export const userRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/myself', myself),
  route('GET', '/rest/api/3/user', getUser),
  route('GET', '/rest/api/3/user/bulk', bulkUsers),
  route('GET', '/rest/api/3/user/search', searchUsers),
  route('GET', '/rest/api/3/user/assignable/search', assignableUsers),
  route('GET', '/rest/api/3/users/search', (call) => listed(call, allUsers(call))),
];
