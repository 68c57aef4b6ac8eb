import { newId, startTestApp } from './app-host';
import { importedAccounts } from './imported';
import type { TestApp } from './app-host';

describe('the history of every record', () => {
  let app: TestApp;
  let projectId: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
  });
  afterAll(() => app.close());

  const history = async (recordId: string) =>
    (await app.call('history.page', { projectId, filter: { recordId } })).changes;
  const read = (needKey: string) => app.call('need.read', { projectId, needKey });
  const edit = (needKey: string, version: number, change: Record<string, unknown>) =>
    app.call('need.edit', { projectId, needKey, version, change });
  const add = async (text: string, more: Record<string, unknown> = {}) =>
    (
      await app.call('evidence.add', {
        projectId,
        piece: { id: newId(), text, saidOn: '2026-10-02', ...more },
      })
    ).piece;

  it('keeps the sample as one line', async () => {
    const { changes } = await app.call('history.page', { projectId });
    expect(changes).toMatchObject([{ kind: 'sample', action: 'done', accountId: 'user-project-admin' }]);
  });

  it('says who changed which field of a need from what to what, and once when it is sent twice', async () => {
    const need = await read('N-1');
    const change = { title: 'Find unpaid invoices at once' };
    await edit('N-1', need.version, change);
    await edit('N-1', need.version, change);
    expect(await history(need.id)).toMatchObject([
      {
        kind: 'need',
        action: 'changed',
        accountId: 'user-project-admin',
        fields: [{ field: 'title', before: need.title, after: change.title }],
        undoable: true,
      },
    ]);
  });

  it('takes one change back and leaves what others changed since', async () => {
    const need = await read('N-2');
    await edit('N-2', need.version, { title: 'A title of mine' });
    const [mine] = await history(need.id);
    await edit('N-2', need.version + 1, { theme: 'Banking' });
    expect(await app.call('history.undo', { projectId, changeId: mine?.id ?? '' })).toEqual({
      kind: 'undone',
    });
    expect(await read('N-2')).toMatchObject({ title: need.title, theme: 'Banking' });
    expect((await history(need.id))[0]).toMatchObject({ undid: true, fields: [{ field: 'title' }] });
  });

  it('says what stands in the way of an undo, and who changed it', async () => {
    const need = await read('N-3');
    await edit('N-3', need.version, { title: 'First' });
    const [first] = await history(need.id);
    await edit('N-3', need.version + 1, { title: 'Second' });
    expect(await app.call('history.undo', { projectId, changeId: first?.id ?? '' })).toMatchObject({
      kind: 'in-the-way',
      fields: ['title'],
      accountId: 'user-project-admin',
    });
    expect((await read('N-3')).title).toBe('Second');
  });

  it('keeps ratings with the need and takes a rating back', async () => {
    const need = await read('N-4');
    const rating = { needKey: 'N-4', personaKey: 'owner', satisfaction01: 0.1, reach01: 1 };
    await app.call('need.rate', { projectId, ...rating, importance01: 0.2 });
    await app.call('need.rate', { projectId, ...rating, importance01: 0.9 });
    const [last] = await history(need.id);
    expect(last?.fields[0]).toMatchObject({
      field: expect.stringMatching(/^rating\./) as string,
      before: { importance01: 0.2 },
      after: { importance01: 0.9 },
    });
    await app.call('history.undo', { projectId, changeId: last?.id ?? '' });
    const [undone] = await history(need.id);
    expect(undone?.fields[0]).toMatchObject({ after: { importance01: 0.2 } });
  });

  it('keeps words, links and triage of a piece, and undoes the last of them', async () => {
    const piece = await add('The export loses cents on Tuesdays');
    await app.call('evidence.link', { projectId, id: piece.id, link: { needKey: 'N-5' } });
    const [linked] = await history(piece.id);
    expect(linked?.fields.map(({ field }) => field.split('.')[0])).toEqual(['triage', 'link']);
    await app.call('history.undo', { projectId, changeId: linked?.id ?? '' });
    const { pieces } = await app.call('evidence.page', { projectId, filter: { triage: 'new' } });
    expect(pieces.find(({ id }) => id === piece.id)?.links).toEqual([]);
    const created = (await history(piece.id)).at(-1);
    expect(created).toMatchObject({ action: 'created' });
  });

  it('finds a piece by its words again after its text was put back', async () => {
    const piece = await add('Zebra ledgers everywhere');
    await app.call('evidence.edit', {
      projectId,
      id: piece.id,
      version: piece.version,
      change: { text: 'Giraffe ledgers everywhere' },
    });
    const [edited] = await history(piece.id);
    await app.call('history.undo', { projectId, changeId: edited?.id ?? '' });
    const found = async (text: string) =>
      (await app.call('evidence.page', { projectId, filter: { text } })).pieces.map(({ id }) => id);
    expect(await found('zebra')).toContain(piece.id);
    expect(await found('giraffe')).not.toContain(piece.id);
  });

  it('names accounts that came with a piece, personas that were archived, and plans that were kept', async () => {
    await add('Too slow', { accountName: 'Maple & Sons' });
    const rows = [{ name: 'Maple & Sons', plan: 'Gold' }];
    await importedAccounts(app, rows);
    const { personas } = await app.call('customers.read', { projectId });
    const persona = personas[0];
    await app.call('record.archive', { projectId, kind: 'persona', id: persona?.id ?? '', archived: true });
    await app.call('record.archive', { projectId, kind: 'persona', id: persona?.id ?? '', archived: false });
    const page = await app.call('history.page', { projectId, filter: { kind: 'account' } });
    expect(page.changes.map(({ action }) => action)).toEqual(['changed', 'created']);
    expect(page.names[page.changes[0]?.recordId ?? '']).toBe('Maple & Sons');
    expect(await history(persona?.id ?? '')).toHaveLength(2);
    expect((await app.call('knowledge.read', { projectId })).personas).toHaveLength(personas.length);
  });

  it('pages by key without a gap or a repeat, filtered by person', async () => {
    const all = (await app.call('history.page', { projectId, limit: 100 })).changes.map(({ id }) => id);
    const walked: string[] = [];
    let after: { at: number; id: string } | null = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof app.call<'history.page'>>> = await app.call('history.page', {
        projectId,
        after,
        limit: 4,
      });
      walked.push(...page.changes.map(({ id }) => id));
      const last = page.changes.at(-1);
      if (!page.more || last === undefined) break;
      after = { at: last.at, id: last.id };
    }
    expect(walked).toEqual(all);
    expect(await app.call('history.people', { projectId })).toEqual({ accountIds: ['user-project-admin'] });
    const nobody = await app.call('history.page', { projectId, filter: { accountId: 'nobody' } });
    expect(nobody.changes).toEqual([]);
  });

  it('deletes a need and a persona, lists them, and brings them back with all that they had', async () => {
    const before = await app.call('knowledge.read', { projectId });
    const need = await read('N-6');
    const { personas } = await app.call('customers.read', { projectId });
    const persona = personas.at(-1);
    await app.call('record.delete', { projectId, kind: 'need', id: need.id });
    await app.call('record.delete', { projectId, kind: 'persona', id: persona?.id ?? '' });
    const { records } = await app.call('record.deleted', { projectId });
    expect(records.map(({ kind, name, daysLeft }) => ({ kind, name, daysLeft }))).toEqual([
      { kind: 'persona', name: persona?.name, daysLeft: 30 },
      { kind: 'need', name: need.title, daysLeft: 30 },
    ]);
    expect((await app.call('knowledge.read', { projectId })).needs).toHaveLength(before.needs.length - 1);
    await app.call('record.restore', { projectId, kind: 'need', id: need.id });
    await app.call('record.restore', { projectId, kind: 'persona', id: persona?.id ?? '' });
    const after = await app.call('knowledge.read', { projectId });
    expect(after.needs.map(({ key }) => key)).toEqual(before.needs.map(({ key }) => key));
    expect(after.personas).toEqual(before.personas);
    expect((await app.call('record.deleted', { projectId })).records).toEqual([]);
  });
});
