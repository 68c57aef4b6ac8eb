import type { Connection } from 'mysql2/promise';
import { textColumns } from '../../src/adapters/store/product/named-texts';
import { tableShape } from '../../src/adapters/store/table-shape';
import { TEXT_PLACES } from '../../src/domain/product/erasure';
import type { TextPlace } from '../../src/domain/product/erasure';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';
import { columnsWith, openSql } from './open-sql';

const WHO = 'Zoë Quill';
const subject = { kind: 'person' as const, words: [WHO, 'zoe.quill@example.org'] };

describe('erasing a person who is named in many places', () => {
  let app: TestApp;
  let projectId: string;
  let database: Connection;
  const privateViewId = newId();

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
    database = await openSql(app);
    await leaveTraces();
  });
  afterAll(async () => {
    await database.end();
    await app.close();
  });

  const save = (kind: 'account' | 'persona' | 'goal' | 'segment', set: Record<string, unknown>) =>
    app.call('record.save', { projectId, kind, id: newId(), version: 0, set });

  /** Words about a person as people type them, in records, parts of records and notes. */
  async function leaveTraces(): Promise<void> {
    await save('account', { name: `${WHO} e.K.`, attributes: { Contact: WHO } });
    await save('persona', {
      name: 'Somebody',
      quote: `I am ${WHO}`,
      traits: [{ id: newId(), group: 'goals', text: `Be as quick as ${WHO}`, evidenceIds: [] }],
    });
    await save('goal', { startedOn: '2026-10-01', title: `${WHO} need not ask any more` });
    await save('segment', { name: `Friends of ${WHO}`, rule: { all: [] } });
    const view = { name: `Ask ${WHO}`, page: 'roadmap', search: '', shared: false };
    const kept = { projectId, kind: 'view' as const, id: privateViewId, version: 0, set: view };
    await app.call('record.save', kept, 'developer');
    const needs = await app.call('knowledge.read', { projectId });
    const [need] = needs.needs;
    if (need === undefined) throw new Error('The sample has needs.');
    await app.call('benefit.of-need', {
      projectId,
      needKey: need.key,
      benefit: { text: `As ${WHO} asked`, version: 0 },
    });
    for (const [text, author] of [
      ['It is slow', WHO],
      [`${WHO} cannot pay`, 'Somebody else'],
      ['Write to zoe.quill@example.org', ''],
    ])
      await app.call('evidence.add', {
        projectId,
        piece: {
          id: newId(),
          text: text ?? '',
          author: author ?? '',
          mask: false,
          saidOn: '2026-10-02',
          link: { needKey: need.key },
        },
      });
    // Who searches leaves the words of the pieces in the index.
    await app.call('evidence.page', { projectId, filter: { text: 'quill' } });
    await app.host.queueIdle();
    // Whatever text column has a row gets the name, whichever way it may come there.
    for (const place of TEXT_PLACES) await nameIn(place);
  }

  async function nameIn(place: TextPlace): Promise<void> {
    const { table, columns } = textColumns(place);
    const { columns: shape, key } = tableShape(table);
    for (const column of columns) {
      const length = shape.find(({ name }) => name === column)?.length ?? 0;
      const [rows] = await database.query(`SELECT * FROM ${table} WHERE ${column} <> '' LIMIT 1`);
      const [row] = rows as Record<string, unknown>[];
      const cell = row?.[column];
      const text = typeof cell === 'string' ? cell : '{';
      if (row === undefined || /^[{[]/.test(text) || text.length + WHO.length >= length) continue;
      const same = key.map((name) => `${name} = ?`).join(' AND ');
      await database.query(`UPDATE ${table} SET ${column} = ? WHERE ${same}`, [
        `${text} ${WHO}`,
        ...key.map((name) => row[name] as string),
      ]);
    }
  }

  const stillNamed = () => columnsWith(database, ['quill']);

  async function everyPage<T extends { readonly next: string | null }>(
    page: (after: string) => Promise<T>,
  ): Promise<T[]> {
    const pages: T[] = [];
    for (let after: string | null = ''; after !== null;) {
      const one: T = await page(after);
      pages.push(one);
      after = one.next;
    }
    return pages;
  }

  it('says beforehand in which places, and changes nothing by looking', async () => {
    const before = await stillNamed();
    const pages = await everyPage((after) => app.call('erasure.find', { projectId, subject, after }));
    const places = new Set(pages.flatMap(({ traces }) => traces.map(({ place }) => place)));
    expect([...places]).toEqual(
      expect.arrayContaining([
        'evidence',
        'account',
        'persona',
        'goal',
        'segment',
        'benefit',
        'history',
        'need',
      ]),
    );
    const traces = pages.flatMap((page) => page.traces);
    expect(traces.filter(({ id }) => id === privateViewId)).toEqual([
      { place: 'view', id: privateViewId, text: '' },
    ]);
    expect(JSON.stringify(traces)).not.toContain(`Ask ${WHO}`);
    expect(traces.filter(({ place }) => place === 'history').map(({ text }) => text)).toContain('');
    expect(await stillNamed()).toEqual(before);
    expect(before.length).toBeGreaterThan(15);
  });

  it('leaves the name in no table, and the records where they are', async () => {
    const personas = (await app.call('knowledge.read', { projectId })).personas.length;
    const pages = await everyPage((after) =>
      app.call('erasure.run', { projectId, subject, how: 'mask', after }),
    );
    const [pieces, texts] = [
      pages.reduce((sum, page) => sum + page.pieces, 0),
      pages.reduce((sum, page) => sum + page.texts, 0),
    ];
    await app.call('erasure.finish', { projectId, subject, pieces, texts });
    await app.host.queueIdle();
    expect(await stillNamed()).toEqual([]);
    expect(pieces).toBeGreaterThanOrEqual(3);
    const after = await app.call('knowledge.read', { projectId });
    expect(after.personas).toHaveLength(personas);
    const { records } = await app.call('record.page', { projectId, kind: 'goal' });
    expect(records.map(({ value }) => value)).toContainEqual(
      expect.objectContaining({
        title: expect.stringMatching(/^\[name 1\] need not ask any more/) as string,
      }),
    );
  });

  it('goes through more than one answer holds', async () => {
    const { columns } = tableShape('evidence');
    const own: Readonly<Record<string, string>> = { id: 'UUID()', quote: '?', deleted_at: '0' };
    const copy = columns.map(({ name }) => own[name] ?? name).join(', ');
    const text = `${'A long complaint about the ageing chart. '.repeat(480)} ${WHO}`;
    for (let at = 0; at < 70; at += 1)
      await database.query(
        `INSERT INTO evidence (${columns.map(({ name }) => name).join(', ')}) SELECT ${copy} FROM evidence
          WHERE product_id = (SELECT product_id FROM product_project WHERE project_id = ?) LIMIT 1`,
        [text, projectId],
      );
    const pages = await everyPage((after) =>
      app.call('erasure.run', { projectId, subject, how: 'delete', after }),
    );
    expect(pages.reduce((sum, page) => sum + page.pieces, 0)).toBe(70);
    expect(pages.length).toBeGreaterThan(1);
  });

  it('refuses to go on where no answer said so', async () => {
    const failure = await app.failure('erasure.find', { projectId, subject, after: 'nowhere|1' });
    expect(failure).toMatchObject({ code: 'invalid', key: 'product.no-such-place' });
  });
});
