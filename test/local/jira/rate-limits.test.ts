import { ADMIN, APP, closeSites, openSite, type Answer, type TestSite } from './fixture';

let now: number;
let site: TestSite;
beforeEach(async () => {
  now = Date.parse('2026-01-21T12:30:00.000Z');
  site = await openSite(undefined, undefined, { now: () => new Date(now) });
});
afterEach(closeSites);

const searchAsApp = (): Promise<Answer> =>
  site.call('POST', '/rest/api/3/search/jql', { jql: 'project = INV', fields: ['summary'] }, APP);

describe('points an hour', () => {
  it('are 1 for a search and 1 for each issue in it; beyond them the app waits for the full hour', async () => {
    site.jira.setRateLimits({ pointsPerHour: 12 });
    expect((await searchAsApp()).headers).toMatchObject({
      'ratelimit-policy': '"global-app-quota";q=12;w=3600',
    });
    const second = await searchAsApp();
    expect(second.headers).toMatchObject({ ratelimit: '"global-app-quota";r=0;t=1800' });
    const third = await searchAsApp();
    expect(third.status).toBe(429);
    expect(third.headers).toMatchObject({
      'ratelimit-reason': 'jira-quota-global-based',
      'retry-after': '1800',
    });
    now += 1_800_000;
    expect((await searchAsApp()).status).toBe(200);
  });

  it('are not counted for people, but are for what the app does on their behalf', async () => {
    site.jira.setRateLimits({ pointsPerHour: 1 });
    const asPerson = (headers: Record<string, string>) =>
      site.jira.handle({ method: 'GET', path: '/rest/api/3/myself', headers, principal: ADMIN });
    expect((await asPerson({})).status).toBe(200);
    expect((await asPerson({})).status).toBe(200);
    expect((await asPerson({ 'x-local-self-generated': 'true' })).status).toBe(200);
    const inBrowser = { 'x-local-self-generated': 'true', 'x-local-from-browser': 'true' };
    expect((await asPerson({ 'x-local-self-generated': 'true' })).status).toBe(429);
    expect((await asPerson(inBrowser)).status).toBe(200);
  });
});

it('lets the app make 100 reads of an endpoint a second', async () => {
  const get = async (): Promise<Answer> => site.call('GET', '/rest/api/3/field', undefined, APP);
  for (let count = 0; count < 100; count += 1) expect((await get()).status).toBe(200);
  expect((await get()).headers).toMatchObject({ 'ratelimit-reason': 'jira-burst-based', 'retry-after': '1' });
  now += 1000;
  expect((await get()).status).toBe(200);
});

it('lets nobody write one issue more than 20 times within 2 seconds', async () => {
  const write = async (): Promise<Answer> => site.call('PUT', '/rest/api/3/issue/INV-2/properties/p', 1);
  for (let count = 0; count < 20; count += 1) expect((await write()).status).toBeLessThan(300);
  const refused = await write();
  expect(refused.status).toBe(429);
  expect(refused.headers).toMatchObject({
    'ratelimit-reason': 'jira-per-issue-on-write',
    'retry-after': '2',
  });
  expect((await site.call('PUT', '/rest/api/3/issue/INV-3/properties/p', 1)).status).toBe(201);
  now += 2001;
  expect((await write()).status).toBe(200);
});
