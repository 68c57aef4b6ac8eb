import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';

describe('the inbox of customer evidence', () => {
  let app: TestApp;
  let projectId: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
  });
  afterAll(() => app.close());

  const draft = (text: string, more: Record<string, unknown> = {}) => ({
    id: newId(),
    text,
    saidOn: '2026-10-02',
    channel: 'interview' as const,
    ...more,
  });
  const add = async (text: string, more: Record<string, unknown> = {}) =>
    (await app.call('evidence.add', { projectId, piece: draft(text, more) })).piece;
  const page = (filter: Record<string, unknown> = {}) => app.call('evidence.page', { projectId, filter });
  const need = async (key: string) =>
    (await app.call('knowledge.read', { projectId })).needs.find((candidate) => candidate.key === key);

  it('keeps a pasted quote word for word, and adds it once when it is sent twice', async () => {
    const piece = draft('I re-type every bank line by hand, “each” Friday 🙂.');
    await app.call('evidence.add', { projectId, piece });
    await app.call('evidence.add', { projectId, piece });
    const { pieces } = await page({ triage: 'new' });
    expect(pieces.filter((found) => found.id === piece.id)).toHaveLength(1);
    expect(pieces.find((found) => found.id === piece.id)).toMatchObject({ text: piece.text, triage: 'new' });
  });

  it('masks personal data before it is stored', async () => {
    const piece = await add('Ann Miller here, call +44 20 7946 0958 or ann@example.org', {
      author: 'Ann Miller',
    });
    expect(piece.text).toBe('[name 1] here, call [phone 1] or [email 1]');
    expect(piece.masked).toBe(true);
    expect(piece.author).toBe('');
  });

  it('keeps markup as the text that it is', async () => {
    const text = '<script>alert(1)</script> and =HYPERLINK("x")';
    expect((await add(text)).text).toBe(text);
  });

  it('refuses a day in the future with a sentence', async () => {
    const failure = await app.failure('evidence.add', {
      projectId,
      piece: draft('From tomorrow', { saidOn: '2099-01-01' }),
    });
    expect(failure).toMatchObject({ code: 'invalid', key: 'evidence.day-in-future' });
  });

  it('counts a linked piece for its need, recomputes the work that serves it, and takes both back', async () => {
    const issueId = await app.issueId('INV-46');
    await app.call('item.attach-need', {
      issueId,
      attach: { kind: 'existing', needKey: 'N-9', coverage01: 1 },
    });
    await app.host.queueIdle();
    const before = await need('N-9');
    const written = await app.written(issueId);
    const piece = await add('We gave up choosing a template, it blocks every new client.', {
      accountName: 'Harbour Books',
      personaKey: 'bookkeeper',
      channel: 'experiment',
    });
    const link = {
      needKey: 'N-9',
      stance: 'supports' as const,
      strength: 'blocker' as const,
      why: 'gave up',
    };
    const linked = await app.call('evidence.link', { projectId, id: piece.id, link });
    await app.host.queueIdle();
    expect(linked.piece).toMatchObject({ triage: 'linked', links: [{ ...link, needTitle: before?.title }] });
    expect((await need('N-9'))?.evidenceCount).toBe((before?.evidenceCount ?? 0) + 1);
    expect(await app.written(issueId)).not.toEqual(written);

    await app.call('evidence.unlink', { projectId, id: piece.id, needKey: 'N-9' });
    await app.host.queueIdle();
    expect((await need('N-9'))?.evidenceCount).toBe(before?.evidenceCount);
    expect(await app.written(issueId)).toEqual(written);
  });

  it('finds words in any form, with a typo and together only', async () => {
    const piece = await add('Reconciling supplier statements takes my whole Tuesday');
    const found = async (text: string) => (await page({ text })).pieces.map((one) => one.id);
    expect(await found('reconcile statement')).toContain(piece.id);
    expect(await found('suplier')).toContain(piece.id);
    expect(await found('reconcile zebra')).not.toContain(piece.id);
    expect(await found('invoice')).not.toContain(piece.id);
  });

  it('searches what came with the sample, which was written without its words', async () => {
    const { pieces } = await page({ triage: 'linked' });
    const sample = pieces.find((piece) => piece.source === '');
    const words = (sample?.text ?? '').split(' ').slice(0, 6).join(' ');
    expect((await page({ text: words })).pieces.map((piece) => piece.id)).toContain(sample?.id);
  });

  it('offers a piece that says nearly the same while one is typed, and not the piece itself', async () => {
    const piece = await add('Exporting the ledger to Excel loses all the cost centre codes');
    const text = 'When I export the ledger to Excel it loses the cost centre codes';
    const { duplicates } = await app.call('evidence.suggest', { projectId, text });
    expect(duplicates[0]?.id).toBe(piece.id);
    const own = await app.call('evidence.suggest', { projectId, text, id: piece.id });
    expect(own.duplicates.map((one) => one.id)).not.toContain(piece.id);
  });

  it('suggests a need with the words that led to it, and the persona of the account', async () => {
    await add('We all write down hours in the van', { accountName: 'Van Co', personaKey: 'field-worker' });
    const { needs, personas } = await app.call('evidence.suggest', {
      projectId,
      text: 'It takes me hours to find an unpaid invoice',
      accountName: 'van co',
    });
    expect(needs[0]).toMatchObject({ key: 'N-1', because: expect.arrayContaining(['invoice']) as string[] });
    expect(personas[0]).toMatchObject({ key: 'field-worker', because: [] });
  });

  it('pages by key without a gap or a repeat', async () => {
    const all = (await app.call('evidence.page', { projectId, filter: {}, limit: 100 })).pieces;
    const walked: string[] = [];
    let after: { saidOn: string; id: string } | null = null;
    for (;;) {
      const next: Awaited<ReturnType<typeof page>> = await app.call('evidence.page', {
        projectId,
        filter: {},
        limit: 7,
        after,
      });
      walked.push(...next.pieces.map((piece) => piece.id));
      const last = next.pieces.at(-1);
      if (!next.more || last === undefined) break;
      after = { saidOn: last.saidOn, id: last.id };
    }
    expect(walked).toEqual(all.map((piece) => piece.id));
    expect(new Set(walked).size).toBe(walked.length);
  });

  it('skips, comes back, stars, deletes and brings back', async () => {
    const { id } = await add('Nothing to do with us');
    const count = async () => (await app.call('evidence.count', { projectId })).waiting;
    const waiting = await count();
    await app.call('evidence.triage', { projectId, id, skipped: true });
    expect(await count()).toBe(waiting - 1);
    await app.call('evidence.triage', { projectId, id, skipped: false });
    expect(await count()).toBe(waiting);
    expect((await app.call('evidence.star', { projectId, id, starred: true })).piece.starred).toBe(true);
    await app.call('evidence.delete', { projectId, id, deleted: true });
    expect((await page({})).pieces.map((piece) => piece.id)).not.toContain(id);
    expect((await page({ deleted: true })).pieces.map((piece) => piece.id)).toContain(id);
    await app.call('evidence.delete', { projectId, id, deleted: false });
    expect((await page({ starred: true })).pieces.map((piece) => piece.id)).toContain(id);
  });

  it('is quoted outside with consent alone, and never where it was masked; the work is told of only while it is shown', async () => {
    const issueId = await app.issueId('INV-46');
    const attach = { kind: 'existing', needKey: 'N-3', coverage01: 0.5 } as const;
    await app.call('item.attach-need', { issueId, attach });
    const said = 'Every Friday I add up the same numbers once more.';
    const { id } = await add(said, { link: { needKey: 'N-3' } });
    const masked = await add('Ask ann@example.org about Fridays', { link: { needKey: 'N-3' } });
    const told = async () => (await app.call('share.stories', { projectId, issueIds: [issueId] })).stories[0];
    const quoted = async () => (await told())?.quotes.map(({ text }) => text) ?? [];
    expect(await quoted()).not.toContain(said);
    const { piece } = await app.call('evidence.consent', { projectId, id, quotable: true });
    expect(piece.quotable).toBe(true);
    expect(await quoted()).toContain(said);
    const refused = await app.failure('evidence.consent', { projectId, id: masked.id, quotable: true });
    expect(refused).toMatchObject({ code: 'invalid', key: 'evidence.masked-not-quoted' });
    const edit = { projectId, id: masked.id, version: masked.version, change: { quotable: true } };
    expect(await app.failure('evidence.edit', edit)).toMatchObject({ key: 'evidence.masked-not-quoted' });
    await app.call('share.publish', { issueId, published: false });
    expect(await told()).toBeNull();
    await app.call('share.publish', { issueId, published: true });
    await app.call('evidence.consent', { projectId, id, quotable: false });
    expect(await quoted()).not.toContain(said);
  });

  it('keeps every voice when duplicates are merged, and parts them again', async () => {
    const kept = await add('Bank import fails every month', {
      accountName: 'A Ltd',
      link: { needKey: 'N-4' },
    });
    const twin = await add('The bank import fails each month', { accountName: 'B Ltd' });
    const before = (await need('N-4'))?.evidenceCount ?? 0;
    await app.call('evidence.merge', { projectId, id: twin.id, into: kept.id });
    const { pieces } = await app.call('evidence.voices', { projectId, id: kept.id });
    expect(pieces.map((piece) => piece.account?.name)).toEqual(['B Ltd']);
    expect((await need('N-4'))?.evidenceCount).toBe(before + 1);
    expect((await page({})).pieces.map((piece) => piece.id)).not.toContain(twin.id);
    await app.call('evidence.merge', { projectId, id: twin.id, into: null });
    expect((await page({})).pieces.map((piece) => piece.id)).toContain(twin.id);
  });

  it('gives the newer text back when two people edit one piece, and overwrites neither', async () => {
    const piece = await add('Typed by two people');
    const edit = (text: string) =>
      app.call('evidence.edit', { projectId, id: piece.id, version: piece.version, change: { text } });
    expect(await edit('Typed by the first')).toMatchObject({
      kind: 'saved',
      piece: { text: 'Typed by the first' },
    });
    expect(await edit('Typed by the second')).toMatchObject({
      kind: 'conflict',
      theirs: { text: 'Typed by the first' },
    });
    expect((await page({ text: 'first typed' })).pieces.map((one) => one.id)).toContain(piece.id);
  });

  describe('who may add what they heard', () => {
    const quote = (more: Record<string, unknown> = {}) => ({
      projectId,
      piece: draft('I never know which invoice is still open.', { link: { needKey: 'N-1' }, ...more }),
    });
    const ticket = async (needKey: string, strength: 'nice' | 'blocker' = 'nice') => ({
      projectId,
      ticketId: await app.issueId('SUP-2'),
      quote: 'The invoice list takes half a minute',
      channel: 'support-ticket' as const,
      link: { needKey, strength },
      mask: true,
    });
    const linksOf = ({ piece }: { piece: { links: readonly { needKey: string; strength: unknown }[] } }) =>
      Object.fromEntries(piece.links.map(({ needKey, strength }) => [needKey, strength]));

    it('is whoever may edit work there; history says who it was, and it counts at once', async () => {
      const before = (await need('N-1'))?.evidenceCount ?? 0;
      const sent = quote();
      await app.call('evidence.suggest', { projectId, text: sent.piece.text }, 'developer');
      const { piece } = await app.call('evidence.add', sent, 'developer');
      expect((await app.call('evidence.add', sent, 'developer')).piece.id).toBe(piece.id);
      expect((await need('N-1'))?.evidenceCount).toBe(before + 1);
      const { changes } = await app.call('history.page', { projectId, filter: { recordId: piece.id } });
      expect(changes.map(({ accountId }) => accountId)).toEqual(['user-developer']);
    });

    it('is not who may only look, and who may see nothing learns nothing', async () => {
      expect(await app.failure('evidence.add', quote(), 'viewer')).toMatchObject({
        code: 'forbidden',
        key: 'app.may-not-quote',
      });
      expect((await app.failure('evidence.add', quote(), 'outsider')).code).toBe('not-found');
      expect((await app.failure('ticket.save', await ticket('N-1'), 'viewer')).code).toBe('forbidden');
      expect((await app.failure('ticket.save', await ticket('N-1'), 'outsider')).code).toBe('not-found');
    });

    it('changes and takes away nothing of others, by no way', async () => {
      const theirs = await add('Written by the one who manages', { link: { needKey: 'N-1' } });
      const about = { projectId, id: theirs.id };
      const inputs = {
        'evidence.edit': { ...about, version: 1, change: { text: 'Other words' } },
        'evidence.link': { ...about, link: { needKey: 'N-2' } },
        'evidence.unlink': { ...about, needKey: 'N-1' },
        'evidence.delete': { ...about, deleted: true },
        'evidence.triage': { ...about, skipped: true },
      };
      for (const [name, input] of Object.entries(inputs))
        expect([name, (await app.failure(name, input, 'developer')).code]).toEqual([name, 'forbidden']);
      const again = quote({ id: theirs.id, link: { needKey: 'N-2' } });
      expect((await app.failure('evidence.add', again, 'developer')).key).toBe('evidence.not-yours');
      const sent = quote();
      await app.call('evidence.add', sent, 'developer');
      await app.call('evidence.delete', { projectId, id: sent.piece.id, deleted: true });
      expect((await app.failure('evidence.add', sent, 'developer')).key).toBe('evidence.not-yours');
      const { pieces } = await page({ id: theirs.id });
      expect(pieces[0]?.links.map(({ needKey }) => needKey)).toEqual(['N-1']);
    });

    it('is a support agent with their own ticket, even of work that they may only look at', async () => {
      expect((await app.failure('evidence.add', quote(), 'support')).code).toBe('forbidden');
      const read = { projectId, ticketId: await app.issueId('SUP-2') };
      expect(await app.call('ticket.read', read, 'support')).toMatchObject({ key: 'SUP-2' });
      const first = await app.call('ticket.save', await ticket('N-1', 'blocker'), 'support');
      expect(linksOf(first)).toEqual({ 'N-1': 'blocker' });
      // What is said of it already stays; another need is added.
      expect(linksOf(await app.call('ticket.save', await ticket('N-1'), 'support'))).toEqual({
        'N-1': 'blocker',
      });
      const both = await app.call('ticket.save', await ticket('N-2'), 'support');
      expect(linksOf(both)).toEqual({ 'N-1': 'blocker', 'N-2': 'nice' });
      await app.call('evidence.delete', { projectId, id: both.piece.id, deleted: true });
      expect((await app.failure('ticket.save', await ticket('N-3'), 'support')).key).toBe(
        'evidence.not-yours',
      );
    });

    it('is only who manages knowledge once an admin has closed it, and says so', async () => {
      const issueId = await app.issueId('INV-46');
      const open = (value: boolean) => app.call('setup.quotes', { projectId, open: value });
      expect((await app.failure('setup.quotes', { projectId, open: false }, 'developer')).code).toBe(
        'forbidden',
      );
      expect((await app.call('panel.read', { issueId }, 'developer')).quotesOpen).toBe(true);
      await open(false);
      for (const input of [quote(), quote({ link: null })])
        expect(await app.failure('evidence.add', input, 'developer')).toMatchObject({
          code: 'forbidden',
          key: 'app.quotes-closed',
        });
      expect((await app.failure('ticket.save', await ticket('N-1'), 'support')).key).toBe(
        'app.quotes-closed',
      );
      await app.call('evidence.add', quote());
      expect((await app.call('panel.read', { issueId }, 'developer')).quotesOpen).toBe(false);
      expect((await app.call('knowledge.read', { projectId }, 'developer')).quotesOpen).toBe(false);
      expect((await app.call('setup.read', { projectId })).quotesOpen).toBe(false);
      await open(true);
      await app.call('evidence.add', quote(), 'developer');
    });
  });
});
