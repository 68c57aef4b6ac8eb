import type { Connection } from 'mysql2/promise';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';
import { columnsWith, openSql } from './open-sql';

/** A person's name, address and number, which nothing else in the sample is called by. */
const TRACES = ['walburga', 'quibbleworth', '2345678'];
const SAID = 'Ring Walburga Quibbleworth on 0151 2345678 or walburga.q@example.org, she is angry';

describe('a piece that is masked', () => {
  let app: TestApp;
  let projectId: string;
  let database: Connection;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
    database = await openSql(app);
  });
  afterAll(async () => {
    await database.end();
    await app.close();
  });

  const traces = () => columnsWith(database, TRACES);

  it('says whose it was nowhere any more: not in its history, its links, nor the words of the search', async () => {
    const id = newId();
    const { piece } = await app.call('evidence.add', {
      projectId,
      piece: {
        id,
        text: SAID,
        title: 'Walburga Quibbleworth again',
        author: 'Walburga Quibbleworth',
        saidOn: '2026-10-02',
        mask: false,
        tags: ['Walburga Quibbleworth'],
        link: { needKey: 'N-1', why: 'As Walburga Quibbleworth said' },
      },
    });
    await app.call('evidence.page', { projectId, filter: { text: 'quibbleworth' } });
    await app.call('evidence.edit', { projectId, id, version: piece.version, change: { text: `${SAID}!` } });
    const before = await traces();
    expect(before).toEqual(
      expect.arrayContaining(['evidence.quote', 'evidence_need.why', 'record_history.before_state']),
    );
    const edited = await app.call('evidence.edit', {
      projectId,
      id,
      version: piece.version + 1,
      change: { mask: true },
    });
    expect(edited).toMatchObject({ kind: 'saved', piece: { masked: true, author: '' } });
    expect(await traces()).toEqual([]);
    const { changes } = await app.call('history.page', { projectId, filter: { recordId: id } }, 'viewer');
    expect(changes.length).toBeGreaterThan(1);
    expect(changes.flatMap(({ fields }) => fields)).toEqual([]);
    const found = await app.call('evidence.page', { projectId, filter: { text: 'angry' } });
    expect(found.pieces.map((one) => one.id)).toContain(id);
  });
});
