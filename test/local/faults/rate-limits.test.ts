import { RateLimits } from '../../../local/faults/rate-limits';
import type { JiraRequest, JiraResponse } from '../../../local/jira/site';

const request = (method: string, path: string): JiraRequest => ({
  method,
  path,
  headers: {},
  principal: { kind: 'app' },
});
const issues = (count: number): JiraResponse => ({
  status: 200,
  headers: {},
  body: JSON.stringify({ issues: Array.from({ length: count }, (_, id) => ({ id })) }),
});
const empty: JiraResponse = { status: 204, headers: {}, body: '' };

describe('the rate limits of Jira’s REST', () => {
  it('count one point for a call and one for each issue it returned; a write costs one', () => {
    const limits = new RateLimits(() => 0);
    limits.book(request('POST', '/rest/api/3/search/jql'), issues(100));
    expect(limits.pointsUsed).toBe(101);
    limits.book(request('PUT', '/rest/api/3/issue/A-1'), empty);
    expect(limits.pointsUsed).toBe(102);
  });

  it('refuse everything after 65,000 points, until the clock hour ends', () => {
    let now = 10 * 3_600_000 + 600_000;
    const limits = new RateLimits(() => now);
    for (let page = 0; page < 13; page += 1)
      limits.book(request('POST', '/rest/api/3/search/jql'), issues(5_000));
    const refusal = limits.refuse(request('GET', '/rest/api/3/issue/A-1'));
    expect(refusal?.status).toBe(429);
    expect(refusal?.headers).toMatchObject({
      'ratelimit-reason': 'jira-quota-global-based',
      'retry-after': '3000',
    });
    now = 11 * 3_600_000;
    expect(limits.refuse(request('GET', '/rest/api/3/issue/A-1'))).toBeUndefined();
  });

  it('let 50 PUTs a second through to one endpoint, whatever issue it names', () => {
    let now = 0;
    const limits = new RateLimits(() => now);
    const put = (n: number) => limits.refuse(request('PUT', `/rest/api/3/issue/A-${n}`));
    for (let n = 1; n <= 50; n += 1) expect(put(n)).toBeUndefined();
    expect(put(51)?.headers['ratelimit-reason']).toBe('jira-burst-based');
    now = 1_000;
    expect(put(52)).toBeUndefined();
  });

  it('let 20 writes in 2 seconds and 100 in 30 seconds through to one issue', () => {
    let now = 0;
    const limits = new RateLimits(() => now);
    const write = () => limits.refuse(request('PUT', '/rest/api/3/issue/A-1/properties/p'));
    for (let n = 0; n < 20; n += 1) expect(write()).toBeUndefined();
    expect(write()?.headers['ratelimit-reason']).toBe('jira-per-issue-on-write');
    for (let wave = 1; wave < 5; wave += 1) {
      now = wave * 2_000;
      for (let n = 0; n < 20; n += 1) expect(write()).toBeUndefined();
    }
    now = 10_000;
    expect(write()?.headers['ratelimit-reason']).toBe('jira-per-issue-on-write');
    now = 30_000;
    expect(write()).toBeUndefined();
  });

  it('do not count reading as writing', () => {
    const limits = new RateLimits(() => 0);
    for (let n = 0; n < 60; n += 1)
      expect(limits.refuse(request('GET', '/rest/api/3/issue/A-1'))).toBeUndefined();
  });
});
