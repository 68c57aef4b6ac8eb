import { newId, startTestApp } from './app-host';
import { importedAccounts } from './imported';
import type { TestApp } from './app-host';
import { saved } from './saved';

describe('personas and accounts', () => {
  let app: TestApp;
  let projectId: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
  });
  afterAll(() => app.close());

  const read = () => app.call('customers.read', { projectId });
  const card = async (key: string) => {
    const found = (await read()).personas.find((persona) => persona.key === key);
    if (found === undefined) throw new Error(`${key} is not there`);
    return found;
  };
  const wordsOf = async (key: string) => {
    const { name, role, share01, strategicWeight, anti, quote, traits } = await card(key);
    return { name, role, share01, strategicWeight, anti, quote, traits };
  };

  it('shows each persona with its three widest gaps and its last evidence', async () => {
    const { topNeeds, pieces, lastEvidenceOn } = await card('bookkeeper');
    expect(topNeeds).toHaveLength(3);
    expect(topNeeds.map((need) => need.gap)).toEqual(
      [...topNeeds].map((need) => need.gap).sort((a, b) => b - a),
    );
    expect(pieces).toBeGreaterThan(0);
    expect(lastEvidenceOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('adds a persona once, keeps its traits and says that nothing backs it yet', async () => {
    const persona = {
      name: 'Tax adviser',
      role: 'Checks the books of twenty firms',
      share01: null,
      strategicWeight: 1,
      anti: false,
      quote: '',
      traits: [
        { id: newId(), group: 'goals' as const, text: 'No call from the tax office', evidenceIds: [] },
      ],
    };
    const id = newId();
    const first = await saved(app, 'persona', persona, { id });
    expect(await saved(app, 'persona', persona, { id })).toEqual(first);
    const personaKey = String(first.value['key']);
    expect(await card(personaKey)).toMatchObject({ ...persona, pieces: 0, lastEvidenceOn: null });
    const kinds = (await read()).warnings.filter((warning) => warning.kind === 'no-evidence');
    expect(kinds).toContainEqual({ kind: 'no-evidence', personaKey });
  });

  it('tells of a newer version in place of overwriting it', async () => {
    const { id, version } = await card('owner');
    const words = await wordsOf('owner');
    const edit = (role: string) =>
      app.call('record.save', { projectId, kind: 'persona', id, version, set: { ...words, role } });
    expect(await edit('Runs the firm')).toMatchObject({ kind: 'saved' });
    expect(await edit('Signs the cheques')).toMatchObject({
      kind: 'conflict',
      theirs: { value: { role: 'Runs the firm' }, version: version + 1 },
    });
  });

  it('says who is heard more than their share of customers', async () => {
    const { fairVoice } = await read();
    const heard = fairVoice.shares.reduce((sum, share) => sum + share.evidenceShare01, 0);
    expect(heard).toBeCloseTo(1, 9);
    for (const share of fairVoice.shares) expect(share.weight).toBeLessThanOrEqual(5);
  });

  it('takes an archived persona out of the needs, and back', async () => {
    const { id } = await card('field-worker');
    const keys = async () =>
      (await app.call('knowledge.read', { projectId })).personas.map((persona) => persona.key);
    await app.call('record.archive', { projectId, kind: 'persona', id, archived: true });
    expect(await keys()).not.toContain('field-worker');
    expect((await card('field-worker')).archived).toBe(true);
    await app.call('record.archive', { projectId, kind: 'persona', id, archived: false });
    expect(await keys()).toContain('field-worker');
  });

  const take = async (account: Record<string, unknown>) => (await importedAccounts(app, [account])).taken;

  it('writes accounts by name without doubling them', async () => {
    const put = (arr: number) => take({ name: 'Harbour Books', arr, plan: 'Team', state: 'at-risk' });
    const page = () => app.call('record.page', { projectId, kind: 'account', text: 'harbour' });
    expect(await put(1_200)).toEqual({ created: 1, changed: 0, problems: [] });
    expect((await page()).records[0]).toMatchObject({ version: 1 });
    expect(await put(2_400)).toEqual({ created: 0, changed: 1, problems: [] });
    const { records } = await page();
    expect(records).toHaveLength(1);
    expect(records[0]?.value).toMatchObject({ name: 'Harbour Books', arr: 2_400, state: 'at-risk' });
  });

  it('keeps further facts of an account when its other fields are written without them', async () => {
    await take({ name: 'Harbour Books', plan: 'Team', attributes: { industry: 'shipping' } });
    await take({ name: 'Harbour Books', plan: 'Plus' });
    const { records } = await app.call('record.page', { projectId, kind: 'account', text: 'harbour' });
    expect(records[0]?.value).toMatchObject({ plan: 'Plus', attributes: { industry: 'shipping' } });
  });

  it('takes an import of accounts back whole: earlier values field by field, and what was used since stays', async () => {
    const named = async (text: string) =>
      (await app.call('record.page', { projectId, kind: 'account', text })).records[0];
    await take({
      name: 'Quay Foods',
      plan: 'Team',
      arr: 100,
      attributes: { country: 'North', industry: 'B' },
    });
    const { id: importId } = await importedAccounts(app, [
      { name: 'Quay Foods', plan: 'Plus', arr: 900, attributes: { country: 'South', industry: 'A' } },
      { name: 'Quay Alone', plan: 'Solo' },
      { name: 'Quay Heard', plan: 'Solo' },
      { name: 'Quay Edited', plan: 'Solo' },
    ]);
    const edit = async (name: string, set: Record<string, unknown>) => {
      const { id = '', version = 0 } = (await named(name)) ?? {};
      await app.call('record.save', { projectId, kind: 'account', id, version, set });
    };
    await edit('Quay Foods', { arr: 950, attributes: { country: 'South', industry: 'A', size: '9' } });
    await edit('Quay Edited', { plan: 'Duo' });
    await app.call('evidence.add', {
      projectId,
      piece: { id: newId(), text: 'The quay is slow', saidOn: '2026-11-01', accountName: 'Quay Heard' },
    });

    const kept = [
      { name: 'Quay Edited', why: 'changed', fields: [] },
      { name: 'Quay Foods', why: 'fields', fields: ['arr'] },
      { name: 'Quay Heard', why: 'held', fields: [] },
    ];
    const byName = <T extends { name: string }>(list: readonly T[]): T[] =>
      [...list].sort((one, other) => (one.name < other.name ? -1 : 1));
    const foreseen = await app.call('import.foresee', { projectId, importId });
    expect(foreseen).toMatchObject({ pieces: 0, answers: 0, removed: 1, restored: 1 });
    expect(byName(foreseen.kept)).toMatchObject(kept);
    const back = await app.call('import.undo', { projectId, importId });
    expect(back).toMatchObject({ more: false, removed: 1, restored: 1, import: { undone: true } });
    expect(byName(back.kept)).toMatchObject(kept);

    expect((await named('Quay Foods'))?.value).toMatchObject({
      plan: 'Team',
      arr: 950,
      attributes: { country: 'North', industry: 'B', size: '9' },
    });
    expect(await named('Quay Alone')).toBeUndefined();
    expect((await named('Quay Edited'))?.value).toMatchObject({ plan: 'Duo' });
    expect(await named('Quay Heard')).toBeDefined();
    const { changes } = await app.call('history.page', { projectId, filter: { kind: 'import' } });
    expect(JSON.stringify(changes[0])).toContain('undone');
    // What came late for an import that was taken back is not taken.
    const late = { projectId, kind: 'account', rows: [{ name: 'Quay Late' }] };
    const part = { id: importId, from: 4, done: true };
    expect((await app.failure('record.import', { ...late, part })).code).toBe('conflict');
    expect(await app.call('import.undo', { projectId, importId })).toMatchObject({ removed: 0, restored: 0 });
  });

  it('finds records by their ids whatever they are called, and none of an id that is not of the product', async () => {
    const { records } = await app.call('record.page', { projectId, kind: 'account', limit: 1 });
    const id = records[0]?.id ?? '';
    const ids = [id, newId()];
    const found = await app.call('record.page', { projectId, kind: 'account', ids });
    expect(found.records.map((record) => record.id)).toEqual([id]);
  });

  it('counts the pieces that each account is behind', async () => {
    const { records } = await app.call('record.page', { projectId, kind: 'account', limit: 200 });
    const ids = records.map(({ id }) => id);
    const { pieces } = await app.call('account.pieces', { projectId, ids });
    const page = await app.call('evidence.page', { projectId, filter: {} });
    const [piece] = page.pieces.filter(({ account }) => account !== null);
    expect(pieces[piece?.account?.id ?? '']).toBeGreaterThan(0);
    const silent = records.find(({ value }) => value['name'] === 'Harbour Books');
    expect(pieces[silent?.id ?? '']).toBeUndefined();
  });

  it('tells the second of two editors of an account what the first has made of it', async () => {
    const page = await app.call('record.page', { projectId, kind: 'account', text: 'harbour' });
    const [account] = page.records;
    const { id = '', version = 0 } = account ?? {};
    const edit = (plan: string) =>
      app.call('record.save', { projectId, kind: 'account', id, version, set: { plan } });
    expect(await edit('Gold')).toMatchObject({ kind: 'saved' });
    expect(await edit('Silver')).toMatchObject({ kind: 'conflict', theirs: { value: { plan: 'Gold' } } });
  });

  it('says so when nothing can be written under an id, because it is not there or belongs elsewhere', async () => {
    const { body } = await app.jira('GET', '/rest/api/3/project/MOB');
    const elsewhere = (body as { id: string }).id;
    const words = {
      title: 'Know what is due',
      statement: '',
      importance01: 1,
      satisfaction01: 0,
      reach01: 1,
    };
    const persona = { name: 'A stranger', role: '', share01: null, strategicWeight: 1, anti: false };
    const taken = newId();
    await saved(app, 'persona', persona, { id: taken });
    const failures = [
      app.failure('record.save', {
        projectId: elsewhere,
        kind: 'persona',
        id: taken,
        version: 0,
        set: persona,
      }),
      app.failure('record.archive', { projectId: elsewhere, kind: 'persona', id: taken, archived: true }),
      app.failure('need.add', {
        projectId: elsewhere,
        need: {
          ...words,
          id: (await app.call('need.read', { projectId, needKey: 'N-1' })).id,
          persona: { kind: 'new', id: newId(), name: 'Somebody' },
          sureness: 'guess',
        },
      }),
      app.failure('record.save', {
        projectId,
        kind: 'segment',
        id: newId(),
        version: 3,
        set: { name: 'Nobody', rule: { all: [] } },
      }),
      app.failure('record.save', { projectId, kind: 'account', id: newId(), version: 1, set: { plan: '' } }),
    ];
    expect((await Promise.all(failures)).map(({ code }) => code)).toEqual(failures.map(() => 'not-found'));
  });

  it('counts what a rule takes in while it is written, and keeps a segment by version', async () => {
    const rule = { all: [{ attribute: 'industry', is: '=' as const, value: 'Shipping' }] };
    expect(await app.call('segment.count', { projectId, rule })).toEqual({ accounts: 1 });
    expect((await app.call('segment.count', { projectId, rule: { not: rule } })).accounts).toBeGreaterThan(3);
    const id = newId();
    await saved(app, 'segment', { name: 'Shipping', rule }, { id });
    expect(await saved(app, 'segment', { name: 'Shipping', rule }, { id })).toMatchObject({ version: 1 });
    const { segments, attributes } = await app.call('segment.list', { projectId });
    expect(segments.map((one) => [one.name, one.accounts])).toEqual([
      ['Larger accounts', 3],
      ['Shipping', 1],
    ]);
    expect(attributes).toEqual(['country', 'industry', 'size']);
    const edit = (version: number) =>
      app.call('record.save', { projectId, kind: 'segment', id, version, set: { name: 'Ships' } });
    expect(await edit(1)).toMatchObject({ kind: 'saved' });
    expect(await edit(1)).toMatchObject({ kind: 'conflict', theirs: { value: { name: 'Ships' } } });
    expect(
      (await app.failure('segment.count', { projectId, rule: { attribute: 'plan', is: 'runs' } })).code,
    ).toBe('invalid');
  });

  it('shows the landscape as one segment tells it: fewer answers, and nothing it has not spoken about', async () => {
    const { segments } = await app.call('segment.list', { projectId });
    const idOf = (name: string) => segments.find((one) => one.name === name)?.id ?? '';
    const of = async (segmentId: string | null) =>
      (await app.call('need.landscape', { projectId, segmentId })).dots;
    const [all, larger, silent] = [
      await of(null),
      await of(idOf('Larger accounts')),
      await of(idOf('Ships')),
    ];
    expect(silent).toEqual([]);
    expect(larger.length).toBeGreaterThan(3);
    for (const dot of larger) {
      const same = all.find((one) => one.needKey === dot.needKey && one.personaKey === dot.personaKey);
      expect(dot.answers).toBeLessThanOrEqual(same?.answers ?? 0);
    }
    expect((await app.failure('need.landscape', { projectId, segmentId: newId() })).code).toBe('not-found');
  });

  it('shows an account in full, and what the accounts behind a need bring in a year', async () => {
    const add = (text: string, more: object) =>
      app.call('evidence.add', {
        projectId,
        piece: { id: newId(), text, saidOn: '2026-11-02', accountName: 'Ferry & Sons', mask: false, ...more },
      });
    const { piece } = await add('The ferry list is never complete', {
      author: 'Ada Ferry',
      link: { needKey: 'N-3' },
    });
    await add('A complete list, please', { author: 'Ada Ferry', link: { needKey: 'N-3' } });
    await add('We print it twice', { author: 'Ben Ferry' });
    const id = piece.account?.id ?? '';
    const page = await app.call('account.read', { projectId, id });
    expect(page.people.map(({ name, pieces }) => [name, pieces])).toEqual([
      ['Ada Ferry', 2],
      ['Ben Ferry', 1],
    ]);
    expect(page.needs).toMatchObject([{ needKey: 'N-3', supports: 2, contradicts: 0, lastOn: '2026-11-02' }]);
    expect(page).toMatchObject({ scores: [], told: [] });
    expect((await app.failure('account.read', { projectId, id: newId() })).code).toBe('not-found');

    const behind = async () =>
      (await app.call('account.behind', { projectId, groups: [['N-3'], ['N-3', 'N-4']] })).behind;
    const [before] = await behind();
    await app.call('record.save', { projectId, kind: 'account', id, version: 1, set: { arr: 12_000 } });
    const [after, both] = await behind();
    expect(after).toEqual({
      accounts: before?.accounts,
      revenue: (before?.revenue ?? 0) + 12_000,
      unknown: (before?.unknown ?? 0) - 1,
    });
    expect(both?.accounts).toBeGreaterThanOrEqual(after?.accounts ?? NaN);
  });
});
