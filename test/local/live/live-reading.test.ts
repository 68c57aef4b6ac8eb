import type { LiveSiteOptions } from '../../../local/live/live-site';
import { call, fieldIds, open, site, useSite } from './live-fixture';

useSite();

describe('opening a live site', () => {
  it('knows whose token it is', async () => {
    const live = await open();
    expect(live.account).toEqual({ accountId: 'user-project-admin', displayName: 'Priya Admin' });
  });

  it.each<[string, () => Partial<LiveSiteOptions>, string, RegExp]>([
    [
      'the token is wrong',
      () => ({ token: 'wrong' }),
      'forbidden',
      /does not accept the API token of priya@example\.com.*JIRA_API_TOKEN/,
    ],
    [
      'the host does not exist',
      () => ({ siteUrl: 'https://no-such-host.invalid' }),
      'unavailable',
      /no-such-host\.invalid cannot be reached.*check the address/,
    ],
    ['nothing listens there', () => ({ siteUrl: 'http://127.0.0.1:9' }), 'unavailable', /cannot be reached/],
    ['the address is none', () => ({ siteUrl: 'my-site' }), 'invalid', /no address of a Jira site/],
    ['the address is not encrypted', () => ({ siteUrl: 'http://example.com' }), 'invalid', /not encrypted/],
    ['the token is missing', () => ({ token: '' }), 'invalid', /JIRA_EMAIL and JIRA_API_TOKEN/],
    [
      'it is no Jira',
      () => ({ fetch: () => Promise.resolve(new Response('<html>Hello</html>')) }),
      'invalid',
      /not as a Jira Cloud site/,
    ],
    [
      'it asks to slow down',
      () => ({ fetch: () => Promise.resolve(new Response('', { status: 429 })) }),
      'unavailable',
      /slow down/,
    ],
  ])('says what to do when %s', async (_, options, code, sentence) => {
    await expect(open(options())).rejects.toMatchObject({
      name: 'LiveSiteError',
      code,
      message: expect.stringMatching(sentence) as string,
    });
  });
});

describe('reading a live site', () => {
  it('passes reads through, and never asks the site for fields that it does not have', async () => {
    const live = await open();
    const ids = await fieldIds(live);
    const issue = await call(
      live,
      'GET',
      `/rest/api/3/issue/INV-39?fields=summary,${ids['personas'] ?? ''}&properties=customer-roadmap`,
    );
    expect(issue.json.fields).toEqual({
      summary: 'Filter the list by unpaid and late',
      [ids['personas'] ?? '']: null,
    });
    const bulk = await call(live, 'POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ['INV-39'],
      fields: [ids['customer-value']],
      properties: ['customer-roadmap'],
    });
    expect(bulk.json.issues[0]?.fields).toEqual({ [ids['customer-value'] ?? '']: null });
    expect(site.log.join(' ')).not.toContain('customfield_9');
    expect((await call(live, 'GET', '/rest/agile/1.0/board')).json.values.length).toBeGreaterThan(0);
    expect((await call(live, 'GET', '/rest/api/3/issue/NOPE-1')).status).toBe(404);
  });

  it('passes a 429 on with its headers', async () => {
    const live = await open();
    site.next = {
      status: 429,
      headers: { 'retry-after': '17', 'ratelimit-reason': 'jira-quota-tenant-based' },
      body: '',
    };
    const answer = await call(live, 'GET', '/rest/api/3/project/INV');
    expect(answer).toMatchObject({
      status: 429,
      headers: { 'retry-after': '17', 'ratelimit-reason': 'jira-quota-tenant-based' },
    });
  });

  it('answers 503 with a sentence when the site goes away, and 401 when the token is taken back', async () => {
    let fails = false;
    const live = await open({
      fetch: (...given) => (fails ? Promise.reject(new TypeError('fetch failed')) : fetch(...given)),
    });
    fails = true;
    expect(await call(live, 'GET', '/rest/api/3/project/INV')).toMatchObject({
      status: 503,
      json: { errorMessages: [expect.stringContaining('cannot be reached')] },
    });
    fails = false;
    site.next = { status: 401, headers: {}, body: '' };
    expect(await call(live, 'GET', '/rest/api/3/project/INV')).toMatchObject({
      status: 401,
      json: { errorMessages: [expect.stringContaining('JIRA_API_TOKEN')] },
    });
  });

  it('asks for permissions as the token’s user, and grants the app’s own to project administrators', async () => {
    const live = await open();
    const key =
      'ari:cloud:ecosystem::extension/11111111-2222-3333-4444-555555555555/local/static/manage-knowledge';
    const mine = await call(
      live,
      'GET',
      `/rest/api/3/mypermissions?projectKey=INV&permissions=EDIT_ISSUES,${encodeURIComponent(key)}`,
    );
    expect(Object.keys(mine.json.permissions).sort()).toEqual(['EDIT_ISSUES', key].sort());
    expect(mine.json.permissions[key]?.havePermission).toBe(true);
    const project = (await call(live, 'GET', '/rest/api/3/project/INV')).json.id;
    const checked = await call(live, 'POST', '/rest/api/3/permissions/check', {
      accountId: 'user-outsider',
      projectPermissions: [{ permissions: [key, 'BROWSE_PROJECTS'], projects: [Number(project)] }],
    });
    expect(checked.json.projectPermissions).toContainEqual({
      permission: key,
      projects: [Number(project)],
      issues: [],
    });
  });
});
