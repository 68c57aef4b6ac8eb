import { startTestApp } from './app-host';
import type { TestApp } from './app-host';

const ITEMS = 52;
const EDITS = 700;
const IN_PARALLEL = 4;

/** What the panel computes from the present state of Jira, rounded as the fields are. */
async function computed(app: TestApp, issueId: string): Promise<unknown> {
  const { score } = await app.call('panel.read', { issueId });
  return score === null ? null : Math.round(score.value * 10) / 10;
}

async function wrongFields(app: TestApp, ids: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const id of ids) {
    const { value } = await app.written(id);
    const right = await computed(app, id);
    if (value !== right) wrong.push(`${id}: ${String(value)} instead of ${String(right)}`);
  }
  return wrong;
}

describe('many edits at once', () => {
  let app: TestApp;
  const ids: string[] = [];
  let needs: string;
  let points: string;

  beforeAll(async () => {
    // Forge's limits stand: 500 events a minute on a queue. Jira's own are those of people, who do not edit this fast.
    app = await startTestApp({ limits: { retryFirstMs: 200, jiraRateLimits: false } });
    const { fields, estimation } = await app.call('knowledge.read', { projectId: app.projectId });
    needs = fields.customerNeeds;
    points = estimation.kind === 'points' ? estimation.fieldId : '';
    const project = { id: app.projectId };
    for (let number = 1; number <= ITEMS; number += 1) {
      const fields = { project, summary: `Edited story ${number}`, issuetype: { name: 'Story' } };
      const { body } = await app.jira('POST', '/rest/api/3/issue', { fields });
      ids.push((body as { id: string }).id);
    }
    await app.host.queueIdle();
  });
  afterEach(async () => {
    app.host.faults.set({});
    await app.host.queueIdle();
  });
  afterAll(() => app.close());

  const edit = async (issueId: string, at: number): Promise<void> => {
    const keys = [`N-${(at % 4) + 1}`, `N-${(at % 3) + 5}`];
    const fields = at % 2 === 0 ? { [needs]: keys } : { [points]: (at % 8) + 1 };
    const { status } = await app.jira('PUT', `/rest/api/3/issue/${issueId}`, { fields });
    if (status !== 204) throw new Error(`Jira answered ${status}`);
  };
  const queuePushes = (): number =>
    app.host.stats.invocationLog.filter(({ functionKey }) => functionKey === 'recompute-worker').length;

  it('end in right fields within two minutes, without the nightly pass', async () => {
    app.host.stats.reset();
    app.host.faults.set({ seed: 3, events: { duplicate: 0.1, reorder: 0.1 } });
    let next = 0;
    const editor = async (): Promise<void> => {
      for (let at = next++; at < EDITS; at = next++) await edit(ids[at % ITEMS] ?? '', at);
    };
    await Promise.all(Array.from({ length: IN_PARALLEL }, editor));
    await app.host.queueIdle(120_000);
    expect(await wrongFields(app, ids)).toEqual([]);
    // Many marks are one wake: far fewer than edits, whose events alone would not fit through the queue.
    expect(queuePushes()).toBeLessThan(100);
  });

  it('end right after the sweep when their events were lost, or nobody was woken', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    app.host.faults.set({ events: { lose: 1 } });
    const edited = ids.slice(0, 6);
    for (const [at, id] of edited.entries()) await edit(id, 2 * at + 8);
    await app.host.queueIdle();
    expect(await wrongFields(app, edited)).not.toEqual([]);
    await app.host.runSchedule('sweep-five-minutes');
    await app.host.queueIdle();
    expect(await wrongFields(app, edited)).toEqual([]);
  });

  it('are told of while they wait, with since when and until when Jira wants to be left alone', async () => {
    expect(await app.call('score.waiting', { projectId: app.projectId })).toEqual({
      items: 0,
      since: null,
      until: null,
    });
    const before = Date.now();
    app.host.faults.set({
      kill: { functionKey: 'recompute-worker', afterCalls: 1, of: 'jira' },
    });
    await edit(ids[7] ?? '', 4);
    const waiting = await untilWaiting(app);
    expect(waiting.items).toBeGreaterThan(0);
    expect(Date.parse(waiting.since ?? '')).toBeGreaterThanOrEqual(before - 5);
    await app.host.queueIdle();
    expect((await app.call('score.waiting', { projectId: app.projectId })).since).toBeNull();
    expect(await wrongFields(app, [ids[7] ?? ''])).toEqual([]);
  });

  it('do not wait for another product’s large work', async () => {
    const { body } = await app.jira('GET', '/rest/api/3/project/MOB');
    const otherId = (body as { id: string }).id;
    await app.call('sample.load', { projectId: otherId });
    await app.host.queueIdle();
    const busy = { personaKey: 'owner', importance01: 0.9, satisfaction01: 0.1, reach01: 0.9 };
    app.host.faults.set({ jira: { target: 'app', slowMs: 1_500 } });
    app.host.stats.reset();
    await app.call('need.rate', { projectId: app.projectId, needKey: 'N-1', ...busy });
    const issueId = await app.issueId('MOB-3');
    await app.jira('PUT', `/rest/api/3/issue/${issueId}`, { fields: { [needs]: ['N-2'] } });
    await app.host.queueIdle();
    const [first, second] = app.host.stats.invocationLog
      .filter(({ functionKey }) => functionKey === 'recompute-worker')
      .map(({ startedAt, ms }) => ({ from: Date.parse(startedAt), to: Date.parse(startedAt) + ms }))
      .sort((a, b) => a.from - b.from);
    expect(second?.from).toBeLessThan(first?.to ?? 0);
  });

  it('of one item by six people at once are all in', async () => {
    const issueId = await app.issueId('INV-41');
    for (const needKey of (await app.call('panel.read', { issueId })).needs.map(({ key }) => key))
      await app.call('item.detach-need', { issueId, needKey });
    const keys = ['N-1', 'N-2', 'N-3', 'N-4', 'N-5', 'N-6'];
    await Promise.all(
      keys.map((needKey, at) =>
        app.call(
          'item.attach-need',
          { issueId, attach: { kind: 'existing', needKey, coverage01: at % 2 === 0 ? 0.5 : 1 } },
          at % 2 === 0 ? 'projectAdmin' : 'developer',
        ),
      ),
    );
    const { needs: there } = await app.call('panel.read', { issueId });
    expect(there.map(({ key }) => key).sort()).toEqual(keys);
    expect(there.map(({ coverage01 }) => coverage01)).toEqual(expect.arrayContaining([0.5, 1]));
  });
});

async function untilWaiting(app: TestApp) {
  for (let look = 0; look < 200; look += 1) {
    const waiting = await app.call('score.waiting', { projectId: app.projectId });
    if (waiting.since !== null) return waiting;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nothing ever waits.');
}
