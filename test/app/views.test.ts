import { AUDIENCES } from '../../src/domain/roadmap/lens';
import type { Audience } from '../../src/domain/roadmap/lens';
import { newId, startTestApp } from './app-host';
import type { TestApp, UserName } from './app-host';

describe('what the views of the project page ask for', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  }, 180_000);
  afterAll(() => app.close());
  const view = (change: object = {}) => ({
    name: 'For the owners',
    page: 'priorities',
    search: '?persona=owner&sort=value',
    shared: false,
    ...change,
  });
  const keeping = (id: string, version: number, set: Record<string, unknown>) => ({
    projectId: app.projectId,
    kind: 'view' as const,
    id,
    version,
    set,
  });
  const of = (id: string) => ({ projectId: app.projectId, kind: 'view' as const, id });
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
    expect(found?.priority.low).toBeCloseTo(score?.priorityInterval80.low ?? Number.NaN, 1);
    expect(found?.priority.high).toBeCloseTo(score?.priorityInterval80.high ?? Number.NaN, 1);
    expect(found?.value.low).toBeCloseTo(score?.valueInterval80.low ?? Number.NaN, 1);
    expect(found?.value.high).toBeCloseTo(score?.valueInterval80.high ?? Number.NaN, 1);
  });

  it('keeps a view for its owner alone, until it is shared', async () => {
    const id = newId();
    await app.call('record.save', keeping(id, 0, view()), 'developer');
    expect(await names('developer')).toEqual(['For the owners']);
    expect(await names('projectAdmin')).toEqual([]);
    const hidden = await app.failure('record.save', keeping(id, 1, { name: 'Taken' }));
    expect(hidden.code).toBe('not-found');
    await app.call('record.save', keeping(id, 1, { shared: true }), 'developer');
    expect(await names('projectAdmin')).toEqual(['For the owners']);
    await app.call('record.delete', of(id));
    expect(await names('developer')).toEqual([]);
    await app.call('record.restore', of(id), 'developer');
    expect(await names('developer')).toEqual(['For the owners']);
    await app.call('record.delete', of(id), 'developer');
  });

  it('tells of a private view to nobody else, wherever records are told of', async () => {
    const { projectId } = app;
    const id = newId();
    const secret = view({ name: 'My doubts', search: '?q=doubtful' });
    await app.call('record.save', keeping(id, 0, secret), 'developer');
    const told = async (as: 'developer' | 'projectAdmin') => {
      const filter = { kind: 'view' as const };
      const lines = await app.call('history.page', { projectId, filter }, as);
      const page = await app.call('record.page', { projectId, kind: 'view' }, as);
      const byId = await app.call('record.page', { projectId, kind: 'view', ids: [id] }, as);
      const deleted = await app.call('record.deleted', { projectId }, as);
      return JSON.stringify([lines, page, byId, deleted]);
    };
    const archived = async () => {
      const tables = (await app.call('archive.read', { projectId })).tables;
      const pages = await Promise.all(
        ['saved_view', 'record_history'].map(async (table) => {
          const { rows } = await app.call('archive.page', { projectId, table });
          expect(tables.find(({ name }) => name === table)?.rows).toBe(rows.length);
          return rows;
        }),
      );
      return JSON.stringify(pages);
    };
    const isSecret = /My doubts|doubtful/;
    expect(await told('developer')).toMatch(isSecret);
    expect(await told('projectAdmin')).not.toMatch(isSecret);
    expect(await archived()).not.toMatch(isSecret);
    // Sending it as a new one of the same id tells nothing either.
    expect((await app.failure('record.save', keeping(id, 0, view()))).code).toBe('not-found');
    for (const name of ['record.delete', 'record.restore'])
      expect((await app.failure(name, of(id))).code).toBe('not-found');
    const line = (
      await app.call('history.page', { projectId, filter: { recordId: id } }, 'developer')
    ).changes.at(0);
    expect((await app.failure('history.undo', { projectId, changeId: line?.id })).code).toBe('not-found');
    await app.call('record.delete', of(id), 'developer');
    expect(await told('developer')).toMatch(isSecret);
    expect(await told('projectAdmin')).not.toMatch(isSecret);
    await app.call('record.restore', of(id), 'developer');
    await app.call('record.save', keeping(id, 3, { name: 'For all', search: '', shared: true }), 'developer');
    expect(await told('projectAdmin')).toMatch(/For all/);
    expect(await told('projectAdmin')).not.toMatch(isSecret);
    expect(await archived()).not.toMatch(isSecret);
    await app.call('record.delete', of(id), 'developer');
  });

  it('lets nobody change the shared view of somebody else but who manages customer knowledge', async () => {
    const id = newId();
    await app.call('record.save', keeping(id, 0, view({ name: 'Of the admin', shared: true })));
    const { views } = await app.call('view.list', { projectId: app.projectId }, 'developer');
    expect(views.find((each) => each.id === id)).toMatchObject({ mine: false, canChange: false });
    const refused = await app.failure('record.save', keeping(id, 1, { name: 'Mine' }), 'developer');
    expect(refused.code).toBe('forbidden');
    expect((await app.failure('record.delete', of(id), 'developer')).code).toBe('forbidden');
    // The right to keep views of one's own is no right to write any other record.
    const need = { ...keeping(newId(), 0, { name: 'Acme' }), kind: 'account' };
    expect((await app.failure('record.save', need, 'developer')).code).toBe('forbidden');
    expect(
      (
        await app.failure('record.import', {
          ...of(id),
          rows: [view()],
          part: { id: newId(), from: 0, done: true },
        })
      ).code,
    ).toBe('invalid');
    const owner = await app.failure('record.save', keeping(newId(), 0, view({ ownerId: 'somebody' })));
    expect(owner.code).toBe('invalid');
  });

  it('tells the slower of two who change one view, and keeps the change of the faster', async () => {
    const id = newId();
    await app.call('record.save', keeping(id, 0, view({ name: 'Ours', shared: true })));
    await app.call('record.save', keeping(id, 1, { name: 'Ours, renamed' }));
    expect(await app.call('record.save', keeping(id, 1, { name: 'Too late' }))).toMatchObject({
      kind: 'conflict',
      theirs: { version: 2, value: { name: 'Ours, renamed' } },
    });
    expect(await names('projectAdmin')).toContain('Ours, renamed');
  });

  it('writes a view once, however often the same save arrives', async () => {
    const once = keeping(newId(), 0, view({ name: 'Once' }));
    await app.call('record.save', once);
    await app.call('record.save', once);
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

  it('shows what serves a need, and what a person says; what is off leaves for no audience', async () => {
    const { projectId } = app;
    const shown = async (key: string, audience: Audience = 'customer') => {
      const issueIds = [await app.issueId(key)];
      const { lines, publications } = await app.call('share.lines', { projectId, audience, issueIds });
      return { line: lines[0], ...publications[0] };
    };
    const publish = async (key: string, published: boolean, as?: UserName) =>
      app.call('share.publish', { issueId: await app.issueId(key), published }, as);
    const attach = { kind: 'existing' as const, needKey: 'N-1', coverage01: 0.5 as const };
    await app.call('item.attach-need', { issueId: await app.issueId('INV-3'), attach });
    expect(await shown('INV-3')).toMatchObject({ on: true, by: 'need' });
    // An enabler: no customer needs it.
    expect(await shown('INV-9')).toEqual({ line: null, on: false, by: 'no-need' });
    await publish('INV-9', true, 'developer');
    expect(await shown('INV-9')).toMatchObject({ line: { horizon: 'now' }, on: true, by: 'person' });
    await publish('INV-3', false);
    await publish('INV-3', false);
    for (const audience of AUDIENCES)
      expect(await shown('INV-3', audience)).toEqual({ line: null, on: false, by: 'person' });
    const off = await app.call('share.off', { projectId }, 'viewer');
    expect(off.issueIds).toEqual([await app.issueId('INV-3')]);
    const refused = { issueId: await app.issueId('INV-3'), published: true };
    expect((await app.failure('share.publish', refused, 'viewer')).code).toBe('forbidden');
    // It stands in the history, from which it is taken back: to the rule where it was the first word on it.
    const { changes, names } = await app.call('history.page', {
      projectId,
      filter: { kind: 'publication' },
    });
    expect(changes.map(({ recordId }) => names[recordId])).toEqual(['INV-3', 'INV-9']);
    await app.call('history.undo', { projectId, changeId: changes[0]?.id ?? '' });
    expect(await shown('INV-3')).toMatchObject({ on: true, by: 'need' });
    await publish('INV-3', false);
    await publish('INV-3', true);
    expect(await shown('INV-3')).toMatchObject({ on: true, by: 'person' });
  });

  it('tells work that is done as shipped', async () => {
    const attach = { kind: 'existing' as const, needKey: 'N-1', coverage01: 0.5 as const };
    const issueIds = [await app.issueId('INV-45')];
    await app.call('item.attach-need', { issueId: issueIds[0] ?? '', attach });
    const { lines } = await app.call('share.lines', {
      projectId: app.projectId,
      audience: 'customer',
      issueIds,
    });
    expect(lines).toMatchObject([{ horizon: 'shipped', state: 'done' }]);
  });
});
