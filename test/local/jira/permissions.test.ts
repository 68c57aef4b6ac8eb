import {
  ADMIN,
  APP,
  closeSites,
  DEVELOPER,
  MODULES,
  openSite,
  OUTSIDER,
  SITE_ADMIN,
  VIEWER,
  type TestSite,
} from './fixture';
import { extensionAri } from '../../../local/jira/extension-ari';
import type { Principal } from '../../../local/jira/site';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(closeSites);

const status = async (method: string, path: string, principal: Principal, body?: unknown): Promise<number> =>
  (await site.call(method, path, body, principal)).status;

describe('a person without a role in the project', () => {
  it.each([
    ['GET', '/rest/api/3/issue/INV-2', 404],
    ['PUT', '/rest/api/3/issue/INV-2', 404],
    ['GET', '/rest/api/3/issue/INV-2/properties', 404],
    ['GET', '/rest/api/3/project/INV', 404],
    ['GET', '/rest/agile/1.0/board/1', 404],
    ['GET', '/rest/agile/1.0/sprint/12', 404],
    ['GET', '/rest/agile/1.0/board?projectKeyOrId=INV', 400],
  ])('cannot learn that it exists: %s %s', async (method, path, expected) => {
    expect(await status(method, path, OUTSIDER, {})).toBe(expected);
  });

  it('finds nothing of it, and sees no project of it', async () => {
    expect(await site.search('ORDER BY key', OUTSIDER)).toEqual(['HID-1']);
    const projects = await site.call('GET', '/rest/api/3/project/search', undefined, OUTSIDER);
    expect((projects.json as { values: { key: string }[] }).values.map((each) => each.key)).toEqual(['HID']);
  });

  it('is left out where an issue names the hidden one: the link to it is not shown', async () => {
    const links = async (principal: Principal): Promise<number> =>
      (
        (await site.call('GET', '/rest/api/3/issue/INV-2?fields=issuelinks', undefined, principal)).json as {
          fields: { issuelinks: unknown[] };
        }
      ).fields.issuelinks.length;
    expect(await links(ADMIN)).toBe(1);
    expect(await links(APP)).toBe(2);
  });

  it('makes a bulk fetch name the issue as missing', async () => {
    const answer = await site.call('POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ['HID-1', 'INV-2'],
      fields: ['summary'],
    });
    expect(answer.json).toMatchObject({ issues: [{ key: 'INV-2' }], issueErrors: [{ id: 'HID-1' }] });
  });
});

describe('a viewer', () => {
  it('reads but changes nothing', async () => {
    expect(await status('GET', '/rest/api/3/issue/INV-2', VIEWER)).toBe(200);
    expect(await status('PUT', '/rest/api/3/issue/INV-2', VIEWER, { fields: { summary: 'x' } })).toBe(403);
    expect(await status('PUT', '/rest/api/3/issue/INV-2/properties/p', VIEWER, 1)).toBe(403);
    expect(
      await status('POST', '/rest/api/3/issue/INV-2/transitions', VIEWER, { transition: { id: '10001' } }),
    ).toBe(403);
    expect(await status('POST', '/rest/agile/1.0/sprint/13/issue', VIEWER, { issues: ['INV-4'] })).toBe(403);
    expect(
      await status('PUT', '/rest/agile/1.0/issue/rank', VIEWER, {
        issues: ['INV-4'],
        rankBeforeIssue: 'INV-2',
      }),
    ).toBe(403);
    expect(await status('DELETE', '/rest/api/3/issue/INV-4', VIEWER)).toBe(403);
    expect(
      await status('POST', '/rest/api/3/issue', VIEWER, {
        fields: { project: { key: 'INV' }, issuetype: { name: 'Story' }, summary: 's' },
      }),
    ).toBe(400);
  });
});

describe('a developer', () => {
  it('edits and ranks, but administers neither sprints nor versions nor deletes', async () => {
    expect(
      await status('PUT', '/rest/api/3/issue/INV-4', DEVELOPER, { fields: { summary: 'Wrong VAT' } }),
    ).toBe(204);
    expect(
      await status('PUT', '/rest/agile/1.0/issue/rank', DEVELOPER, {
        issues: ['INV-4'],
        rankBeforeIssue: 'INV-2',
      }),
    ).toBe(204);
    expect(await status('POST', '/rest/agile/1.0/sprint', DEVELOPER, { name: 'S', originBoardId: 1 })).toBe(
      403,
    );
    expect(await status('POST', '/rest/api/3/version', DEVELOPER, { name: '9', project: 'INV' })).toBe(403);
    expect(await status('DELETE', '/rest/api/3/issue/INV-4', DEVELOPER)).toBe(403);
    expect(await status('PUT', '/rest/api/3/project/INV/properties/x', DEVELOPER, 1)).toBe(403);
  });
});

describe('mypermissions and permissions/check', () => {
  const mine = async (
    principal: Principal,
    keys: string,
    where = '&projectKey=INV',
  ): Promise<Record<string, boolean>> => {
    const answer = await site.call(
      'GET',
      `/rest/api/3/mypermissions?permissions=${encodeURIComponent(keys)}${where}`,
      undefined,
      principal,
    );
    const { permissions } = answer.json as { permissions: Record<string, { havePermission: boolean }> };
    return Object.fromEntries(Object.entries(permissions).map(([key, each]) => [key, each.havePermission]));
  };
  const manage = extensionAri(MODULES, 'manage-knowledge');

  it('agree with what the roles may do', async () => {
    expect(await mine(ADMIN, 'ADMINISTER_PROJECTS,EDIT_ISSUES,ADMINISTER')).toEqual({
      ADMINISTER_PROJECTS: true,
      EDIT_ISSUES: true,
      ADMINISTER: false,
    });
    expect(await mine(VIEWER, 'BROWSE_PROJECTS,EDIT_ISSUES')).toEqual({
      BROWSE_PROJECTS: true,
      EDIT_ISSUES: false,
    });
    expect(await mine(SITE_ADMIN, 'ADMINISTER', '')).toEqual({ ADMINISTER: true });
  });

  it('give the app’s own project permission to project administrators by default', async () => {
    expect(await mine(ADMIN, manage)).toEqual({ [manage]: true });
    expect(await mine(DEVELOPER, manage)).toEqual({ [manage]: false });
  });

  it('refuse a permission that nobody declared', async () => {
    const answer = await site.call('GET', '/rest/api/3/mypermissions?permissions=FLY');
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('Unrecognized permission: FLY');
  });

  it('let only administrators and the app ask about another person', async () => {
    const body = {
      accountId: 'vera',
      projectPermissions: [
        { permissions: ['EDIT_ISSUES', 'BROWSE_PROJECTS'], projects: [10000], issues: [] },
      ],
    };
    expect(await status('POST', '/rest/api/3/permissions/check', DEVELOPER, body)).toBe(403);
    const answer = await site.call('POST', '/rest/api/3/permissions/check', body, SITE_ADMIN);
    expect(answer.json).toEqual({
      globalPermissions: [],
      projectPermissions: [
        { permission: 'EDIT_ISSUES', projects: [], issues: [] },
        { permission: 'BROWSE_PROJECTS', projects: [10000], issues: [] },
      ],
    });
  });
});
