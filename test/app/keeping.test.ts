import type { Connection } from 'mysql2/promise';
import type { ProcedureInput, ProcedureOutput } from '../../src/contract/rpc';
import { said } from '../../src/domain/words/said';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';
import { openSql } from './open-sql';
import { emptyBatch } from './sample-input';

describe('how long a product keeps what it knows, and who shares it', () => {
  let app: TestApp;
  let projectId: string;
  let database: Connection;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
    database = await openSql(app);
  });
  afterAll(async () => {
    await database.end();
    await app.close();
  });

  const add = async (text: string, more: Record<string, unknown> = {}) =>
    (
      await app.call('evidence.add', {
        projectId,
        piece: { id: newId(), text, saidOn: '2026-10-02', ...more },
      })
    ).piece;
  const texts = async (filter: Record<string, unknown> = {}) =>
    (await app.call('evidence.page', { projectId, filter, limit: 100 })).pieces.map(({ text }) => text);
  const history = (recordId: string) => app.call('history.page', { projectId, filter: { recordId } });
  const rules = [
    { channels: ['interview' as const], sources: [], keepDays: 100, then: 'mask' as const },
    { channels: [], sources: ['typed'], keepDays: 400, then: 'delete' as const },
  ];

  it('shows what rules would touch before they are in force, and saves them on the version seen', async () => {
    await add('Said by Ann Miller at ann@example.org', {
      mask: false,
      author: 'Ann Miller',
      saidOn: '2026-01-05',
      channel: 'interview',
    });
    await add('An old complaint', { saidOn: '2024-01-05' });
    const tried = await app.call('retention.read', { projectId, tried: rules });
    expect(tried).toMatchObject({ rules: [], version: 0, due: [1, 1], sources: ['typed'] });
    const save = (given: typeof rules) => app.call('retention.save', { projectId, version: 0, rules: given });
    expect(await save(rules)).toMatchObject({ kind: 'saved', retention: { rules, version: 1 } });
    expect(await save(rules.slice(1))).toMatchObject({ kind: 'conflict', theirs: { rules } });
  });

  it('masks and removes by night what was kept too long, and leaves the rest', async () => {
    const before = await texts();
    await app.host.runSchedule('reconcile-nightly');
    const after = await texts();
    expect(after).toContain('Said by [name 1] at [email 1]');
    expect(after).not.toContain('An old complaint');
    expect(after).toHaveLength(before.length - 1);
    expect((await app.call('retention.read', { projectId })).due).toEqual([0, 0]);
    const { changes } = await app.call('history.page', { projectId, filter: { kind: 'retention' } });
    expect(changes.map(({ accountId }) => accountId)).toEqual(['app', 'user-project-admin']);
  });

  it('keeps neither rejected rows nor whose survey answers are beyond their time, and says so before', async () => {
    const importId = newId();
    const start = { id: importId, fileName: 'old.csv', fingerprint: 'f', plan: '{}' };
    await app.call('import.start', { projectId, start });
    const rejected = [
      { line: 2, problem: said('app.words', { words: 'no text' }), cells: ['Ann Miller', ''] },
    ];
    const batch = { ...(emptyBatch as ProcedureInput<'import.batch'>['batch']), rejected };
    await app.call('import.batch', { projectId, importId, batch });
    const file = { id: newId(), kind: 'nps' as const, fileName: 'old-nps.csv' };
    const answer = {
      respondent: 'ann@example.org',
      account: '',
      persona: '',
      needKey: null,
      answeredOn: '2024-02-03',
      value: 9,
      aspect: 'rating' as const,
    };
    await app.call('survey.take', { projectId, file, answers: [answer], rejected: 0, done: true });
    const forAll = [{ channels: [], sources: [], keepDays: 1, then: 'mask' as const }];
    const { beside } = await app.call('retention.read', { projectId, tried: forAll });
    expect(beside.answers).toBeGreaterThan(0);
    // What was refused today may be looked at until tomorrow.
    expect(beside.rejected).toBe(0);
    await database.query('UPDATE evidence_import SET started_at = started_at - 500 * 86400000 WHERE id = ?', [
      importId,
    ]);
    expect((await app.call('retention.read', { projectId, tried: forAll })).beside.rejected).toBe(1);
    const { version } = await app.call('retention.read', { projectId });
    await app.call('retention.save', {
      projectId,
      version,
      rules: [...rules, { channels: ['survey'], sources: [], keepDays: 300, then: 'mask' }],
    });
    await app.host.runSchedule('reconcile-nightly');
    expect((await app.call('import.problems', { projectId, importId })).rows).toEqual([]);
    const [left] = await database.query("SELECT COUNT(*) AS n FROM rating_answer WHERE author LIKE 'ann@%'");
    expect(left).toEqual([{ n: 0 }]);
  });

  it('masks people and how to reach them in maps, tests, needs and their history, and says so before', async () => {
    const { version } = await app.call('retention.read', { projectId });
    const [test, young, mine] = [newId(), newId(), newId()];
    const issueId = await app.issueId('INV-3');
    await add('Said and kept', { mask: false, author: 'Ludowika Brandt', saidOn: '2026-10-02' });
    const assumption = 'Ludowika Brandt pays, ask l.brandt@example.org';
    for (const id of [test, young])
      await app.call('item.save-record', { issueId, kind: 'test', id, version: 0, set: { assumption } });
    const search = '?text=l.brandt@example.org';
    const view = { name: 'By l.brandt@example.org', page: 'roadmap', search, shared: false };
    await app.call('record.save', { projectId, kind: 'view', id: mine, version: 0, set: view });
    await app.call('benefit.of-item', { issueId, benefit: { text: `For ${assumption}`, version: 0 } });
    const { personas } = await app.call('knowledge.read', { projectId });
    const personaId = personas[0]?.id ?? '';
    const { empathy } = await app.call('map.read', { projectId, personaId });
    const blank = { stageId: null, place: 1, evidenceIds: [], needKey: null };
    const map = { stages: [], notes: [{ ...blank, id: newId(), row: 'says' as const, text: assumption }] };
    const of = { projectId, personaId, kind: 'empathy' as const, version: empathy.version };
    await app.call('map.save', { ...of, map });
    const year = 400 * 86_400_000;
    const old = [
      ['item_test', 'updated_at', 'id', test],
      ['saved_view', 'updated_at', 'id', mine],
      ['customer_map', 'updated_at', 'persona_id', personaId],
      ['benefit', 'updated_at', 'subject_id', issueId],
      ['record_history', 'changed_at', 'record_id', test],
    ] as const;
    for (const [table, since, key, id] of old)
      await database.query(`UPDATE ${table} SET ${since} = ${since} - ? WHERE ${key} = ?`, [year, id]);
    const tried = [{ channels: ['pitch' as const], sources: [], keepDays: 300, then: 'mask' as const }];
    const counted = async () => {
      const found = new Map<string, number>();
      for (let after: string | null = ''; after !== null;) {
        const page: ProcedureOutput<'retention.texts'> = await app.call('retention.texts', {
          projectId,
          tried,
          after,
        });
        for (const { place, count } of page.found) found.set(place, (found.get(place) ?? 0) + count);
        after = page.next;
      }
      return Object.fromEntries(found);
    };
    expect(await counted()).toEqual({ map: 1, view: 1, test: 1, benefit: 1, history: 1 });
    expect((await app.failure('retention.texts', { projectId }, 'developer')).code).toBe('forbidden');
    await app.call('retention.save', { projectId, version, rules: tried });
    await app.host.runSchedule('reconcile-nightly');
    expect(await counted()).toEqual({});
    const [rows] = await database.query('SELECT id, assumption FROM item_test WHERE id IN (?, ?)', [
      test,
      young,
    ]);
    const said = new Map(
      (rows as { id: string; assumption: string }[]).map((row) => [row.id, row.assumption]),
    );
    expect(said.get(test)).toBe('[name 1] pays, ask [email 1]');
    expect(said.get(young)).toBe(assumption);
    const [views] = await database.query('SELECT name, search FROM saved_view WHERE id = ?', [mine]);
    expect(views).toEqual([{ name: 'By [email 1]', search }]);
    expect(JSON.stringify(await history(test))).not.toContain('Brandt');
    // What has come of age since goes the next night.
    await database.query('UPDATE item_test SET updated_at = updated_at - ? WHERE id = ?', [year, young]);
    await database.query('UPDATE retention_look SET whole_at = 0');
    await app.host.runSchedule('reconcile-nightly');
    expect(await counted()).toEqual({});
  });

  it('shows what a person left, erases it, and keeps no word of it in the history', async () => {
    const piece = await add('I am Zoë Quill and this is slow', { mask: false, author: 'Zoë Quill' });
    const subject = { kind: 'person' as const, words: ['Zoë Quill', 'zoe@example.org'] };
    const found = await app.call('erasure.find', { projectId, subject });
    expect(found.traces).toContainEqual({
      place: 'evidence',
      id: piece.id,
      text: 'I am Zoë Quill and this is slow',
    });
    const { pieces, texts: masked } = await app.call('erasure.run', { projectId, subject, how: 'mask' });
    expect(pieces).toBe(1);
    const receipt = await app.call('erasure.finish', { projectId, subject, pieces, texts: masked });
    expect(receipt).toMatchObject({ answers: 0 });
    expect(await texts({ text: 'slow' })).toContain('I am [name 1] and this is slow');
    expect(JSON.stringify(await history(piece.id))).not.toContain('Quill');
    expect((await app.call('erasure.find', { projectId, subject })).traces).toEqual([]);
  });

  it('erases an account with what it said, for good', async () => {
    const piece = await add('Ours is the only bank with a dash', { accountName: 'Dash & Co' });
    const subject = { kind: 'account' as const, accountId: piece.account?.id ?? '' };
    await app.call('erasure.run', { projectId, subject, how: 'delete' });
    await app.call('erasure.finish', { projectId, subject, pieces: 1, texts: 0 });
    expect(await texts({ deleted: true })).not.toContain(piece.text);
    expect(JSON.stringify(await app.call('history.page', { projectId, limit: 100 }))).not.toContain('Dash');
    expect((await app.call('account.find', { projectId, text: 'dash' })).accounts).toEqual([]);
  });

  it('never gives a masked text back to anybody, whoever asks', async () => {
    const piece = await add('Call Bo Lind on +44 20 7946 0958', { author: 'Bo Lind' });
    for (const as of ['projectAdmin', 'developer', 'siteAdmin'] as const) {
      const page = await app.call('evidence.page', { projectId, filter: {}, limit: 100 }, as);
      expect(page.pieces.find(({ id }) => id === piece.id)?.text).toBe('Call [name 1] on [phone 1]');
      const seen = await app.call('history.page', { projectId, filter: { recordId: piece.id } }, as);
      expect(JSON.stringify(seen)).not.toContain('7946');
    }
  });

  it('shares a product with another project, for people who administer both, and parts them again', async () => {
    const { body } = await app.jira('GET', '/rest/api/3/project/MOB');
    const other = (body as { id: string }).id;
    const joined = await app.call('product.join', { projectId, otherProjectId: other });
    expect(joined.projectIds.sort()).toEqual([projectId, other].sort());
    const there = await app.call('knowledge.read', { projectId: other });
    expect(there.needs).toHaveLength((await app.call('knowledge.read', { projectId })).needs.length);
    const hidden = await app.failure('knowledge.read', { projectId: other }, 'viewer');
    expect(hidden.code).toBe('not-found');
    const left = await app.call('product.part', { projectId, otherProjectId: other });
    expect(left.projectIds).toEqual([projectId]);
    expect((await app.call('knowledge.read', { projectId: other })).needs).toEqual([]);
  });

  it('refuses to join a project that the person does not administer, or that knows something already', async () => {
    const { body } = await app.jira('GET', '/rest/api/3/project/MOB');
    const other = (body as { id: string }).id;
    const nowhere = await app.failure('product.join', { projectId, otherProjectId: '99999' });
    expect(nowhere.code).toBe('not-found');
    await app.call('need.add', {
      projectId: other,
      need: {
        id: newId(),
        persona: { kind: 'new', id: newId(), name: 'Runner' },
        title: 'A need of its own',
        importance01: 0.5,
        satisfaction01: 0.5,
        reach01: 0.5,
        sureness: 'guess',
      },
    });
    const full = await app.failure('product.join', { projectId, otherProjectId: other });
    expect(full).toMatchObject({ code: 'conflict', key: 'product.project-has-its-own' });
  });
});
