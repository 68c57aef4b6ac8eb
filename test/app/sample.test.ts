import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';

describe('the invented sample', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp({ sample: false });
  });
  afterAll(() => app.close());

  const load = () => app.call('sample.load', { projectId: app.projectId });
  const wipe = () => app.call('sample.wipe', { projectId: app.projectId });

  it('fills an empty product with three personas and fourteen needs, once', async () => {
    const first = await load();
    const again = await load();
    expect(first.personas).toHaveLength(3);
    expect(first.needs.map((need) => need.key)).toEqual(
      Array.from({ length: 14 }, (_, index) => `N-${index + 1}`),
    );
    expect(again).toEqual(first);
    expect(first.productName).toMatch(/Invoicing/);
  });

  it('is wiped with one call, and Jira loses the values that came from it', async () => {
    const issueId = await app.issueId('INV-40');
    await app.call('item.attach-need', {
      issueId,
      attach: { kind: 'existing', needKey: 'N-1', coverage01: 1 },
    });
    await app.host.queueIdle();
    expect((await app.written(issueId)).value).not.toBeNull();
    const empty = await wipe();
    await app.host.queueIdle();
    expect([empty.personas, empty.needs, empty.sampleLoaded]).toEqual([[], [], false]);
    expect(await app.written(issueId)).toEqual({ value: null, priority: null, band: null });
  });

  it('never gives the key of a wiped need to another one', async () => {
    const issueId = await app.issueId('INV-41');
    const panel = await app.call('item.attach-need', {
      issueId,
      attach: {
        kind: 'new',
        coverage01: 0.5,
        need: {
          id: newId(),
          persona: { kind: 'new', id: newId(), name: 'Owner' },
          title: 'Sleep at night',
          importance01: 0.9,
          satisfaction01: 0.1,
          reach01: 0.5,
          sureness: 'guess',
        },
      },
    });
    expect(panel.needs.map((need) => need.key)).toEqual(['N-15']);
    expect(panel.personas.map((persona) => persona.key)).toEqual(['owner']);
    expect(panel.score).not.toBeNull();
  });

  it('is refused where the product has knowledge of its own', async () => {
    const failure = await app.failure('sample.load', { projectId: app.projectId });
    expect(failure.code).toBe('conflict');
  });
});
