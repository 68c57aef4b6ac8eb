import { readTranscript } from '../../src/domain/channels/import/transcripts/read-transcript';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';

const TALK = [
  'Moderator: How do you close the month?',
  'Anna: I print every invoice and sign it by hand.',
  'Bram: We do the same, Anna Berger showed us how.',
  'Anna: Each Friday, two hours of it.',
].join('\n');

describe('sessions', () => {
  let app: TestApp;
  let projectId: string;
  let accountId: string;
  let personaId: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
    const [account] = (await app.call('record.page', { projectId, kind: 'account' })).records;
    const [persona] = (await app.call('customers.read', { projectId })).personas;
    accountId = account?.id ?? '';
    personaId = persona?.id ?? '';
  });
  afterAll(() => app.close());

  const anna = () => ({
    id: 'p1',
    speaker: 'Anna',
    name: 'Anna Berger',
    personaId,
    accountId,
    named: true,
    quoted: true,
    withdrawn: false,
  });
  const bram = () => ({ ...anna(), id: 'p2', speaker: 'Bram', name: '', accountId: null, named: false });

  async function keep(text: string, participants: readonly object[]): Promise<string> {
    const id = newId();
    const { passages, speakers, wordsHash } = readTranscript(text);
    const set = { title: 'Closing the month', heldOn: '2026-10-02', participants, speakers };
    await app.call('session.save', { projectId, id, version: 0, set, wordsHash });
    const written = passages.map((passage, place) => ({ ...passage, place }));
    await app.call('session.write', { projectId, id, passages: written, mask: false });
    return id;
  }
  async function read(id: string) {
    const { session, passages } = await app.call('session.open', { projectId, id });
    const passageIds = passages.map((passage) => passage.id);
    return { session, ...(await app.call('session.passages', { projectId, id, passageIds })) };
  }
  async function mark(id: string, words: string, link: { needKey: string } | null = null) {
    const [passage] = (await read(id)).passages;
    const from = passage?.text.indexOf(words) ?? -1;
    const markId = newId();
    const mark = {
      id: markId,
      passageId: passage?.id ?? '',
      version: passage?.version ?? 0,
      from,
      to: from + words.length,
      link,
    };
    await app.call('session.mark', { projectId, mark });
    // Sent twice it marks once.
    return (await app.call('session.mark', { projectId, mark })).ids;
  }
  const pieceOf = async (id: string) =>
    (await app.call('evidence.page', { projectId, filter: { id } })).pieces[0];

  it('makes quotes of marked words, one for each who speaks, with who they are and what they agreed to', async () => {
    const id = await keep(TALK, [anna(), bram()]);
    const ids = await mark(id, 'sign it by hand.\nBram: We do the same', { needKey: 'N-1' });
    expect(ids).toHaveLength(2);
    const [first, second] = await Promise.all(ids.map(pieceOf));
    expect(first).toMatchObject({
      text: 'sign it by hand.',
      author: 'Anna Berger',
      account: { id: accountId },
      channel: 'interview',
      saidOn: '2026-10-02',
      triage: 'linked',
      links: [{ needKey: 'N-1', stance: 'supports' }],
    });
    expect(second).toMatchObject({ text: 'We do the same', author: '', account: null });
    const [passage] = (await read(id)).passages;
    for (const { piece, begins } of passage?.quotes ?? [])
      expect(passage?.text.startsWith(piece.text, begins ?? -1)).toBe(true);
    expect(passage?.quotes.map(({ piece }) => piece.quotable)).toEqual([true, true]);
    const { source } = await app.call('session.of-quote', { projectId, id: ids[0] ?? '' });
    expect(source).toMatchObject({ sessionId: id, title: 'Closing the month', stands: true });
    const { sessions } = await app.call('session.list', { projectId, text: 'anna' });
    expect(sessions).toMatchObject([{ id, quotes: 2, people: ['Anna Berger', 'Bram'] }]);
  });

  it('refuses marks on words that somebody has edited meanwhile, and on labels', async () => {
    const id = await keep(`${TALK} Once.`, [anna(), bram()]);
    const [passage] = (await read(id)).passages;
    const on = (version: number, from: number, to: number) =>
      app.failure('session.mark', {
        projectId,
        mark: { id: newId(), passageId: passage?.id, version, from, to },
      });
    expect(await on((passage?.version ?? 0) + 1, 11, 20)).toMatchObject({ code: 'conflict' });
    expect(await on(passage?.version ?? 0, 0, 9)).toMatchObject({ key: 'evidence.nothing-marked' });
  });

  it('lets quotes move along with an edit, and says when their own words were changed', async () => {
    const id = await keep(`${TALK} Twice.`, [anna(), bram()]);
    const [moves = ''] = await mark(id, 'two hours of it');
    const [goes = ''] = await mark(id, 'We do the same');
    const [passage] = (await read(id)).passages;
    const text = (passage?.text ?? '')
      .replace('How do you', 'And so, how do you')
      .replace('the same', 'so too');
    const edit = { projectId, id: passage?.id ?? '', version: passage?.version ?? 0, text };
    expect(await app.call('session.edit-passage', edit)).toMatchObject({ kind: 'saved' });
    expect(await app.call('session.edit-passage', { ...edit, text: 'x' })).toMatchObject({
      kind: 'conflict',
    });
    const [after] = (await read(id)).passages;
    const places = new Map(after?.quotes.map(({ piece, begins }) => [piece.id, begins]));
    expect(places.get(moves)).toBe(text.indexOf('two hours of it'));
    expect(places.get(goes)).toBeNull();
    expect((await app.call('session.of-quote', { projectId, id: goes })).source?.stands).toBe(false);
    const { changes } = await app.call('history.page', { projectId, filter: { recordId: passage?.id } });
    await app.call('history.undo', { projectId, changeId: changes[0]?.id ?? '' });
    const [back] = (await read(id)).passages;
    expect(back?.quotes.map(({ begins }) => begins).every((begins) => begins !== null)).toBe(true);
  });

  it('takes a name out of everything when its owner takes back what they agreed to', async () => {
    const id = await keep(`${TALK} Thrice.`, [anna(), bram()]);
    const ids = [
      ...(await mark(id, 'I print every invoice')),
      ...(await mark(id, 'Anna Berger showed us how')),
    ];
    const { session } = await read(id);
    const participants = session.participants.map((one) =>
      one.id === 'p1' ? { ...one, withdrawn: true } : one,
    );
    const set = { participants };
    expect(await app.call('session.save', { projectId, id, version: session.version, set })).toMatchObject({
      kind: 'saved',
    });
    const after = await read(id);
    expect(JSON.stringify(after)).not.toMatch(/Anna|Berger/);
    const [hers, his] = await Promise.all(ids.map(pieceOf));
    expect(hers).toMatchObject({ text: 'I print every invoice', author: '', account: null });
    expect(his?.text).toBe('[name 1] showed us how');
    expect([hers?.quotable, his?.quotable]).toEqual([false, true]);
    const consent = { projectId, id: ids[0] ?? '', quotable: true };
    expect(await app.failure('evidence.consent', consent)).toMatchObject({ key: 'evidence.not-agreed' });
    for (const { begins, piece } of after.passages[0]?.quotes ?? [])
      expect(after.passages[0]?.text.startsWith(piece.text, begins ?? -1)).toBe(true);
    for (const recordId of [id, after.passages[0]?.id ?? '', ...ids]) {
      const { changes } = await app.call('history.page', { projectId, filter: { recordId } });
      expect(JSON.stringify(changes)).not.toMatch(/Anna|Berger/);
    }
  });

  it('notices the same session a second time, in whatever file it comes', async () => {
    const text = `${TALK} Four times.`;
    const id = await keep(text, [anna()]);
    const { wordsHash } = readTranscript(text.replaceAll('\n', '\n\n'));
    const { sessions } = await app.call('session.same', { projectId, id: newId(), wordsHash });
    expect(sessions).toEqual([{ id, title: 'Closing the month', heldOn: '2026-10-02' }]);
  });

  it('makes a session of a long note in one act, which can be taken back', async () => {
    const text = `${'We spoke of the month and how it ends. '.repeat(20)}That was it.`;
    const piece = { id: newId(), text, title: 'Visit', channel: 'interview' as const, saidOn: '2026-10-03' };
    await app.call('evidence.add', { projectId, piece: { ...piece, link: { needKey: 'N-1' } } });
    expect((await app.call('session.notes', { projectId })).notes).toContainEqual({
      id: piece.id,
      title: 'Visit',
      saidOn: '2026-10-03',
    });
    const [id = ''] = (await app.call('session.from-notes', { projectId, ids: [piece.id] })).ids;
    expect(await app.call('session.from-notes', { projectId, ids: [piece.id] })).toEqual({ ids: [id] });
    const { session, passages } = await read(id);
    expect(session).toMatchObject({ title: 'Visit', heldOn: '2026-10-03' });
    expect(passages).toMatchObject([{ text, quotes: [{ begins: 0, piece: { id: piece.id } }] }]);
    await app.call('record.delete', { projectId, kind: 'session', id });
    expect((await app.call('session.of-quote', { projectId, id: piece.id })).source).toBeNull();
    expect(await pieceOf(piece.id)).toMatchObject({ text, links: [{ needKey: 'N-1' }] });
    expect((await app.call('session.notes', { projectId })).notes.map((note) => note.id)).toContain(piece.id);
  });

  it('keeps a link to a recording to what is encrypted', async () => {
    const set = { title: 'Call', heldOn: '2026-10-02', recordingUrl: 'http://example.test/a' };
    const input = { projectId, id: newId(), version: 0, set };
    expect(await app.failure('session.save', input)).toMatchObject({ code: 'invalid' });
  });
});
