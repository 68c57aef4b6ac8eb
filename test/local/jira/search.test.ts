import { APP, closeSites, openSite, PRIORITY_FIELD } from './fixture';
import { dataIssue, SMALL_SITE } from './small-site';

afterEach(closeSites);

const MANY = {
  ...SMALL_SITE,
  issues: Array.from({ length: 230 }, (_none, at) => dataIssue(`INV-${String(at + 1)}`)),
  links: [],
};

interface Page {
  readonly issues: readonly Record<string, unknown>[];
  readonly nextPageToken?: string;
  readonly isLast: boolean;
}

describe('a search', () => {
  it('gives ids alone unless fields are named, 50 unless asked, 100 at most with fields and 5,000 without', async () => {
    const site = await openSite(MANY);
    const page = async (body: object): Promise<Page> =>
      (await site.call('POST', '/rest/api/3/search/jql', { jql: 'project = INV', ...body })).json as Page;
    const plain = await page({});
    expect(plain.issues).toHaveLength(50);
    expect(Object.keys(plain.issues[0] ?? {})).toEqual(['id']);
    expect((await page({ maxResults: 5000 })).issues).toHaveLength(230);
    expect((await page({ maxResults: 5000, fields: ['summary'] })).issues).toHaveLength(100);
  });

  it('leads through every page by token, without gap or repetition though issues change meanwhile', async () => {
    const site = await openSite(MANY);
    const seen: unknown[] = [];
    let token: string | undefined;
    do {
      const body = {
        jql: 'project = INV ORDER BY updated DESC',
        maxResults: 100,
        fields: ['key'],
        ...(token !== undefined && { nextPageToken: token }),
      };
      const page = (await site.call('POST', '/rest/api/3/search/jql', body)).json as Page;
      expect('total' in page).toBe(false);
      seen.push(...page.issues.map((issue) => issue['key']));
      token = page.nextPageToken;
      await site.call('PUT', '/rest/api/3/issue/INV-150', {
        fields: { summary: `Now ${String(seen.length)}` },
      });
    } while (token !== undefined);
    expect(seen).toHaveLength(230);
    expect(new Set(seen).size).toBe(230);
  });

  it('refuses a token of another query', async () => {
    const site = await openSite(MANY);
    const { nextPageToken } = (await site.call('POST', '/rest/api/3/search/jql', { jql: 'project = INV' }))
      .json as Page;
    const other = await site.call('POST', '/rest/api/3/search/jql', { jql: 'project = TEAM', nextPageToken });
    expect(other.status).toBe(400);
  });

  it('counts only what is bounded', async () => {
    const site = await openSite(MANY);
    expect(
      (await site.call('POST', '/rest/api/3/search/approximate-count', { jql: 'project = INV' })).json,
    ).toEqual({ count: 230 });
    expect(
      (await site.call('POST', '/rest/api/3/search/approximate-count', { jql: 'ORDER BY key' })).status,
    ).toBe(400);
  });
});

describe('a bulk fetch', () => {
  it('takes 100 issues, and 1,000 when few plain fields are named', async () => {
    const site = await openSite(MANY);
    const issueIdsOrKeys = MANY.issues.map((issue) => issue.key);
    const fetch = async (body: object): Promise<number> =>
      (await site.call('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys, ...body })).status;
    expect(await fetch({ fields: ['*all'] })).toBe(400);
    expect(await fetch({ fields: ['summary'], expand: ['changelog'] })).toBe(400);
    expect(await fetch({ fields: ['summary', 'status'] })).toBe(200);
  });
});

describe('search that lags', () => {
  it('sees a write later, or at once for issues that the caller wants reconciled', async () => {
    const site = await openSite();
    const { id } = (await site.call('GET', '/rest/api/3/issue/INV-3')).json as { id: string };
    site.jira.setSearchLag(60_000);
    const updates = [{ customField: PRIORITY_FIELD, issueIds: [Number(id)], value: 8 }];
    await site.call('POST', '/rest/api/3/app/field/value', { updates }, APP);
    const found = async (body: object): Promise<number> =>
      (
        (await site.call('POST', '/rest/api/3/search/jql', { jql: '"Customer priority" = 8', ...body }))
          .json as Page
      ).issues.length;
    expect(await found({})).toBe(0);
    expect(await found({ reconcileIssues: [Number(id)] })).toBe(1);
    site.jira.setSearchLag(0);
    expect(await found({})).toBe(1);
  });
});
