import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';

describe('what the views of the project page ask for', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  }, 180_000);
  afterAll(() => app.close());
  const view = (change: object = {}) => ({
    projectId: app.projectId,
    id: newId(),
    version: 0,
    name: 'For the owners',
    page: 'priorities' as const,
    search: '?persona=owner&sort=value',
    shared: false,
    ...change,
  });
  const names = async (as: 'developer' | 'projectAdmin') =>
    (await app.call('view.list', { projectId: app.projectId }, as)).views.map((each) => each.name);

  it('gives each item the interval that its own receipt shows', async () => {
    const issueId = await app.issueId('INV-40');
    await app.call('item.attach-need', {
      issueId,
      attach: { kind: 'existing', needKey: 'N-6', coverage01: 0.5 },
    });
    await app.host.queueIdle();
    const { items } = await app.call('ranking.intervals', { projectId: app.projectId });
    const { score } = await app.call('panel.read', { issueId });
    const found = items.find((item) => item.issueId === issueId);
    expect(found?.priority.low).toBeCloseTo(score?.interval80.low ?? Number.NaN, 1);
    expect(found?.priority.high).toBeCloseTo(score?.interval80.high ?? Number.NaN, 1);
    expect(found?.value.low).toBeLessThanOrEqual(score?.value ?? 0);
    expect(found?.value.high).toBeGreaterThanOrEqual(score?.value ?? 0);
  });

  it('keeps a view for its owner alone, until it is shared', async () => {
    const mine = view();
    await app.call('view.save', mine, 'developer');
    expect(await names('developer')).toEqual(['For the owners']);
    expect(await names('projectAdmin')).toEqual([]);
    const hidden = await app.failure('view.save', { ...mine, version: 1, name: 'Taken' });
    expect(hidden.code).toBe('not-found');
    await app.call('view.save', { ...mine, version: 1, shared: true }, 'developer');
    expect(await names('projectAdmin')).toEqual(['For the owners']);
    await app.call('view.delete', { projectId: app.projectId, id: mine.id });
    expect(await names('developer')).toEqual([]);
  });

  it('lets nobody change the shared view of somebody else but who manages customer knowledge', async () => {
    const theirs = view({ name: 'Of the admin', shared: true });
    await app.call('view.save', theirs);
    const { views } = await app.call('view.list', { projectId: app.projectId }, 'developer');
    expect(views.find((each) => each.id === theirs.id)).toMatchObject({ mine: false, canChange: false });
    const refused = await app.failure('view.save', { ...theirs, version: 1 }, 'developer');
    expect(refused.code).toBe('forbidden');
    expect(
      (await app.failure('view.delete', { projectId: app.projectId, id: theirs.id }, 'developer')).code,
    ).toBe('forbidden');
  });

  it('tells the slower of two who change one view, and keeps the change of the faster', async () => {
    const shared = view({ name: 'Ours', shared: true });
    await app.call('view.save', shared);
    await app.call('view.save', { ...shared, version: 1, name: 'Ours, renamed' });
    expect((await app.failure('view.save', { ...shared, version: 1, name: 'Too late' })).code).toBe(
      'conflict',
    );
    expect(await names('projectAdmin')).toContain('Ours, renamed');
  });

  it('writes a view once, however often the same save arrives', async () => {
    const once = view({ name: 'Once' });
    await app.call('view.save', once);
    await app.call('view.save', once);
    expect((await names('projectAdmin')).filter((name) => name === 'Once')).toHaveLength(1);
  });

  it('keeps the balance that the product aims at, and refuses shares that do not add up', async () => {
    const before = await app.call('roadmap.outline', { projectId: app.projectId });
    expect(before.balanceTarget).toBeNull();
    expect(before.themes).toContainEqual({ needKey: 'N-2', theme: 'Know the cash' });
    const target = { business: 0.2, feature: 0.3, customer: 0.5 };
    await app.call('roadmap.set-balance', { projectId: app.projectId, target });
    const after = await app.call('roadmap.outline', { projectId: app.projectId }, 'viewer');
    expect(after.balanceTarget).toEqual(target);
    const wrong = await app.failure('roadmap.set-balance', {
      projectId: app.projectId,
      target: { ...target, business: 0.3 },
    });
    expect(wrong).toMatchObject({ code: 'invalid', key: 'roadmap.balance-sum' });
  });

  it('tells the stages of the journeys that are drawn, and which items are being tested, without the words', async () => {
    const { personas } = await app.call('persona.list', { projectId: app.projectId });
    const owner = personas.find(({ key }) => key === 'owner');
    const stage = { id: newId(), name: 'Month end', place: 1, needKeys: ['N-2'], evidenceIds: [] };
    const { journey } = await app.call('map.read', { projectId: app.projectId, personaId: owner?.id ?? '' });
    await app.call('map.save', {
      projectId: app.projectId,
      personaId: owner?.id ?? '',
      kind: 'journey',
      version: journey.version,
      map: { stages: [stage], notes: [] },
    });
    const issueId = await app.issueId('INV-2');
    const test = {
      assumption: 'Owners look each week',
      killLine: 'fewer than 3 of 10',
      state: 'running' as const,
    };
    await app.call('item.save-record', { issueId, kind: 'test', id: newId(), version: 0, set: test });
    const outline = await app.call('roadmap.outline', { projectId: app.projectId }, 'viewer');
    expect(outline.journeys.find(({ personaKey }) => personaKey === 'owner')?.stages).toEqual([
      { id: stage.id, name: 'Month end', needKeys: ['N-2'] },
    ]);
    expect(outline.tests).toContainEqual({ id: expect.any(String) as string, issueId, state: 'running' });
    expect(JSON.stringify(outline.tests)).not.toContain('Owners look');
  });
});
