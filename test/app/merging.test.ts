import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';
import { importedPiece } from './imported';

type Kind = 'persona' | 'need' | 'account';

describe('two records that turn out to be one', () => {
  let app: TestApp;
  let projectId: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
  });
  afterAll(() => app.close());

  const look = (kind: Kind, id: string, into: string) =>
    app.call('record.merge-preview', { projectId, kind, id, into });
  const merge = async (kind: Kind, id: string, into: string) => {
    const { versions } = await look(kind, id, into);
    const request = { projectId, kind, id, into, versions };
    let calls = 1;
    while ((await app.call('record.merge', request)).more) {
      calls += 1;
      if (calls > 20) throw new Error('the merge does not come to its end');
    }
    return request;
  };
  const lineOfMerge = async (recordId: string) => {
    const { changes } = await app.call('history.page', { projectId, filter: { recordId } });
    const line = changes.find(({ action }) => action === 'merged');
    if (line === undefined) throw new Error('no line of a merge');
    return line;
  };
  const undo = async (recordId: string) =>
    app.call('history.undo', { projectId, changeId: (await lineOfMerge(recordId)).id });
  const personas = async () => (await app.call('customers.read', { projectId })).personas;
  const persona = async (key: string) => {
    const found = (await personas()).find((one) => one.key === key);
    if (found === undefined) throw new Error(`no persona ${key}`);
    return found;
  };
  const need = (needKey: string) => app.call('need.read', { projectId, needKey });
  const record = async (kind: Kind, id: string) =>
    (await app.call('record.page', { projectId, kind })).records.find((one) => one.id === id);
  const piecesOf = async (filter: Record<string, unknown>) =>
    (await app.call('evidence.page', { projectId, filter })).pieces;
  const dots = async () => (await app.call('need.landscape', { projectId })).dots;

  describe('personas', () => {
    it('asks first, carries everything over, and is two again when it is taken back', async () => {
      const [from, into] = [await persona('field-worker'), await persona('owner')];
      const trait = { id: newId(), group: 'goals', text: 'Home before dark', evidenceIds: [] };
      const set = { quote: 'My van is my office.', traits: [trait], share01: 0.2 };
      await app.call('record.save', { projectId, kind: 'persona', id: from.id, version: from.version, set });
      const map = (personaId: string, text: string) =>
        app.call('map.save', {
          projectId,
          personaId,
          kind: 'empathy',
          version: 0,
          map: {
            stages: [],
            notes: [
              { id: newId(), stageId: null, row: 'says', text, place: 1, evidenceIds: [], needKey: null },
            ],
          },
        });
      await map(from.id, 'Where is the form?');
      const issueId = await app.issueId('INV-50');
      await app.call('item.set-personas', { issueId, personaKeys: ['field-worker'] });
      const [before, kept] = [await record('persona', from.id), await record('persona', into.id)];
      const landscape = await dots();

      const seen = await look('persona', from.id, into.id);
      expect(seen.rows).toContainEqual(expect.objectContaining({ table: 'evidence', rows: from.pieces }));
      expect(seen.records).toContainEqual({ kind: 'map', records: 1, joined: 1 });
      expect(seen.fields.map(({ field }) => field)).toContain('traits');
      expect((await persona('field-worker')).id).toBe(from.id);

      const request = await merge('persona', from.id, into.id);
      const one = await record('persona', into.id);
      expect(one?.value).toMatchObject({ share01: 0.2 + Number(kept?.value['share01'] ?? 0) });
      expect(one?.value['traits']).toContainEqual(trait);
      expect((await persona('owner')).pieces).toBe(from.pieces + into.pieces);
      expect((await personas()).map(({ key }) => key)).not.toContain('field-worker');
      const { empathy } = await app.call('map.read', { projectId, personaId: into.id });
      const notes = empathy.map.notes.map(({ text }) => text);
      expect(notes).toContain('Where is the form?');
      expect(notes).toContain('Will it be enough for the wages?');
      const panel = await app.call('panel.read', { issueId });
      expect(panel.formerPersonaKeys).toEqual([{ key: 'field-worker', into: 'owner' }]);
      expect(panel.statedPersonaKeys).toEqual(['owner']);
      expect(panel.unknownPersonaKeys).toEqual([]);
      expect((await dots()).some(({ personaKey }) => personaKey === 'field-worker')).toBe(false);

      // Sent twice it is done once.
      expect(await app.call('record.merge', request)).toEqual({ more: false });
      expect((await record('persona', into.id))?.value).toEqual(one?.value);

      expect((await lineOfMerge(from.id)).undoable).toBe(true);
      expect(await undo(from.id)).toEqual({ kind: 'undone' });
      expect((await record('persona', from.id))?.value).toEqual(before?.value);
      expect((await record('persona', into.id))?.value).toEqual(kept?.value);
      expect((await persona('field-worker')).pieces).toBe(from.pieces);
      expect((await persona('owner')).pieces).toBe(into.pieces);
      const again = await app.call('map.read', { projectId, personaId: from.id });
      expect(again.empathy.map.notes).toMatchObject([{ text: 'Where is the form?' }]);
      expect(await dots()).toEqual(landscape);
      expect((await app.call('panel.read', { issueId })).statedPersonaKeys).toEqual(['field-worker']);
      expect((await lineOfMerge(from.id)).undoable).toBe(false);
    });

    it('writes the present key into the field when it is asked to', async () => {
      const issueId = await app.issueId('INV-51');
      await app.call('item.set-personas', { issueId, personaKeys: ['field-worker', 'owner'] });
      const [from, into] = [await persona('field-worker'), await persona('owner')];
      await merge('persona', from.id, into.id);
      const renamed = await app.call('item.rename-needs', { issueId });
      expect(renamed).toMatchObject({ formerPersonaKeys: [], statedPersonaKeys: ['owner'] });
      await undo(from.id);
    });

    it('says what stands in the way of taking it back', async () => {
      const [from, into] = [await persona('field-worker'), await persona('owner')];
      await merge('persona', from.id, into.id);
      const now = await persona('owner');
      const set = { share01: 0.01 };
      await app.call('record.save', { projectId, kind: 'persona', id: now.id, version: now.version, set });
      expect(await undo(from.id)).toMatchObject({ kind: 'in-the-way', fields: ['share01'] });
      expect((await personas()).map(({ key }) => key)).not.toContain('field-worker');
      const [mine] = (await app.call('history.page', { projectId, filter: { recordId: into.id } })).changes;
      await app.call('history.undo', { projectId, changeId: mine?.id ?? '' });
      expect(await undo(from.id)).toEqual({ kind: 'undone' });
    });
  });

  describe('needs', () => {
    it('joins links with the stronger word and both reasons, ratings, goals and maps, and parts them again', async () => {
      const [from, into] = [await need('N-5'), await need('N-4')];
      const { piece } = await app.call('evidence.add', {
        projectId,
        piece: { id: newId(), text: 'It takes me two evenings a month.', saidOn: '2026-10-02' },
      });
      const link = (needKey: string, strength: 'nice' | 'blocker', why: string) =>
        app.call('evidence.link', {
          projectId,
          id: piece.id,
          link: { needKey, stance: 'supports', strength, why },
        });
      await link('N-4', 'nice', 'two evenings');
      await link('N-5', 'blocker', 'every month');
      const goalId = newId();
      await app.call('record.save', {
        projectId,
        kind: 'goal',
        id: goalId,
        version: 0,
        set: { title: 'Evenings', startedOn: '2026-01-01', needIds: [from.id, into.id] },
      });
      const count = async (key: string) =>
        (await app.call('knowledge.read', { projectId })).needs.find((one) => one.key === key)?.evidenceCount;
      const before = [await count('N-4'), await count('N-5')];
      const landscape = await dots();
      const goal = async () =>
        (await app.call('record.page', { projectId, kind: 'goal' })).records.find(({ id }) => id === goalId)
          ?.value['needIds'];

      const seen = await look('need', from.id, into.id);
      expect(seen.rows).toContainEqual(expect.objectContaining({ table: 'evidence_need', both: 1 }));
      expect(seen.records).toContainEqual({ kind: 'goal', records: 1, joined: 0 });
      await merge('need', from.id, into.id);
      expect(await count('N-4')).toBe((before[0] ?? 0) + (before[1] ?? 0) - 1);
      const [joined] = (await piecesOf({ text: 'two evenings a month' })).map(({ links }) => links);
      expect(joined).toMatchObject([
        { needKey: 'N-4', strength: 'blocker', why: 'every month; two evenings' },
      ]);
      expect(await goal()).toEqual([into.id]);
      const importId = await importedPiece(app, { text: 'As the old list has it', need: 'n-5' });
      expect((await piecesOf({ importId }))[0]?.links).toMatchObject([{ needKey: 'N-4' }]);
      await app.call('import.undo', { projectId, importId });

      expect(await undo(from.id)).toEqual({ kind: 'undone' });
      expect([await count('N-4'), await count('N-5')]).toEqual(before);
      const [parted] = (await piecesOf({ text: 'two evenings a month' })).map(({ links }) => links);
      expect(parted).toHaveLength(2);
      expect(parted).toContainEqual(expect.objectContaining({ needKey: 'N-5', why: 'every month' }));
      expect(parted).toContainEqual(expect.objectContaining({ needKey: 'N-4', strength: 'nice' }));
      expect(await goal()).toEqual([from.id, into.id]);
      expect(await dots()).toEqual(landscape);
    });
  });

  describe('accounts', () => {
    it('fills what is empty, leads evidence to the one that stays, and parts them again', async () => {
      const [from, into] = [newId(), newId()];
      const save = (id: string, set: Record<string, unknown>) =>
        app.call('record.save', { projectId, kind: 'account', id, version: 0, set });
      await save(from, { name: 'Acme Limited', plan: 'team', arr: 100, attributes: { Region: 'North' } });
      await save(into, { name: 'Acme', people: 12, attributes: { Region: 'South' } });
      await app.call('evidence.add', {
        projectId,
        piece: {
          id: newId(),
          text: 'We wait for a quote.',
          saidOn: '2026-10-02',
          accountName: 'Acme Limited',
        },
      });
      await merge('account', from, into);
      expect((await record('account', into))?.value).toMatchObject({
        name: 'Acme',
        plan: 'team',
        arr: 100,
        people: 12,
        attributes: { Region: 'South' },
      });
      expect(await record('account', from)).toBeUndefined();
      const voice = async () =>
        (await piecesOf({ text: 'wait for a quote' })).map((one) => one.account?.name);
      expect(await voice()).toEqual(['Acme']);
      const { piece } = await app.call('evidence.add', {
        projectId,
        piece: { id: newId(), text: 'Said later.', saidOn: '2026-10-03', accountName: 'Acme Limited' },
      });
      expect(piece.account).toEqual({ id: into, name: 'Acme' });
      expect(await undo(from)).toEqual({ kind: 'undone' });
      expect((await record('account', from))?.value).toMatchObject({ plan: 'team', arr: 100 });
      expect((await record('account', into))?.value).toMatchObject({ plan: '', arr: null });
      expect(await voice()).toEqual(['Acme Limited']);
    });
  });

  it('comes to its end at night when whoever asked for it went away', async () => {
    const [from, into] = [newId(), newId()];
    for (const [id, name] of [
      [from, 'Borealis AG'],
      [into, 'Borealis'],
    ] as const)
      await app.call('record.save', { projectId, kind: 'account', id, version: 0, set: { name } });
    const text = 'We were two firms.';
    await app.call('evidence.add', {
      projectId,
      piece: { id: newId(), text, saidOn: '2026-10-02', accountName: 'Borealis AG' },
    });
    const { versions } = await look('account', from, into);
    app.host.faults.set({ kill: { functionKey: 'resolver', afterCalls: 12, of: 'sql' } });
    await app
      .failure('record.merge', { projectId, kind: 'account', id: from, into, versions })
      .catch(() => null);
    app.host.faults.set({});
    const owner = async () => (await piecesOf({ text })).map(({ account }) => account?.name);
    expect(await owner()).toEqual(['Borealis AG']);
    await app.host.runSchedule('reconcile-nightly');
    expect(await owner()).toEqual(['Borealis']);
    expect(await record('account', from)).toBeUndefined();
  });

  it('refuses when one of the two was changed or is gone, and writes nothing', async () => {
    const [from, into] = [await need('N-7'), await need('N-6')];
    const { versions } = await look('need', from.id, into.id);
    await app.call('record.save', {
      projectId,
      kind: 'need',
      id: into.id,
      version: versions.into,
      set: { theme: 'Later' },
    });
    const request = { projectId, kind: 'need', id: from.id, into: into.id, versions };
    expect(await app.failure('record.merge', request)).toMatchObject({ code: 'conflict' });
    expect(await app.failure('record.merge', { ...request, into: newId() })).toMatchObject({
      code: 'not-found',
    });
    expect(await app.failure('record.merge', { ...request, into: from.id })).toMatchObject({
      code: 'invalid',
    });
    expect((await need('N-7')).version).toBe(versions.id);
    const { changes } = await app.call('history.page', { projectId, filter: { recordId: from.id } });
    expect(changes).toEqual([]);
  });

  it('finds nothing of another product', async () => {
    const { body } = await app.jira('GET', '/rest/api/3/project/MOB');
    const other = (body as { id: string }).id;
    const [from, into] = [await need('N-7'), await need('N-6')];
    const pair = { projectId: other, kind: 'need', id: from.id, into: into.id };
    expect(await app.failure('record.merge-preview', pair)).toMatchObject({ code: 'not-found' });
    expect(await app.failure('record.merge', { ...pair, versions: { id: 1, into: 1 } })).toMatchObject({
      code: 'not-found',
    });
    expect((await need('N-7')).id).toBe(from.id);
  });
});
