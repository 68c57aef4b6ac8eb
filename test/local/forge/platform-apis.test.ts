import type { Host } from '../../../local/host';
import { call, someIssue, startFixture } from './fixture-host';

interface JiraAnswer {
  readonly status: number;
  readonly text: string;
}

describe('the APIs behind the Forge packages', () => {
  let host: Host;
  let end: () => Promise<void>;
  const jira = (payload: unknown, accountId = 'user-project-admin') =>
    host.invoke('jira', payload, { accountId }) as Promise<JiraAnswer>;
  beforeAll(async () => {
    ({ host, end } = await startFixture());
  });
  afterAll(() => end());

  it('calls Jira as the user, with that user’s permissions', async () => {
    const path = `/rest/api/3/issue/${someIssue}?fields=summary`;
    expect((await jira({ path })).status).toBe(200);
    expect((await jira({ path }, 'user-outsider')).status).toBe(404);
    expect((await jira({ path, as: 'app' }, 'user-outsider')).status).toBe(200);
  });

  it('refuses a call whose scope the manifest lacks, naming the scope', async () => {
    const answer = await jira({ path: '/rest/agile/1.0/board' });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('read:board-scope:jira-software');
  });

  it('answers 501 to what it does not model', async () => {
    expect((await jira({ path: '/rest/api/3/workflow/search' })).status).toBe(501);
    expect((await call(host, 'graph')) as JiraAnswer).toMatchObject({ status: 501 });
  });

  it('lets no call out that the manifest does not name', async () => {
    await expect(call(host, 'egress')).rejects.toThrow(
      /external fetch backend permissions: https:\/\/example.com/,
    );
  });

  it('keeps values and secrets apart in the key-value store, and pages through keys', async () => {
    expect(await call(host, 'kvs')).toEqual({
      one: { n: 1 },
      secret: 'hidden',
      page: { results: [{ key: 'a:1', value: { n: 1 } }], nextCursor: 'a:1' },
    });
  });

  it('answers a JQL function with the app’s fragment or its sentence', async () => {
    const search = async (key: string) =>
      jira({
        path: `/rest/api/3/search/jql?jql=${encodeURIComponent(`issue in keyed("${key}")`)}&fields=summary`,
      });
    expect(JSON.parse((await search(someIssue)).text)).toMatchObject({ issues: [{ key: someIssue }] });
    const bad = await search('bad');
    expect(bad.status).toBe(400);
    expect(bad.text).toContain('That key is bad.');
  });

  it('serves web triggers at their own address, static and dynamic', async () => {
    const dynamicUrl = String(await call(host, 'hookUrl', { key: 'dynamic-hook' }));
    const answer = await fetch(`${dynamicUrl}?q=1`, { method: 'POST', body: 'hello' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-hook')).toBe('yes');
    expect(await answer.json()).toEqual({ method: 'POST', q: ['1'], body: 'hello' });

    const fixed = await fetch(String(await call(host, 'hookUrl', { key: 'static-hook' })), {
      method: 'POST',
    });
    expect([fixed.status, await fixed.text()]).toEqual([202, 'taken']);
    expect((await fetch(`${host.siteUrl}/x1/unknown`)).status).toBe(404);
  });
});

describe('Jira’s rate limits for the app', () => {
  it('refuse a burst with reason and Retry-After, and not the browser’s calls', async () => {
    const { host, end } = await startFixture();
    try {
      const path = `/rest/api/3/issue/${someIssue}?fields=summary`;
      const calls = Array.from({ length: 300 }, () => call(host, 'jira', { path }));
      const answers = (await Promise.all(calls)) as (JiraAnswer & {
        reason: string | null;
        retryAfter: string | null;
      })[];
      const refused = answers.filter((answer) => answer.status === 429);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused[0]).toMatchObject({ reason: 'jira-burst-based', retryAfter: '1' });
    } finally {
      await end();
    }
  });
});
