import { startTestApp } from './app-host';
import type { TestApp } from './app-host';

/** What went to Jira's endpoint for the app's own field values. */
function valueWrites(app: TestApp): number {
  return app.host.stats.jiraCallLog.filter((call) => call.path.startsWith('/rest/api/3/app/field/value'))
    .length;
}

describe('when the platform misbehaves', () => {
  let app: TestApp;
  let issueId: string;

  beforeAll(async () => {
    app = await startTestApp({ limits: { retryFirstMs: 100 } });
    issueId = await app.issueId('INV-40');
  });
  afterEach(() => {
    app.host.faults.set({});
  });
  afterAll(() => app.close());

  const attach = (needKey: string, coverage01: 0.25 | 0.5 | 0.75 | 1) =>
    app.call('item.attach-need', { issueId, attach: { kind: 'existing', needKey, coverage01 } });
  const expected = async () => {
    const { score } = await app.call('panel.read', { issueId });
    return Math.round((score?.value ?? Number.NaN) * 10) / 10;
  };

  it('writes once for an event that comes twice', async () => {
    app.host.faults.set({ events: { duplicate: 1 } });
    app.host.stats.reset();
    await attach('N-1', 0.5);
    await app.host.queueIdle();
    expect((await app.written(issueId)).value).toBe(await expected());
    // One request carries the item and the epic above it.
    expect(valueWrites(app)).toBe(1);
  });

  it('repairs by the nightly pass what a lost event left out of date', async () => {
    const before = await app.written(issueId);
    app.host.faults.set({ events: { lose: 1 } });
    // In Jira itself: what is changed in the app is marked there and then, whatever becomes of its event.
    const { fields } = await app.call('knowledge.read', { projectId: app.projectId });
    await app.jira('PUT', `/rest/api/3/issue/${issueId}`, {
      fields: { [fields.customerNeeds]: ['N-1', 'N-2'] },
    });
    await app.host.queueIdle();
    expect(await app.written(issueId)).toEqual(before);
    app.host.faults.set({});
    await app.host.runSchedule('reconcile-nightly');
    await app.host.queueIdle();
    expect((await app.written(issueId)).value).toBe(await expected());
    expect((await app.written(issueId)).value).not.toBe(before.value);
  });

  it.each([
    'jira-quota-global-based',
    'jira-quota-tenant-based',
    'jira-burst-based',
    'jira-per-issue-on-write',
  ] as const)('waits as long as Jira asks after a 429 for %s, then goes on', async (reason) => {
    await app.call('item.set-coverage', { issueId, needKey: 'N-2', coverage01: 1 });
    await app.host.queueIdle();
    app.host.stats.reset();
    // The event waits, so that the answer 429 meets the worker and not the call that makes the change.
    app.host.faults.set({ events: { delayMs: 300 } });
    await app.call('item.set-coverage', { issueId, needKey: 'N-2', coverage01: 0.25 });
    app.host.faults.set({
      jira: { target: 'app', tooManyRequests: { share: 1, reason, retryAfterSeconds: 1, times: 1 } },
    });
    await app.host.queueIdle();
    expect(app.host.stats.jiraCallLog.filter((call) => call.status === 429)).toHaveLength(1);
    expect((await app.written(issueId)).value).toBe(await expected());
  });

  it('tries again after a server error', async () => {
    app.host.faults.set({ events: { delayMs: 300 } });
    await app.call('item.set-coverage', { issueId, needKey: 'N-2', coverage01: 0.75 });
    app.host.faults.set({ jira: { target: 'app', serverError: { share: 1, status: 503, times: 1 } } });
    await app.host.queueIdle(60_000);
    expect((await app.written(issueId)).value).toBe(await expected());
  });

  it('goes on after the worker was killed between reading and writing', async () => {
    app.host.faults.set({ kill: { functionKey: 'recompute-worker', afterCalls: 1, of: 'jira' } });
    await app.call('item.set-coverage', { issueId, needKey: 'N-2', coverage01: 0.5 });
    await app.host.queueIdle();
    expect((await app.written(issueId)).value).toBe(await expected());
  });

  it('keeps to the newest state when events come in the wrong order', async () => {
    app.host.faults.set({ seed: 7, events: { reorder: 0.5, duplicate: 0.5 } });
    for (const coverage01 of [0.25, 1, 0.5, 0.75] as const) {
      await app.call('item.set-coverage', { issueId, needKey: 'N-2', coverage01 });
    }
    await app.host.queueIdle();
    expect((await app.written(issueId)).value).toBe(await expected());
  });

  it('repairs by the nightly pass a field that somebody else has written over', async () => {
    await attach('N-1', 1);
    await app.host.queueIdle();
    const right = await app.written(issueId);
    const { fields } = await app.call('knowledge.read', { projectId: app.projectId });
    const damage = { customField: fields.customerValue, issueIds: [Number(issueId)], value: 99 };
    const path = '/rest/api/3/app/field/value';
    expect((await app.jira('POST', path, { updates: [damage] }, 'app')).status).toBeLessThan(300);
    expect((await app.written(issueId)).value).toBe(99);
    await app.host.runSchedule('reconcile-nightly');
    await app.host.queueIdle();
    expect(await app.written(issueId)).toEqual(right);
  });

  it('forgets a deleted item, and its epic loses the value', async () => {
    const { body } = await app.jira('GET', `/rest/api/3/issue/${issueId}?fields=parent`);
    const epicId = (body as { fields: { parent: { id: string } } }).fields.parent.id;
    const before = await app.written(epicId);
    expect((await app.jira('DELETE', `/rest/api/3/issue/${issueId}`)).status).toBe(204);
    await app.host.queueIdle();
    expect((await app.written(epicId)).value).not.toBe(before.value);
  });
});
