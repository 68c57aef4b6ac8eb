import type { RowDataPacket } from 'mysql2/promise';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';
import { blindRound } from './blind-round';
import { openSql } from './open-sql';

describe('needs and their landscape', () => {
  let app: TestApp;
  let projectId: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
  });
  afterAll(() => app.close());

  const needs = async () => (await app.call('knowledge.read', { projectId })).needs;
  const dot = async (needKey: string, personaKey: string) =>
    (await app.call('need.landscape', { projectId })).dots.find(
      (one) => one.needKey === needKey && one.personaKey === personaKey,
    );

  it('shows the gap of the landscape as the widest gap of the need', async () => {
    const { dots } = await app.call('need.landscape', { projectId });
    for (const need of await needs()) {
      const gaps = dots.filter((one) => one.needKey === need.key).map((one) => one.gap);
      expect(Math.max(0, ...gaps)).toBeCloseTo(need.gap, 9);
    }
  });

  it('keeps every number inside its interval, and the interval inside the scale', async () => {
    const { dots } = await app.call('need.landscape', { projectId });
    expect(dots.length).toBeGreaterThan(10);
    for (const one of dots) {
      expect(one.importanceRange.low).toBeGreaterThanOrEqual(0);
      expect(one.importanceRange.high).toBeLessThanOrEqual(10);
      expect(one.gapRange.low).toBeLessThanOrEqual(one.gap);
      expect(one.gapRange.high).toBeGreaterThanOrEqual(one.gap);
    }
  });

  it('narrows the interval and moves the dot with survey answers', async () => {
    const before = await dot('N-12', 'owner');
    const counts = { important: 380, satisfied: 40, answers: 400, have: 300, asked: 400 };
    await app.call('need.survey', { projectId, needKey: 'N-12', personaKey: 'owner', counts });
    const after = await dot('N-12', 'owner');
    expect(after?.answers).toBe(400);
    // Top-two-box shares with a prior worth a few answers: 380/400 → about 9.5, 40/400 → about 1.
    expect(after?.importance).toBeGreaterThan(9);
    expect(after?.satisfaction).toBeLessThan(1.6);
    const width = (one: typeof after) => (one === undefined ? 20 : one.gapRange.high - one.gapRange.low);
    expect(width(after)).toBeLessThan(width(before));
  });

  it('keeps the day of what was said, whatever is said or changed beside it', async () => {
    const sql = await openSql(app);
    const today = new Date().toISOString().slice(0, 10);
    const days = async () => {
      const [rows] = await sql.query<RowDataPacket[]>(
        `SELECT estimated_on, sampled_on, status_on FROM need INNER JOIN need_persona ON need_id = need.id
          INNER JOIN persona ON persona.id = persona_id WHERE number = 2 AND persona_key = 'owner'`,
      );
      return rows[0];
    };
    const about = { projectId, needKey: 'N-2' };
    const share = { importance01: 0.5, satisfaction01: 0.5, reach01: 0.5 };
    await app.call('need.rate', { ...about, personaKey: 'owner', ...share });
    expect(await days()).toMatchObject({ estimated_on: today });
    await sql.query(`UPDATE need_persona SET estimated_on = '2024-01-01'`);
    await sql.query(`UPDATE need SET status_on = '2024-01-01'`);

    const counts = { important: 3, satisfied: 1, answers: 4, have: 2, asked: 3 };
    await app.call('need.survey', { ...about, personaKey: 'owner', counts });
    const { version } = await app.call('need.read', about);
    const edit = (change: Record<string, unknown>, on: number) =>
      app.call('need.edit', { ...about, version: on, change });
    await edit({ theme: 'Words' }, version);
    expect(await days()).toMatchObject({
      estimated_on: '2024-01-01',
      sampled_on: today,
      status_on: '2024-01-01',
    });
    await edit({ status: 'met' }, version + 1);
    expect(await days()).toMatchObject({ status_on: today });
    await edit({ status: 'unmet' }, version + 2);
    await sql.end();
  });

  it('refuses more high ratings than answers', async () => {
    const counts = { important: 5, satisfied: 0, answers: 4, have: 0, asked: 0 };
    const failure = await app.failure('need.survey', {
      projectId,
      needKey: 'N-1',
      personaKey: 'owner',
      counts,
    });
    expect(failure).toMatchObject({ code: 'invalid', key: 'needs.high-above-answers' });
  });

  it('declines only with a reason, and forgets it when the need is open again', async () => {
    const { version } = await app.call('need.read', { projectId, needKey: 'N-3' });
    const edit = (change: Record<string, unknown>, on: number) =>
      app.call('need.edit', { projectId, needKey: 'N-3', version: on, change });
    const bare = await app.failure('need.edit', {
      projectId,
      needKey: 'N-3',
      version,
      change: { status: 'declined' },
    });
    expect(bare.code).toBe('invalid');
    const decline = { reason: 'Banks do it now', reopenOn: '2027-01-01', whenDoubled: false };
    expect(await edit({ status: 'declined', decline }, version)).toMatchObject({
      kind: 'saved',
      need: { decline, declinedAt: { then: { pieces: expect.any(Number) as number } } },
    });
    expect(await edit({ status: 'unmet' }, version + 1)).toMatchObject({
      need: { status: 'unmet', decline: null },
    });
  });

  it('refuses a status that may not follow', async () => {
    const { version, status } = await app.call('need.read', { projectId, needKey: 'N-4' });
    expect(status).toBe('unmet');
    const change = { status: 'shipped' as const };
    const failure = await app.failure('need.edit', { projectId, needKey: 'N-4', version, change });
    expect(failure).toMatchObject({ code: 'invalid', key: 'records.rule.status-not-next' });
    expect((await app.call('need.read', { projectId, needKey: 'N-4' })).status).toBe('unmet');
  });

  it('tells of a newer version in place of overwriting it', async () => {
    const { version } = await app.call('need.read', { projectId, needKey: 'N-2' });
    const edit = (title: string) =>
      app.call('need.edit', { projectId, needKey: 'N-2', version, change: { title } });
    expect(await edit('Know my income')).toMatchObject({ kind: 'saved' });
    expect(await edit('Know my month')).toMatchObject({
      kind: 'conflict',
      theirs: { title: 'Know my income' },
    });
  });

  it('keeps the landscape of last quarter to compare with', async () => {
    const { dots, past } = await app.call('need.landscape', { projectId });
    expect(past?.dots.length).toBeGreaterThan(3);
    for (const { needKey, personaKey } of past?.dots ?? []) {
      expect(dots.some((one) => one.needKey === needKey && one.personaKey === personaKey)).toBe(true);
    }
    expect(Date.parse(past?.takenOn ?? '')).toBeLessThan(Date.now() - 80 * 86_400_000);
  });

  it('opens a declined need again in the night after its day has come or its evidence has doubled', async () => {
    const decline = async (needKey: string, rule: { reopenOn: string | null; whenDoubled: boolean }) => {
      const { version } = await app.call('need.read', { projectId, needKey });
      const change = { status: 'declined' as const, decline: { reason: 'Not now', ...rule } };
      await app.call('need.edit', { projectId, needKey, version, change });
    };
    const status = async (needKey: string) => (await app.call('need.read', { projectId, needKey })).status;
    await decline('N-6', { reopenOn: '2020-01-01', whenDoubled: false });
    await decline('N-7', { reopenOn: '2199-01-01', whenDoubled: false });
    // One piece speaks for N-9: a second one is twice as much.
    await decline('N-9', { reopenOn: null, whenDoubled: true });
    await app.host.runSchedule('reconcile-nightly');
    expect([await status('N-6'), await status('N-7'), await status('N-9')]).toEqual([
      'unmet',
      'declined',
      'declined',
    ]);
    const piece = { id: newId(), text: 'Every client has a login of its own', saidOn: '2026-10-01' };
    await app.call('evidence.add', { projectId, piece: { ...piece, link: { needKey: 'N-9' } } });
    await app.host.runSchedule('reconcile-nightly');
    expect(await status('N-9')).toBe('unmet');
    expect(await app.call('need.read', { projectId, needKey: 'N-9' })).toMatchObject({
      decline: null,
      cameBack: { why: 'evidence', reason: 'Not now', was: 1, now: 2 },
    });
    expect((await app.call('need.read', { projectId, needKey: 'N-6' })).cameBack?.why).toBe('day');
  });

  it('makes two needs of one: chosen evidence goes along, and ratings count for both, once', async () => {
    const { pieces } = await app.call('evidence.page', { projectId, filter: { needKey: 'N-3' } });
    const [moved, ...kept] = pieces;
    if (moved === undefined) throw new Error('N-3 has no evidence.');
    const split = {
      needKey: 'N-3',
      id: newId(),
      title: 'Never remind who has paid',
      statement: '',
      pieceIds: [moved.id],
    };
    const first = await app.call('need.split', { projectId, ...split });
    expect(await app.call('need.split', { projectId, ...split })).toEqual(first);
    const of = async (needKey: string) =>
      (await app.call('evidence.page', { projectId, filter: { needKey } })).pieces.map((one) => one.id);
    expect(await of(first.needKey)).toEqual([moved.id]);
    expect(await of('N-3')).toEqual(kept.map((one) => one.id));
    expect((await dot(first.needKey, 'bookkeeper'))?.answers).toBe((await dot('N-3', 'bookkeeper'))?.answers);
  });

  it('says on which journey a need stands', async () => {
    const { stages } = await app.call('need.read', { projectId, needKey: 'N-8' });
    expect(stages).toEqual([{ personaKey: 'bookkeeper', stage: 'Write the invoice' }]);
  });

  const merge = async (needKey: string, into: string) => {
    const ids = [needKey, into].map(
      async (key) => (await app.call('need.read', { projectId, needKey: key })).id,
    );
    const [id = '', kept = ''] = await Promise.all(ids);
    const pair = { projectId, kind: 'need' as const, id, into: kept };
    const { versions } = await app.call('record.merge-preview', pair);
    expect(await app.call('record.merge', { ...pair, versions })).toEqual({ more: false });
  };

  it('lets the old key of a merged need count in Jira, and rewrites it when asked', async () => {
    const issueId = await app.issueId('INV-50');
    const attach = (needKey: string) => ({ kind: 'existing' as const, needKey, coverage01: 0.75 as const });
    await app.call('item.attach-need', { issueId, attach: attach('N-12') });
    await app.host.queueIdle();
    const ratings = (await dot('N-12', 'owner'))?.answers;
    await merge('N-12', 'N-11');
    await app.host.queueIdle();
    const panel = await app.call('panel.read', { issueId });
    expect(panel.formerNeedKeys).toEqual([{ key: 'N-12', into: 'N-11' }]);
    expect(panel.unknownNeedKeys).toEqual([]);
    expect(panel.needs.map((need) => [need.key, need.coverage01])).toContainEqual(['N-11', 0.75]);
    expect((await app.written(issueId)).value).not.toBeNull();
    // N-11 had answers of owners itself and keeps them.
    expect((await dot('N-11', 'owner'))?.answers).not.toBe(ratings);
    expect((await app.call('knowledge.read', { projectId })).formerKeys).toContainEqual({
      key: 'N-12',
      into: 'N-11',
    });

    const renamed = await app.call('item.rename-needs', { issueId });
    expect(renamed.formerNeedKeys).toEqual([]);
    await app.host.queueIdle();
    expect(await app.call('panel.read', { issueId })).toMatchObject({ formerNeedKeys: [] });
    expect(renamed.needs.map((need) => [need.key, need.coverage01])).toContainEqual(['N-11', 0.75]);
  });

  it('moves all evidence when two needs turn out to be one', async () => {
    const before = await needs();
    const count = (key: string) => before.find((need) => need.key === key)?.evidenceCount ?? 0;
    await merge('N-5', 'N-4');
    const after = await needs();
    expect(after.map((need) => need.key)).not.toContain('N-5');
    expect(after.find((need) => need.key === 'N-4')?.evidenceCount).toBe(count('N-4') + count('N-5'));
  });

  it('writes a need down without a work item, once', async () => {
    const need = {
      id: newId(),
      persona: { kind: 'existing' as const, personaKey: 'owner' },
      title: 'Pay a supplier from the phone',
      importance01: 0.7,
      satisfaction01: 0.3,
      reach01: 0.5,
      sureness: 'heard' as const,
    };
    const first = await app.call('need.add', { projectId, need });
    expect(await app.call('need.add', { projectId, need })).toEqual(first);
    expect((await needs()).find(({ key }) => key === first.needKey)?.title).toBe(need.title);
  });

  describe('a round of rating', () => {
    blindRound(() => app);
  });
});
