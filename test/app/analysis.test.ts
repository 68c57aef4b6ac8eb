import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';

let app: TestApp;
let projectId: string;

beforeAll(async () => {
  app = await startTestApp();
  ({ projectId } = app);
});
afterAll(() => app.close());

describe('many pieces read together', () => {
  const add = (text: string, more: object = {}) =>
    app.call('evidence.add', {
      projectId,
      piece: { id: newId(), text, saidOn: new Date().toISOString().slice(0, 10), ...more },
    });

  it('proposes a theme with its pieces and the need it may be, and links them all at once', async () => {
    const said = [
      'Colour blind colleagues cannot read the ageing chart',
      'the ageing chart is unreadable in print',
    ];
    for (const text of [...said, 'Our auditor wants the ageing chart as a table']) await add(text);
    const { themes, read } = await app.call('analysis.themes', { projectId, triage: 'any' });
    expect(read).toBeGreaterThan(10);
    const theme = themes.find((each) => each.label === 'ageing chart');
    expect(theme?.ids).toHaveLength(3);
    expect(theme?.quotes.map((quote) => quote.text)).toEqual(expect.arrayContaining(said));
    const linked = await app.call('analysis.link', {
      projectId,
      ids: theme?.ids ?? [],
      link: { needKey: 'N-4' },
    });
    expect(linked).toMatchObject({ linked: 3 });
    const { pieces } = await app.call('evidence.page', { projectId, filter: { needKey: 'N-4' } });
    expect(pieces.filter((piece) => theme?.ids.includes(piece.id))).toHaveLength(3);
  });

  it('says what linking them all would do to the need, and takes it back as one act', async () => {
    const valueOf = async (): Promise<number> => {
      const { needs } = await app.call('knowledge.read', { projectId });
      return needs.find((need) => need.key === 'N-9')?.value ?? NaN;
    };
    const pieces = [];
    for (const text of [
      'Seven sign-ins before nine',
      'I sign in again and again',
      'A second sign-in, a third sign-in',
    ])
      pieces.push((await add(text, { personaKey: 'bookkeeper', accountName: 'Alder Accounts' })).piece);
    const [own, , dealtWith] = pieces;
    await app.call('evidence.link', {
      projectId,
      id: own?.id ?? '',
      link: { needKey: 'N-9', strength: 'nice', why: 'as said' },
    });
    await app.call('evidence.triage', { projectId, id: pieces[1]?.id ?? '', skipped: true });
    const ids = pieces.map((piece) => piece.id);
    const link = { needKey: 'N-9', strength: 'blocker' } as const;
    const before = await valueOf();
    const preview = await app.call('analysis.link-preview', { projectId, ids, link });
    expect(preview).toMatchObject({ fresh: 2, known: 1, accounts: 1 });
    expect(preview.before).toBeCloseTo(before, 9);
    expect(await valueOf()).toBe(before);

    const { at } = await app.call('analysis.link', { projectId, ids, link });
    expect(await valueOf()).toBeCloseTo(preview.after, 9);
    await app.call('evidence.link', {
      projectId,
      id: dealtWith?.id ?? '',
      link: { needKey: 'N-9', stance: 'contradicts' },
    });
    expect(await app.call('evidence.take-back', { projectId, at })).toEqual({ changed: 2 });

    const { pieces: all } = await app.call('evidence.page', {
      projectId,
      filter: { triage: 'any', text: 'sign-in' },
    });
    const now = new Map(all.map((piece) => [piece.id, piece]));
    expect(
      ids.map((id) => now.get(id)?.links.map(({ stance, strength, why }) => [stance, strength, why])),
    ).toEqual([[['supports', 'nice', 'as said']], [], [['contradicts', null, '']]]);
    expect(ids.map((id) => now.get(id)?.triage)).toEqual(['linked', 'skipped', 'linked']);
    const again = await app.failure('evidence.take-back', { projectId, at: at - 1 });
    expect(again.code).toBe('not-found');
  });

  it('skips and tags many at once, finds them by tag and by person, and takes each act back', async () => {
    const who = { author: 'Ines Okafor', mask: false };
    const made = [];
    for (const text of ['The till freezes on Mondays', 'A frozen till again', 'Our till froze at noon'])
      made.push((await add(text, { ...who, tags: text.includes('again') ? ['till'] : [] })).piece);
    const ids = made.map(({ id }) => id);
    const shown = async (filter: object): Promise<string[]> => {
      const { pieces } = await app.call('evidence.page', { projectId, filter });
      return pieces.map(({ id }) => id).sort();
    };
    const all = [...ids].sort();
    expect(await shown({ author: who.author })).toEqual(all);
    expect(await shown({ tag: 'till' })).toEqual([ids[1]]);
    expect(await app.call('evidence.choose', { projectId, filter: { author: who.author } })).toMatchObject({
      ids: expect.arrayContaining(ids) as string[],
      more: false,
    });

    const tagged = await app.call('evidence.tag-many', { projectId, ids, add: ['frozen', 'till'] });
    expect(tagged.changed).toBe(3);
    expect(await shown({ tag: 'frozen', author: who.author })).toEqual(all);
    expect(await shown({ tag: 'till' })).toEqual(all);
    const skipped = await app.call('evidence.skip-many', { projectId, ids, skipped: true });
    expect(await shown({ tag: 'till', triage: 'skipped' })).toEqual(all);

    const renamed = await app.call('tag.rename', { projectId, from: 'frozen', to: 'freezes' });
    expect(renamed).toMatchObject({ changed: 3, more: true });
    expect(await app.call('tag.rename', { projectId, from: 'frozen', to: 'freezes' })).toMatchObject({
      changed: 0,
      more: false,
    });
    const { tags } = await app.call('tag.list', { projectId });
    expect(tags).toEqual(expect.arrayContaining([{ tag: 'freezes', pieces: 3 }]));
    expect(tags.map(({ tag }) => tag)).not.toContain('frozen');
    expect(await shown({ tag: 'freezes' })).toEqual(all);
    await app.call('evidence.take-back', { projectId, at: renamed.at });
    expect(await shown({ tag: 'frozen' })).toEqual(all);

    await app.call('evidence.triage', { projectId, id: ids[0] ?? '', skipped: false });
    expect(await app.call('evidence.take-back', { projectId, at: skipped.at })).toEqual({ changed: 2 });
    expect(await shown({ author: who.author, triage: 'skipped' })).toEqual([]);
    expect(await app.call('evidence.take-back', { projectId, at: tagged.at })).toEqual({ changed: 3 });
    expect(await shown({ tag: 'frozen' })).toEqual([]);
    expect(await shown({ tag: 'till' })).toEqual([ids[1]]);
  });

  it('stands by arrival, by votes and by likeness to a need, page after page', async () => {
    const old = (await add('Said long ago, heard today', { saidOn: '2020-01-01' })).piece;
    const first = await app.call('evidence.page', { projectId, filter: { order: 'arrived' }, limit: 1 });
    expect(first).toMatchObject({ order: 'arrived', more: true, pieces: [{ id: old.id }] });
    const ids: string[] = [];
    let after = first.next;
    while (after !== null) {
      const filter = { order: 'arrived' } as const;
      const page = await app.call('evidence.page', { projectId, filter, after, limit: 7 });
      ids.push(...page.pieces.map(({ id }) => id));
      after = page.next;
    }
    const { ids: every } = await app.call('evidence.choose', { projectId, filter: {} });
    expect(ids).toHaveLength(every.length - 1);
    expect(new Set([old.id, ...ids])).toEqual(new Set(every));

    const byVotes = await app.call('evidence.page', { projectId, filter: { order: 'votes', triage: 'new' } });
    const votes = byVotes.pieces.map((piece) => piece.votes);
    expect(votes).toEqual([...votes].sort((a, b) => b - a));

    const { needs } = await app.call('knowledge.read', { projectId });
    const need = needs.find(({ key }) => key === 'N-7');
    const like = (await add(`About this: ${need?.title ?? ''} ${need?.statement ?? ''}`)).piece;
    const filter = { likeNeedKey: 'N-7', triage: 'new' } as const;
    const likest = await app.call('evidence.page', { projectId, filter });
    expect(likest).toMatchObject({ order: 'like', next: null });
    expect(likest.pieces[0]?.id).toBe(like.id);
    expect(likest.pieces.every(({ triage }) => triage === 'new')).toBe(true);
  });

  it('finds pairs that say the same, the one with links to be kept', async () => {
    const text = 'Please let me print the delivery note without prices for the warehouse';
    const kept = (await add(text, { link: { needKey: 'N-7' } })).piece;
    const twin = (await add(`${text} team`)).piece;
    const { pairs } = await app.call('analysis.twins', { projectId });
    const pair = pairs.find(({ second }) => second.id === twin.id);
    expect(pair?.first.id).toBe(kept.id);
  });

  it('tells of a burst, and of needs to look at again until somebody has', async () => {
    for (let at = 0; at < 8; at += 1)
      await add(`Export number ${String(at)} fails for the tax office`, { link: { needKey: 'N-12' } });
    const pulse = await app.call('analysis.pulse', { projectId });
    expect(pulse.bursts[0]).toMatchObject({ needKey: 'N-12', count: 8, usual: 0 });
    const { needKey } = await app.call('need.add', {
      projectId,
      need: {
        id: newId(),
        persona: { kind: 'existing', personaKey: 'owner' },
        title: 'Pay in two currencies',
        importance01: 0.6,
        satisfaction01: 0.3,
        reach01: 0.2,
        sureness: 'guess',
      },
    });
    const before = await app.call('analysis.pulse', { projectId });
    expect(before.recheck).toContainEqual({
      needKey,
      title: 'Pay in two currencies',
      why: 'never-heard',
      days: null,
      whom: [],
    });
    // Gone quiet, it names who asked for it: those are to be asked whether it still holds.
    const long = { saidOn: '2025-01-02', link: { needKey } };
    await add('We would pay in two currencies', { ...long, accountName: 'Fjord Books' });
    await add('Two currencies for us, too', { ...long, author: 'Ida', mask: false });
    await add('Dollars and euros in one list', { ...long, author: 'Tom', mask: true });
    const quiet = (await app.call('analysis.pulse', { projectId })).recheck.find(
      (entry) => entry.needKey === needKey,
    );
    expect(quiet?.why).toBe('stale');
    expect([...(quiet?.whom ?? [])].sort()).toEqual(['Fjord Books', 'Ida']);
    const after = await app.call('analysis.checked', { projectId, needKey });
    expect(after.recheck.map((entry) => entry.needKey)).not.toContain(needKey);
    await add('Nobody here pays in a second currency', { link: { needKey: 'N-9', stance: 'contradicts' } });
    const { recheck } = await app.call('analysis.pulse', { projectId });
    expect(recheck).toContainEqual(expect.objectContaining({ needKey: 'N-9', why: 'contradicted', days: 0 }));
  });

  it('keeps what a person says of a piece: sentiment, tags, and masking after the fact', async () => {
    const { piece } = await add('Ring Tom on 0151 2345678, he is angry', { mask: false, author: 'Tom' });
    expect(piece.text).toContain('2345678');
    const edited = await app.call('evidence.edit', {
      projectId,
      id: piece.id,
      version: piece.version,
      change: { text: piece.text, author: piece.author, sentiment: 'negative', tags: ['phone'], mask: true },
    });
    expect(edited).toMatchObject({
      kind: 'saved',
      piece: {
        sentiment: 'negative',
        tags: ['phone'],
        masked: true,
        author: '',
        text: expect.not.stringMatching(/2345678|Tom/) as string,
      },
    });
    const { pieces } = await app.call('evidence.page', { projectId, filter: { sentiment: 'negative' } });
    expect(pieces.map((each) => each.id)).toEqual([piece.id]);
  });
});
