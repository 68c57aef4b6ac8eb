import type { FaultSettings } from '../../../local/faults/fault-plan';
import type { Host } from '../../../local/host';
import { call, notes, someIssue, startFixture } from './fixture-host';

/** Sets the summary as a user of the site, as the page does. */
async function editAsUser(host: Host, summary: string): Promise<void> {
  const response = await fetch(`${host.siteUrl}/rest/api/3/issue/${someIssue}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { summary } }),
  });
  expect(response.status).toBe(204);
}

describe('product events', () => {
  let host: Host;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ host, end } = await startFixture());
  });
  afterAll(() => end());

  const countedAfter = async (settings: FaultSettings, act: () => Promise<unknown>) => {
    const count = async () => (await notes(host, 'event', someIssue)).length;
    const before = await count();
    host.faults.set(settings);
    await act();
    await host.queueIdle();
    host.faults.set({});
    return (await count()) - before;
  };

  it('reach the trigger once when all is calm', async () => {
    expect(await countedAfter({}, () => editAsUser(host, 'calm'))).toBe(1);
  });

  it('reach the trigger twice when they are duplicated, never when they are lost', async () => {
    expect(await countedAfter({ events: { duplicate: 1 } }, () => editAsUser(host, 'twice'))).toBe(2);
    expect(await countedAfter({ events: { lose: 1 } }, () => editAsUser(host, 'lost'))).toBe(0);
  });

  it('come late when they are delayed', async () => {
    const before = Date.now();
    await countedAfter({ events: { delayMs: 600 } }, () => editAsUser(host, 'late'));
    const last = (await notes(host, 'event', someIssue)).at(-1);
    expect((last?.at ?? 0) - before).toBeGreaterThanOrEqual(600);
  });

  it('overtake each other when they are reordered, the same way for the same seed', () => {
    const deliveries = (seed: number) => {
      host.faults.set({ seed, events: { reorder: 0.5 } });
      return Array.from({ length: 20 }, () => host.faults.planDelivery());
    };
    const first = deliveries(7);
    expect(deliveries(7)).toEqual(first);
    expect(deliveries(8)).not.toEqual(first);
    expect(new Set(first.map((delivery) => delivery[0]?.afterMs))).toEqual(new Set([0, 1_000]));
    host.faults.set({});
  });

  it('tell what the app did itself, and stay away from a trigger that ignores that', async () => {
    const foreign = async () => (await notes(host, 'foreign-event', someIssue)).length;
    const foreignBefore = await foreign();
    await call(host, 'jira', {
      path: `/rest/api/3/issue/${someIssue}`,
      method: 'PUT',
      body: { fields: { summary: 'by the app' } },
    });
    await host.queueIdle();
    const last = (await notes(host, 'event', someIssue)).at(-1);
    expect(last?.detail).toEqual({ self: true, type: 'avi:jira:updated:issue' });
    expect(await foreign()).toBe(foreignBefore);
    await editAsUser(host, 'by a user');
    await host.queueIdle();
    expect(await foreign()).toBe(foreignBefore + 1);
  });
});

describe('faults of Jira’s REST', () => {
  let host: Host;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ host, end } = await startFixture());
  });
  afterAll(() => end());
  const path = `/rest/api/3/issue/${someIssue}?fields=summary`;

  it.each([
    'jira-quota-global-based',
    'jira-quota-tenant-based',
    'jira-burst-based',
    'jira-per-issue-on-write',
  ] as const)('answer 429 with reason %s as often as asked, then calm down', async (reason) => {
    host.faults.set({ jira: { tooManyRequests: { share: 1, reason, retryAfterSeconds: 3, times: 1 } } });
    expect(await call(host, 'jira', { path })).toMatchObject({ status: 429, reason, retryAfter: '3' });
    expect(await call(host, 'jira', { path })).toMatchObject({ status: 200 });
  });

  it('answer 5xx', async () => {
    host.faults.set({ jira: { serverError: { share: 1, status: 503, times: 1 } } });
    expect(await call(host, 'jira', { path })).toMatchObject({ status: 503 });
    expect(await call(host, 'jira', { path })).toMatchObject({ status: 200 });
  });

  it('give old answers for a while after a write', async () => {
    const staleReadMs = 60_000;
    host.faults.set({ jira: { staleReadMs } });
    const summary = async () => ((await call(host, 'jira', { path })) as { text: string }).text;
    const before = await summary();
    await call(host, 'jira', {
      path: `/rest/api/3/issue/${someIssue}`,
      method: 'PUT',
      body: { fields: { summary: 'fresh' } },
    });
    expect(await summary()).toBe(before);
    // The while is over by the clock, not by waiting: on a busy machine a short one would be over too soon.
    const now = Date.now.bind(Date);
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + staleReadMs);
    try {
      expect(await summary()).toContain('fresh');
    } finally {
      clock.mockRestore();
      host.faults.set({});
    }
  });

  it('are set from the page too, and nonsense is refused', async () => {
    const set = (body: unknown) =>
      fetch(`${host.siteUrl}/local/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await set({ events: { lose: 1 } })).status).toBe(200);
    expect(host.faults.plan.events.lose).toBe(1);
    const refused = await set({ events: { lose: 2 } });
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as { error: string }).error).toContain('malformed');
    await set({});
    expect(host.faults.plan.events.lose).toBe(0);
  });
});
