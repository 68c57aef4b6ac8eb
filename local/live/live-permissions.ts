import { isObject, isOk, json, objectIn, objectsIn, refuse, textsIn } from './answers';
import { extensionAri } from '../jira/extension-ari';
import type { LiveContext, LivePart } from './live-context';

const stand = 'ADMINISTER_PROJECTS';

/**
 * Permissions. Those that the app brings do not exist on a site where it is not installed: who administers the
 * project has them. Every question is about the token's own user, whoever asks.
 */
export const permissionPart: LivePart = async (request, context) => {
  if (request.method === 'GET' && request.route === '/rest/api/3/mypermissions') {
    const asked = (request.query.get('permissions') ?? '').split(',').filter((each) => each !== '');
    const own = asked.filter((key) => isAppPermission(key, context));
    if (own.length === 0) return undefined;
    const query = new URLSearchParams(request.query);
    query.set('permissions', [...new Set([...asked.filter((key) => !own.includes(key)), stand])].join(','));
    const answer = await context.remote({ method: 'GET', path: `${request.route}?${query.toString()}` });
    const permissions = objectIn(answer.body)?.['permissions'];
    if (!isOk(answer) || !isObject(permissions)) return answer;
    const { [stand]: administers, ...rest } = permissions;
    const havePermission = isObject(administers) && administers['havePermission'] === true;
    const added = own.map((key) => [
      key,
      { id: key, key, name: key, type: 'PROJECT', description: '', havePermission },
    ]);
    return json(200, {
      permissions: {
        ...(asked.includes(stand) ? permissions : rest),
        ...(Object.fromEntries(added) as object),
      },
    });
  }
  if (request.method !== 'POST' || request.route !== '/rest/api/3/permissions/check') return undefined;
  const body = objectIn(request.body);
  if (body === undefined)
    return refuse(400, 'There was an error parsing JSON. Check that your request body is valid.');
  const groups = objectsIn(body['projectPermissions']);
  const answer = await context.remote({
    method: 'POST',
    path: request.route,
    body: JSON.stringify({
      globalPermissions: body['globalPermissions'] ?? [],
      accountId: context.account.accountId,
      projectPermissions: groups.map((group) => ({
        ...group,
        permissions: [
          ...new Set(
            textsIn(group['permissions']).map((key) => (isAppPermission(key, context) ? stand : key)),
          ),
        ],
      })),
    }),
  });
  const granted = objectsIn(objectIn(answer.body)?.['projectPermissions']);
  if (!isOk(answer)) return answer;
  const own = [...new Set(groups.flatMap((group) => textsIn(group['permissions'])))].filter((key) =>
    isAppPermission(key, context),
  );
  const administered = granted.filter((each) => each['permission'] === stand);
  const added = own.flatMap((permission) => administered.map((each) => ({ ...each, permission })));
  return json(200, { ...objectIn(answer.body), projectPermissions: [...granted, ...added] });
};

function isAppPermission(key: string, context: LiveContext): boolean {
  const modules = context.modules();
  return (
    modules?.projectPermissions.some((each) => key === each.key || key === extensionAri(modules, each.key)) ??
    false
  );
}
