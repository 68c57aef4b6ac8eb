import fc from 'fast-check';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';
import { chunksOf, exported as exportedOf, takeIn } from './archived';
import { said } from '../../src/domain/words/said';

describe('the archive of a product', () => {
  let app: TestApp;
  let projectId: string;
  let productId: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
    ({ productId } = await app.call('archive.read', { projectId }));
  });
  afterAll(() => app.close());

  const exported = () => exportedOf(app, projectId);
  const put = (text: string, differing: 'keep' | 'take' = 'keep') => takeIn(app, projectId, text, differing);
  const wipe = async (): Promise<void> => {
    while ((await app.call('archive.wipe', { projectId, confirm: productId })).more);
  };
  const knowledge = async () => ({
    ...(await app.call('knowledge.read', { projectId })),
    customers: await app.call('customers.read', { projectId }),
    evidence: (await app.call('evidence.page', { projectId, filter: {}, limit: 100 })).pieces,
    ranking: await app.call('ranking.compare', { projectId, level: 'story', presets: ['rice', 'ice'] }),
    sampleLoaded: null,
  });

  it('holds valid JSON with every table of the product', async () => {
    const text = await exported();
    const parsed = JSON.parse(text) as { counts: Record<string, number> };
    expect(parsed.counts).toMatchObject({ need: 14, persona: 3, record_history: 1 });
  });

  it('gives the same knowledge and the same scores after export, wipe and import, whatever was written', async () => {
    const word = fc.string({ maxLength: 6, unit: 'grapheme' }).map((text) => `Said ${text}`);
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const drawn = fc.array(
      fc.record({
        title: word,
        quote: word,
        importance01: share,
        satisfaction01: share,
        starred: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(drawn, async (writes) => {
        for (const { title, quote, importance01, satisfaction01, starred } of writes) {
          const { needKey } = await app.call('need.add', {
            projectId,
            need: {
              id: newId(),
              persona: { kind: 'existing', personaKey: 'owner' },
              title,
              statement: quote,
              importance01,
              satisfaction01,
              reach01: 0.5,
              sureness: 'heard',
            },
          });
          const id = newId();
          await app.call('evidence.add', {
            projectId,
            piece: { id, text: `${quote} …`, saidOn: '2026-10-01', accountName: title, link: { needKey } },
          });
          await app.call('evidence.star', { projectId, id, starred });
        }
        const before = await knowledge();
        const text = await exported();
        await wipe();
        expect((await app.call('knowledge.read', { projectId })).needs).toEqual([]);
        const { sums, problems } = await put(text);
        expect(problems).toEqual([]);
        expect(await knowledge()).toEqual(before);
        const again = await put(text);
        expect(again.sums).toMatchObject({ new: 0, newer: 0, differs: 0, invalid: 0, same: sums['new'] });
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  it('finds what was said by its words again', async () => {
    const piece = (
      await app.call('evidence.add', {
        projectId,
        piece: { id: newId(), text: 'Walrus invoices never arrive', saidOn: '2026-10-01' },
      })
    ).piece;
    const text = await exported();
    await wipe();
    await put(text);
    const found = await app.call('evidence.page', { projectId, filter: { text: 'walrus' } });
    expect(found.pieces.map(({ id }) => id)).toEqual([piece.id]);
  });

  it('resumes where it stopped, without a row twice or missing', async () => {
    const before = await knowledge();
    const text = await exported();
    await wipe();
    const half = chunksOf(text, 20);
    for (const { table, rows } of half.slice(0, half.length / 2))
      await app.call('archive.put', { projectId, chunk: { table, rows: rows.map((row) => ({ ...row })) } });
    await put(text);
    expect(await knowledge()).toEqual(before);
  });

  it('keeps what was changed here since, and asks nothing about what was changed in the file', async () => {
    const text = await exported();
    const need = await app.call('need.read', { projectId, needKey: 'N-1' });
    await app.call('need.edit', {
      projectId,
      needKey: 'N-1',
      version: need.version,
      change: { title: 'Later here' },
    });
    expect((await put(text)).sums['older']).toBeGreaterThan(0);
    expect((await app.call('need.read', { projectId, needKey: 'N-1' })).title).toBe('Later here');
    const newer = await exported();
    await wipe();
    await put(text);
    await put(newer);
    expect((await app.call('need.read', { projectId, needKey: 'N-1' })).title).toBe('Later here');
  });

  it('lets a person decide about what was changed on both sides', async () => {
    const text = (await exported()).replace('"Later here"', '"Later in the file"');
    expect((await put(text)).sums['differs']).toBe(1);
    expect((await app.call('need.read', { projectId, needKey: 'N-1' })).title).toBe('Later here');
    await put(text, 'take');
    expect((await app.call('need.read', { projectId, needKey: 'N-1' })).title).toBe('Later in the file');
  });

  it('gives no number again that a need had, and each need its own back', async () => {
    const text = await exported();
    const old = await app.call('need.read', { projectId, needKey: 'N-1' });
    await wipe();
    const { needKey } = await app.call('need.add', {
      projectId,
      need: {
        id: newId(),
        persona: { kind: 'new', id: newId(), name: 'Owner' },
        title: 'The first need here',
        importance01: 0.5,
        satisfaction01: 0.5,
        reach01: 0.5,
        sureness: 'guess',
      },
    });
    // Work items go on naming N-1: it speaks for no other need than the one that it was.
    expect(Number(needKey.slice(2))).toBeGreaterThan(12);
    const { renamed } = await put(text);
    expect(renamed.map(({ from }) => from)).toEqual(['owner']);
    expect((await app.call('need.read', { projectId, needKey: 'N-1' })).title).toBe(old.title);
    expect((await app.call('need.read', { projectId, needKey })).title).toBe('The first need here');
  });

  it('refuses rows that are malformed or of another product, row by row with the reason, and takes the rest', async () => {
    const good = { ...chunksOf(await exported()).find(({ table }) => table === 'account')?.rows[0] };
    const rows = [
      { ...good, id: newId(), name: 'A good one' },
      { ...good, id: newId(), name: 7 },
      { ...good, id: newId(), surprise: 'x' },
      { ...good, id: newId(), name: 'x'.repeat(300) },
    ];
    const { counts, problems } = await app.call('archive.put', {
      projectId,
      chunk: { table: 'account', rows },
    });
    expect(counts).toMatchObject({ new: 1, invalid: 3 });
    expect(problems.map(({ row }) => row)).toEqual([1, 2, 3]);
    const failure = await app.failure('archive.put', {
      projectId,
      chunk: { table: 'setting', rows: [{ a: 1 }] },
    });
    expect(failure).toMatchObject({
      code: 'invalid',
      key: 'product.archive-part',
      values: { table: 'setting' },
    });
  });

  it('refuses what breaks the declaration of its kind, naming the field', async () => {
    const chunks = chunksOf(await exported());
    const rowOf = (name: string) => ({ ...chunks.find(({ table }) => table === name)?.rows[0] });
    const put = async (table: string, row: Record<string, string | number | null>) =>
      (await app.call('archive.put', { projectId, chunk: { table, rows: [row] }, differing: 'take' }))
        .problems;
    const piece = rowOf('evidence');
    expect(await put('evidence', { ...piece, said_on: 'yesterday' })).toEqual([
      { row: 0, problem: said('product.row.not-declared', { column: 'saidOn' }) },
    ]);
    expect(await put('evidence', { ...piece, channel: 'gossip' })).toEqual([
      { row: 0, problem: said('product.row.not-declared', { column: 'channel' }) },
    ]);
    expect(await put('evidence_need', { ...rowOf('evidence_need'), stance: 'shrugs' })).toEqual([
      { row: 0, problem: said('product.row.not-declared', { column: 'stance' }) },
    ]);
    // A word that nobody knows would make every read of the product fail.
    expect(await put('evidence', { ...piece, evidence_type: 'gossip' })).toEqual([
      { row: 0, problem: said('product.row.not-declared', { column: 'evidence_type' }) },
    ]);
  });

  it('refuses rows that name a record of another product, and leaves that one as it was', async () => {
    const chunks = chunksOf(await exported());
    const rowOf = (name: string) => ({ ...chunks.find(({ table }) => table === name)?.rows[0] });
    const before = await knowledge();
    const { body } = await app.jira('GET', '/rest/api/3/project/MOB');
    const other = (body as { id: string }).id;
    const persona = rowOf('persona');
    const put = async (table: string, row: Record<string, string | number | null>) =>
      (await app.call('archive.put', { projectId: other, chunk: { table, rows: [row] } })).counts;
    const piece = { ...rowOf('evidence'), id: newId(), persona_id: null, account_id: null };
    expect(await put('evidence', { ...piece, persona_id: persona['id'] ?? null })).toMatchObject({
      invalid: 1,
    });
    expect(await put('evidence', piece)).toMatchObject({ new: 1 });
    const link = { ...rowOf('evidence_need'), evidence_id: piece.id };
    expect(await put('evidence_need', link)).toMatchObject({ invalid: 1 });
    const map = { ...rowOf('customer_map'), id: newId(), persona_id: persona['id'] ?? null };
    expect(await put('customer_map', map)).toMatchObject({ invalid: 1 });
    expect(await knowledge()).toEqual(before);
  });
});
