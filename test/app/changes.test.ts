import { z } from 'zod';
import type { Audience } from '../../src/domain/roadmap/lens';
import { newId, startTestApp } from './app-host';
import { importedAccounts } from './imported';
import type { TestApp, UserName } from './app-host';

const today = new Date().toISOString().slice(0, 10);

/** Every name of a part in what came back, however deep. */
function partsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    Array.isArray(value) ? partsIn(inner) : [name, ...partsIn(inner)],
  );
}

describe('what changed on the roadmap', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    for (const [key, needKey] of [
      ['INV-50', 'N-6'],
      ['INV-40', 'N-1'],
    ] as const) {
      await app.call('item.attach-need', {
        issueId: await app.issueId(key),
        attach: { kind: 'existing', needKey, coverage01: 0.5 },
      });
    }
    await app.host.queueIdle();
  }, 180_000);
  afterAll(() => app.close());

  const changes = (as?: 'viewer') => app.call('changes.read', { projectId: app.projectId, from: today }, as);

  it('keeps the roadmap by itself when none is a week old, and not twice', async () => {
    await app.host.runSchedule('reconcile-nightly');
    await app.host.queueIdle();
    await app.host.runSchedule('reconcile-nightly');
    await app.host.queueIdle();
    const { snapshots, job } = await app.call('snapshot.list', { projectId: app.projectId });
    expect(snapshots).toMatchObject([{ takenOn: today, takenBy: 'app' }]);
    expect(snapshots[0]?.items).toBeGreaterThan(20);
    expect(job?.state).toBe('done');
    expect(await changes()).toMatchObject({ scores: [], deletedIds: [], models: [], moves: [] });
  });

  it('goes on where it stopped when the worker is killed', async () => {
    app.host.faults.set({ kill: { functionKey: 'recompute-worker', afterCalls: 2, of: 'jira' } });
    const { id: jobId } = await app.call('snapshot.take', { projectId: app.projectId });
    await app.host.queueIdle();
    app.host.faults.set({});
    await app.host.queueIdle();
    expect(await app.call('job.read', { projectId: app.projectId, jobId })).toMatchObject({ state: 'done' });
    expect((await app.call('snapshot.list', { projectId: app.projectId })).snapshots).toHaveLength(1);
    expect((await changes()).scores).toEqual([]);
  });

  it('shows the day as it was kept for as long as it is being kept anew', async () => {
    const { projectId } = app;
    const { id: jobId } = await app.call('snapshot.take', { projectId });
    for (let state = 'waiting'; state !== 'done';) {
      const { snapshots } = await app.call('snapshot.list', { projectId });
      expect(snapshots).toHaveLength(1);
      expect(await changes()).toMatchObject({ deletedIds: [] });
      state = (await app.call('job.read', { projectId, jobId })).state;
    }
    await app.host.queueIdle();
  });

  it('tells whose priority rose and fell, with the lines of the receipt that make the difference', async () => {
    await app.call('item.set-coverage', {
      issueId: await app.issueId('INV-40'),
      needKey: 'N-1',
      coverage01: 1,
    });
    await app.call('item.detach-need', { issueId: await app.issueId('INV-50'), needKey: 'N-6' });
    await app.host.queueIdle();
    const { scores } = await changes();
    const rose = scores.find(({ key }) => key === 'INV-40');
    expect(rose?.to).toBeGreaterThan(rose?.from ?? Infinity);
    expect(rose?.lines.map(({ kind, needKey }) => [kind, needKey])).toContainEqual(['need', 'N-1']);
    const sum = rose?.lines.reduce((total, line) => total + line.difference, 0) ?? 0;
    expect(sum).toBeCloseTo((rose?.to ?? 0) - (rose?.from ?? 0), 5);
    expect(scores.find(({ key }) => key === 'INV-50')).toMatchObject({ to: null });
  });

  it('tells who decided: of the model, and of a move with its reason', async () => {
    const issueId = await app.issueId('INV-3');
    const move = { id: newId(), parts: ['horizon' as const], reason: '' };
    await app.call('changes.note-move', { issueId, move }, 'developer');
    await app.call('changes.note-move', { issueId, move: { ...move, reason: 'Sales asked' } }, 'developer');
    // Another person can not put words into the mouth of the first.
    const refused = await app.failure('changes.note-move', {
      issueId,
      move: { ...move, reason: 'Nonsense' },
    });
    expect(refused.code).toBe('not-found');
    await app.call('need.rate', {
      projectId: app.projectId,
      needKey: 'N-1',
      personaKey: 'owner',
      importance01: 0.9,
      satisfaction01: 0.1,
      reach01: 0.5,
    });
    await app.call('model.save', {
      projectId: app.projectId,
      draft: { changes: { referenceStory: 8 }, preset: 'default', custom: null },
      basedOn: 0,
      reason: 'Our stories are larger',
    });
    await app.host.queueIdle();
    const { moves, models, records } = await changes();
    expect(records).toMatchObject([{ kind: 'need', needKey: 'N-1', accountId: 'user-project-admin' }]);
    expect(moves).toMatchObject([
      { issueId, accountId: 'user-developer', parts: ['horizon'], reason: 'Sales asked' },
    ]);
    expect(models).toMatchObject([
      { version: 1, accountId: 'user-project-admin', reason: 'Our stories are larger' },
    ]);
  });

  it('says what is gone, by name', async () => {
    const issueId = await app.issueId('INV-2');
    await app.jira('DELETE', `/rest/api/3/issue/${issueId}?deleteSubtasks=true`, undefined, 'siteAdmin');
    await app.host.queueIdle();
    const { before, deletedIds } = await changes('viewer');
    expect(deletedIds).toContain(issueId);
    expect(before.find((item) => item.issueId === issueId)?.title).not.toBe('');
    expect(before.find((item) => item.key === 'INV-3')?.title).toBeUndefined();
  });

  it('counts places from the last review', async () => {
    expect(await app.call('changes.ranks', { projectId: app.projectId })).toMatchObject({ reviewedAt: null });
    const marked = await app.call('changes.mark-reviewed', { projectId: app.projectId });
    expect(marked.reviewedBy).toBe('user-project-admin');
    expect(Object.values(marked.ranks).sort((a, b) => a - b)[0]).toBe(1);
    await app.host.queueIdle();
    expect(await app.call('changes.ranks', { projectId: app.projectId }, 'viewer')).toEqual(marked);
    const list = await app.call('snapshot.list', { projectId: app.projectId }, 'viewer');
    expect(list).toMatchObject({ reviewedOn: today, canTake: false });
  });

  it('says in words that a day was not kept', async () => {
    const failure = await app.failure('changes.read', { projectId: app.projectId, from: '2020-01-01' });
    expect(failure).toMatchObject({
      code: 'not-found',
      key: 'roadmap.no-snapshot',
    });
  });

  it('remembers for each person alone what they chose', async () => {
    const { projectId } = app;
    await app.call('person.put', { projectId, change: { tourSeen: true } }, 'viewer');
    await app.call(
      'person.put',
      { projectId, change: { expert: true, priorityColumns: ['top', 'status'] } },
      'viewer',
    );
    expect(await app.call('person.read', { projectId }, 'viewer')).toEqual({
      expert: true,
      tourSeen: true,
      modelSeen: '',
      priorityColumns: ['top', 'status'],
    });
    expect(await app.call('person.read', { projectId }, 'developer')).toEqual({
      expert: false,
      tourSeen: false,
      modelSeen: '',
      priorityColumns: [],
    });
  });

  describe('and what is shared of it', () => {
    const line = async (audience: Audience, key: string, as?: UserName) => {
      const input = { projectId: app.projectId, audience, issueIds: [await app.issueId(key)] };
      return (await app.call('share.lines', input, as)).lines[0];
    };

    beforeAll(async () => {
      const attach = { kind: 'existing' as const, needKey: 'N-1', coverage01: 0.5 as const };
      await app.call('item.attach-need', { issueId: await app.issueId('INV-3'), attach });
    });

    it.each([
      ['executive', ['key', 'startDate', 'dueDate', 'quote', 'points', 'status']],
      ['sales', ['key', 'quarter', 'startDate', 'dueDate', 'value', 'band', 'points', 'quote']],
      ['marketing', ['key', 'quarter', 'startDate', 'dueDate', 'value', 'accountCount', 'status']],
      ['developers', ['accountCount', 'quote', 'benefit']],
      ['customer', ['key', 'title', 'quarter', 'startDate', 'dueDate', 'value', 'band', 'personas', 'needs']],
    ] as const)('leaves out on the server what is not for %s', async (audience, absent) => {
      const shared = await line(audience, 'INV-3');
      expect(shared?.horizon).toBeDefined();
      const parts = partsIn(shared);
      for (const name of [...absent, 'issueId', 'accounts', 'annualRevenue', 'arr'])
        expect(parts).not.toContain(name);
      if (audience !== 'developers') expect(JSON.stringify(shared)).not.toMatch(/\d{4}-\d{2}-\d{2}|INV-/);
    });

    it('puts the benefit first that somebody wrote, the item’s before the need’s, with accounts masked', async () => {
      const { records } = await app.call('record.page', { projectId: app.projectId, kind: 'account' });
      const name = z.string().parse(records[0]?.value['name']);
      const written = { text: `${name} finds every invoice`, version: 0 };
      expect(await line('customer', 'INV-3')).toMatchObject({ benefitMissing: true });
      await app.call('benefit.of-need', { projectId: app.projectId, needKey: 'N-1', benefit: written });
      expect(await line('customer', 'INV-3')).toMatchObject({
        benefit: '[name 1] finds every invoice',
        benefitMissing: false,
      });
      const own = { text: 'Invoices in seconds', version: 0 };
      await app.call('benefit.of-item', { issueId: await app.issueId('INV-3'), benefit: own }, 'developer');
      expect(await line('marketing', 'INV-3')).toMatchObject({ benefit: 'Invoices in seconds' });
      const late = await app.call('benefit.of-item', {
        issueId: await app.issueId('INV-3'),
        benefit: { text: 'Something else', version: 0 },
      });
      expect(late).toEqual({ kind: 'conflict', theirs: { text: 'Invoices in seconds', version: 1 } });
      expect(await line('marketing', 'INV-3')).toMatchObject({ benefit: 'Invoices in seconds' });
    });

    it('knows how every customer is called, and ever was, however many there are', async () => {
      const { projectId } = app;
      const others = Array.from({ length: 2_100 }, (_, at) => ({ name: `Aardvark ${String(at)} Ltd` }));
      for (let at = 0; at < others.length; at += 200) await importedAccounts(app, others.slice(at, at + 200));
      const save = (id: string, version: number, name: string) =>
        app.call('record.save', { projectId, kind: 'account', id, version, set: { name } });
      const [renamed, merged, gone] = [newId(), newId(), newId()];
      await save(renamed, 0, 'Zwetschge Alt GmbH');
      await save(renamed, 1, 'Zwetschge Neu GmbH');
      await save(merged, 0, 'Zirbel Werke');
      await save(gone, 0, 'Zander & Söhne');
      await app.call('record.merge', {
        projectId,
        kind: 'account',
        id: merged,
        into: renamed,
        versions: { id: 1, into: 2 },
      });
      await app.call('record.delete', { projectId, kind: 'account', id: gone });
      const issueId = await app.issueId('INV-3');
      const text = 'Zwetschge Alt GmbH, Zwetschge Neu GmbH, Zirbel Werke and Zander & Söhne wait for it';
      const { version } = (
        await app.call('share.lines', { projectId, audience: 'customer', issueIds: [issueId] })
      ).benefits[0] ?? { version: 0 };
      await app.call('benefit.of-item', { issueId, benefit: { text, version } });
      expect((await line('customer', 'INV-3'))?.benefit).toMatch(/^(\[name \d\],? (and )?){4}wait for it$/);
      const texts = ['Our roadmap', text, 'Write to zoe@example.org', 'Due on 2026-11-30, 1,234 done'];
      expect(await app.call('share.check', { projectId, texts })).toEqual({ named: [1, 2] });
    });

    it('names no author of a quote, nobody who answered a survey, and no owner of an account', async () => {
      const { projectId } = app;
      const piece = { id: newId(), text: 'Too slow', saidOn: '2026-10-02', author: 'Walburga Quibbleworth' };
      await app.call('evidence.add', { projectId, piece: { ...piece, mask: false } });
      const left = { ...piece, id: newId(), author: 'Ottokar' };
      await app.call('evidence.add', { projectId, piece: { ...left, mask: false } });
      await app.call('record.delete', { projectId, kind: 'evidence', id: left.id });
      await app.call('survey.take', {
        projectId,
        file: { id: newId(), kind: 'nps', fileName: 'nps.csv' },
        answers: [
          {
            respondent: 'Ignaz Zellwecker',
            account: '',
            persona: '',
            needKey: null,
            answeredOn: '2026-10-02',
            value: 9,
            aspect: 'rating',
          },
        ],
        rejected: 0,
        done: true,
      });
      await importedAccounts(app, [
        { name: 'Aardvark owned', attributes: { 'Account owner': 'Philomena Voss', Country: 'Iceland' } },
      ]);
      const texts = [
        'As Walburga Quibbleworth said',
        'as walburga quibbleworth said',
        'Ottokar, who has left, asked for it',
        'For Ignaz  Zellwecker',
        'Philomena Voss sells it',
        'Too slow in Iceland, said a user',
      ];
      expect(await app.call('share.check', { projectId, texts })).toEqual({ named: [0, 1, 2, 3, 4] });
      const issueId = await app.issueId('INV-3');
      const { benefits } = await app.call('share.lines', {
        projectId,
        audience: 'customer',
        issueIds: [issueId],
      });
      const benefit = { text: 'Walburga Quibbleworth is right', version: benefits[0]?.version ?? 0 };
      await app.call('benefit.of-item', { issueId, benefit });
      expect((await line('customer', 'INV-3'))?.benefit).toBe('[name 1] is right');
    });

    it('lets an epic speak of its own need, never of what a done story was for', async () => {
      const attach = async (key: string, needKey: string): Promise<unknown> =>
        app.call('item.attach-need', {
          issueId: await app.issueId(key),
          attach: { kind: 'existing', needKey, coverage01: 0.25 },
        });
      // INV-36 is a done story of INV-8.
      await attach('INV-36', 'N-7');
      await attach('INV-8', 'N-11');
      const { needs } = await app.call('knowledge.read', { projectId: app.projectId });
      const own = needs.find(({ key }) => key === 'N-11');
      expect(await line('sales', 'INV-8')).toMatchObject({ needs: [own?.title] });
      expect(await line('customer', 'INV-8')).toMatchObject({ benefit: own?.statement });
    });

    it('names the goals that are about an item’s need, beside those that the item names', async () => {
      const { needs } = await app.call('knowledge.read', { projectId: app.projectId });
      const { goals } = await app.call('roadmap.outline', { projectId: app.projectId });
      const about = goals.filter(({ needKeys }) => needKeys.includes('N-1')).map(({ title }) => title);
      expect(needs.map(({ key }) => key)).toContain('N-1');
      expect(about).not.toEqual([]);
      expect(await line('executive', 'INV-3')).toMatchObject({
        goals: expect.arrayContaining(about) as unknown,
      });
    });

    it('tells nothing of items of another product, and nothing at all to people outside of the project', async () => {
      const { body } = await app.jira('GET', '/rest/api/3/project/search');
      const other = (body as { values: { id: string; key: string }[] }).values.find(
        ({ key }) => key !== 'INV',
      );
      if (other === undefined) throw new Error('The demo has one project only.');
      const issueIds = [await app.issueId(`${other.key}-1`)];
      const input = { projectId: app.projectId, audience: 'developers' as const, issueIds };
      expect((await app.call('share.lines', input)).lines).toEqual([null]);
      expect((await app.failure('share.lines', input, 'outsider')).code).toBe('not-found');
    });
  });
});
