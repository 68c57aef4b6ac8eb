import type { Connection } from 'mysql2/promise';
import { archiveTables } from '../../src/adapters/store/records/archive-tables';
import type { ProcedureInput } from '../../src/contract/rpc';
import { said } from '../../src/domain/words/said';
import { newId, startTestApp, users } from './app-host';
import type { TestApp } from './app-host';
import { exported, rowOf, takeIn } from './archived';
import { openSql } from './open-sql';
import { emptyBatch } from './sample-input';

type Row = Record<string, string | number | null>;

/** A row of a file, as a browser reads it. */
const reviewed: ProcedureInput<'import.batch'>['batch']['rows'][number] = {
  id: 'one-review-of-a-quokka',
  line: 2,
  text: 'The quokka on the first page is lovely',
  title: '',
  url: '',
  externalId: '',
  saidOn: '2026-10-02',
  author: '',
  account: '',
  persona: '',
  need: '',
  stance: 'supports',
  strength: null,
  rating01: null,
  votes: 1,
  tags: [],
  attributes: {},
};

/** Two products of one site: what goes from one into the other is a copy with ids of its own, and nothing more. */
describe('an archive between two products of a site', () => {
  let app: TestApp;
  let inv: string;
  let mob: string;
  let file: string;
  let database: Connection;

  beforeAll(async () => {
    app = await startTestApp();
    inv = app.projectId;
    mob = ((await app.jira('GET', '/rest/api/3/project/MOB')).body as { id: string }).id;
    database = await openSql(app);
    await app.call('snapshot.take', { projectId: inv });
    const view = { name: 'Mine alone', page: 'roadmap', search: '?need=N-2', shared: false };
    const kept = { projectId: inv, kind: 'view' as const, version: 0 };
    await app.call('record.save', { ...kept, id: newId(), set: view });
    await app.call('record.save', { ...kept, id: newId(), set: { ...view, name: 'Theirs' } }, 'developer');
    await app.host.queueIdle();
    file = await exported(app, inv);
  }, 120_000);
  afterAll(async () => {
    await database.end();
    await app.close();
  });

  const productOf = async (projectId: string) => (await app.call('archive.read', { projectId })).productId;
  const put = (
    projectId: string,
    table: string,
    row: Row,
    as?: 'siteAdmin' | 'projectAdmin',
    differing: 'keep' | 'take' = 'take',
  ) => app.call('archive.put', { projectId, chunk: { table, rows: [row] }, differing }, as);
  const agreementOf = async (projectId: string) => {
    const [round] = (await app.call('round.list', { projectId })).rounds;
    const { outcome } = await app.call('round.read', { projectId, id: round?.id ?? '' });
    return outcome?.agreement;
  };
  const linesOf = (text: string) => text.split('\n').slice(1, -2);
  const idsIn = (text: string) => new Set(text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));

  it('goes into an empty one whole, under new ids, with everything that names them', async () => {
    const before = await exported(app, inv);
    const { sums, problems, renamed } = await takeIn(app, mob, file);
    expect(problems).toEqual([]);
    expect(renamed).toEqual([]);
    expect(sums).toMatchObject({ elsewhere: 0, orphan: 0, invalid: 0, same: 0 });
    expect(sums['new']).toBe(linesOf(file).length);
    const copy = await exported(app, mob);
    expect(linesOf(copy)).toHaveLength(linesOf(file).length);
    const old = idsIn(file);
    const shared = [...idsIn(copy)].filter((id) => old.has(id));
    expect(shared).toEqual([]);
    const [there, here] = await Promise.all(
      [inv, mob].map((projectId) => app.call('knowledge.read', { projectId })),
    );
    const needs = (of: typeof here) =>
      of?.needs.map((need) => [need.key, need.title, need.gap, need.personaKeys, need.evidenceCount]);
    expect(needs(here)).toEqual(needs(there));
    expect(needs(here)?.length).toBeGreaterThan(10);
    // What each of them said is in the copy, and none of it is said to be of who took it in.
    const [asked, copied] = [await agreementOf(inv), await agreementOf(mob)];
    expect(asked?.importance.raters).toBeGreaterThan(2);
    expect(copied).toEqual(asked);
    expect(await exported(app, inv)).toBe(before);
  });

  it('taken in again changes nothing, and back again everything is as it was', async () => {
    const again = await takeIn(app, mob, file);
    expect(again.sums).toMatchObject({ new: 0, newer: 0, older: 0, differs: 0, invalid: 0 });
    const before = await exported(app, inv);
    const back = await takeIn(app, inv, await exported(app, mob));
    expect(back.sums).toMatchObject({ new: 0, newer: 0, older: 0, differs: 0, invalid: 0, elsewhere: 0 });
    expect(await exported(app, inv)).toBe(before);
  });

  it('is known there to the file that it was read from: nothing comes twice', async () => {
    const importInto = async (projectId: string) => {
      const importId = newId();
      const start = { id: importId, fileName: 'reviews.csv', fingerprint: 'f', plan: '{}' };
      await app.call('import.start', { projectId, start });
      const batch = { ...(emptyBatch as ProcedureInput<'import.batch'>['batch']), mask: false };
      await app.call('import.batch', { projectId, importId, batch: { ...batch, rows: [reviewed] } });
      const { pieces } = await app.call('evidence.page', { projectId, filter: { text: 'quokka' } });
      return pieces.map(({ text }) => text);
    };
    const once = await importInto(inv);
    expect(once).toHaveLength(1);
    expect(await importInto(inv)).toEqual(once);
    const { problems } = await takeIn(app, mob, await exported(app, inv));
    expect(problems).toEqual([]);
    expect(await importInto(mob)).toEqual(once);
    // And from there back again, or on into others: it is the same row wherever it goes.
    await takeIn(app, inv, await exported(app, mob));
    expect(await importInto(inv)).toEqual(once);
  });

  it('gives another number where one was given here, and whatever names it goes along', async () => {
    while ((await app.call('archive.wipe', { projectId: mob, confirm: await productOf(mob) })).more);
    const need = rowOf(file, 'need');
    await put(mob, 'need', { ...need, id: newId(), number: 40, title: 'Forty' });
    const foreign = file.replaceAll(await productOf(inv), newId());
    const { renamed } = await takeIn(app, mob, foreign);
    const words = new Map(renamed.map(({ from, to }) => [from, to]));
    // N-1 to N-12 were given to the copies that were wiped just now.
    expect(words.get('N-1')).toMatch(/^N-[4-9]\d$/);
    const [views] = await database.query('SELECT search FROM saved_view WHERE product_id = ? AND name = ?', [
      await productOf(mob),
      'Mine alone',
    ]);
    expect(views).toEqual([{ search: `?need=${words.get('N-2') ?? ''}` }]);
    const [maps] = await database.query('SELECT content FROM customer_map WHERE product_id = ?', [
      await productOf(mob),
    ]);
    const named = JSON.stringify(maps).match(/N-\d+/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((key) => [...words.keys()].includes(key))).toEqual([]);
  });

  it('neither overwrites nor joins what another product has, however an id is spelt', async () => {
    const before = await exported(app, inv);
    for (const spell of [(id: string) => id.toUpperCase(), (id: string) => `${id.slice(0, 35)}é`]) {
      for (const table of archiveTables()) {
        let row: Row;
        try {
          row = rowOf(file, table);
        } catch {
          continue;
        }
        const spelt = Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [
            name,
            typeof cell === 'string' && /^[0-9a-f-]{36}$/.test(cell) ? spell(cell) : cell,
          ]),
        );
        const { counts } = await put(mob, table, spelt);
        if (JSON.stringify({ ...spelt, product_id: null }) !== JSON.stringify({ ...row, product_id: null }))
          expect([table, counts.invalid]).toEqual([table, 1]);
      }
    }
    expect(await exported(app, inv)).toBe(before);
  });

  it('never lets a file say that somebody else did something here', async () => {
    const id = newId();
    const line = { ...rowOf(file, 'record_history'), id, changed_by: users.viewer, action: 'deleted' };
    expect((await put(inv, 'record_history', line)).counts.new).toBe(1);
    const { changes } = await app.call('history.page', { projectId: inv, filter: {}, limit: 100 });
    const shown = changes.find((change) => change.id === id);
    expect(shown).toMatchObject({ accountId: users.viewer, broughtBy: users.projectAdmin, undoable: false });
    const undo = await app.failure('history.undo', { projectId: inv, changeId: id });
    expect(undo.key).toBe('records.no-way-back');
    const need: Row = { ...rowOf(file, 'need'), version: 900, updated_by: users.viewer };
    expect((await put(inv, 'need', need)).counts.newer).toBe(1);
    const [rows] = await database.query('SELECT updated_by FROM need WHERE id = ?', [need['id']]);
    expect(rows).toEqual([{ updated_by: users.projectAdmin }]);
  });

  it('rewrites no line of the history', async () => {
    const line = rowOf(file, 'record_history');
    const forged = { ...line, changed_at: Number(line['changed_at']) + 1, changed_by: users.viewer };
    expect((await put(inv, 'record_history', forged)).problems).toEqual([
      { row: 0, problem: said('product.row.history-stays') },
    ]);
  });

  it('leaves what others keep private to them, and tells nothing of it', async () => {
    const [rows] = await database.query('SELECT * FROM saved_view WHERE product_id = ? AND owner_id = ?', [
      await productOf(inv),
      users.developer,
    ]);
    const [{ product_id: _, ...view } = { product_id: null }] = rows as Row[];
    expect(view['name']).toBe('Theirs');
    const kept = [{ row: 0, problem: said('product.row.kept-private') }];
    const theirs: Row = view;
    expect((await put(inv, 'saved_view', theirs)).problems).toEqual(kept);
    expect((await put(inv, 'saved_view', { ...theirs, shared: 1, version: 99 })).problems).toEqual(kept);
    expect((await put(inv, 'saved_view', { ...theirs, id: newId(), name: 'Planted' })).problems).toEqual(
      kept,
    );
    const line = { ...rowOf(file, 'record_history'), id: newId(), kept_for: users.developer };
    expect((await put(inv, 'record_history', line)).problems).toEqual(kept);
    const [after] = await database.query('SELECT * FROM saved_view WHERE owner_id = ?', [users.developer]);
    expect(after).toEqual(rows);
  });

  it('gives what is shared by somebody else to whoever takes it in', async () => {
    const id = newId();
    const view = { ...rowOf(file, 'saved_view'), id, owner_id: users.viewer, shared: 1 };
    expect((await put(inv, 'saved_view', view)).counts.new).toBe(1);
    const [rows] = await database.query('SELECT owner_id FROM saved_view WHERE id = ?', [id]);
    expect(rows).toEqual([{ owner_id: users.projectAdmin }]);
  });

  it('refuses a second map of a persona, which would take the place of the first', async () => {
    const map = rowOf(file, 'customer_map');
    const { problems } = await put(inv, 'customer_map', { ...map, id: newId(), version: 99 });
    expect(problems).toEqual([{ row: 0, problem: said('product.row.second') }]);
    const orphan = { ...map, id: newId(), persona_id: newId() };
    expect((await put(inv, 'customer_map', orphan)).counts.orphan).toBe(1);
  });
});

it('a project that leaves a product gives no number again that its work items name', async () => {
  const app = await startTestApp();
  try {
    const other = ((await app.jira('GET', '/rest/api/3/project/MOB')).body as { id: string }).id;
    await app.call('product.join', { projectId: app.projectId, otherProjectId: other });
    const file = await exported(app, app.projectId);
    await app.call('product.part', { projectId: app.projectId, otherProjectId: other });
    const { needKey } = await app.call('need.add', {
      projectId: other,
      need: {
        id: newId(),
        persona: { kind: 'new', id: newId(), name: 'Rider' },
        title: 'Find the way home',
        importance01: 0.5,
        satisfaction01: 0.5,
        reach01: 0.5,
        sureness: 'guess',
      },
    });
    expect(Number(needKey.slice(2))).toBeGreaterThan(12);
    // The needs that the items name come back under the very numbers.
    const { renamed } = await takeIn(app, other, file);
    expect(renamed).toEqual([]);
  } finally {
    await app.close();
  }
}, 120_000);
