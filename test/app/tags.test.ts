import type { Connection } from 'mysql2/promise';
import { loadEvidence } from '../../bench/evidence/load-evidence';
import { tableShapes } from '../../src/adapters/store/table-shape';
import { procedures } from '../../src/contract/rpc';
import type { ProcedureInput, ProcedureName } from '../../src/contract/rpc';
import { tags } from '../../src/contract/tags';
import type { RecordedCall } from '../../local/forge/recorded-call';
import { newId, startTestApp, users } from './app-host';
import type { TestApp } from './app-host';
import { straysOf, taggedTables } from './held-to-tags';
import { openSql } from './open-sql';
import { outlived, shapesOf, STATISTICS, tellOptimizer, wrongWith } from './rows-read';
import type { SentStatement } from './rows-read';
import { sampleInput } from './sample-input';
import type { SampleIds } from './sample-input';
import { sampleRecords } from './sample-records';

/** What takes away what others are about, in an order in which each still finds something. */
const last: readonly ProcedureName[] = [
  'item.detach-need',
  'evidence.unlink',
  'evidence.delete',
  'item.delete-record',
  'hook.revoke',
  'standing.delete',
  'metric.remove-point',
  'import.cancel',
  'import.undo',
  'survey.undo',
  'record.delete',
  'record.restore',
  'history.undo',
  'record.merge',
  'need.split',
  'record.archive',
  'erasure.find',
  'erasure.run',
  'erasure.finish',
  'product.join',
  'product.part',
  'sample.wipe',
  'archive.wipe',
];
const names = Object.keys(procedures) as ProcedureName[];
const inOrder = [...names.filter((name) => !last.includes(name)), ...last];

const previewed = (of: SampleIds) =>
  sampleInput('record.merge-preview', of) as ProcedureInput<'record.merge-preview'>;

describe('the tags of the contract', () => {
  let app: TestApp;
  let of: SampleIds;
  const sent: SentStatement[] = [];
  let by = 'sample';

  beforeAll(async () => {
    app = await startTestApp({ onStatement: (statement) => sent.push({ ...statement, by }) });
    of = await sampleRecords(app, { projectId: app.projectId, done: 'INV-35', open: 'INV-40' });
  });
  afterAll(() => app.close());

  it('speak of every table', () => {
    expect([...taggedTables].sort()).toEqual(['__migrations', ...tableShapes().keys()].sort());
  });

  it.each(inOrder)('say everything that %s reads or writes', async (name) => {
    by = name;
    const sample = sampleInput(name, of) as object;
    const input = { ...sample, ...(await onlyJustNow(app, name, of)) };
    const recorded = await app.host.recordCall(name, input, { accountId: users.projectAdmin });
    expect(recorded.value).not.toHaveProperty('error');
    expect(straysOf(name, input, recorded)).toEqual([]);
  });

  describe('and the statements behind them', () => {
    let database: Connection;

    beforeAll(async () => {
      database = await openSql(app);
      await loadEvidence(database, of.productId, { pieces: 20_000, personas: 10, needs: 60, accounts: 300 });
    });
    afterAll(() => database.end());

    it.each(STATISTICS)('read little of a large product where statistics are %s', async (sort) => {
      await tellOptimizer(database, sort);
      const wrong: string[] = [];
      const shapes = shapesOf(sent);
      expect(shapes.length).toBeGreaterThan(400);
      for (const statement of shapes) wrong.push(...(await wrongWith(database, statement)));
      expect(wrong).toEqual([]);
      expect(outlived(shapes)).toEqual([]);
    });

    it('would be found if they read more: the fault for which accounts could not be opened', async () => {
      await tellOptimizer(database, 'of empty tables');
      const query = `SELECT id, (SELECT COUNT(*) FROM evidence WHERE evidence.product_id = account.product_id
        AND evidence.account_id = account.id AND evidence.deleted_at = 0) AS pieces
        FROM account WHERE product_id = ? ORDER BY name LIMIT 50`;
      const statement = { query, params: [of.productId], ms: 0, by: 'accounts' };
      expect(await wrongWith(database, statement)).not.toEqual([]);
    });
  });

  it.each([
    ['view', { name: 'A view', page: 'priorities', search: '?q=invoice', shared: true }],
    [
      'plan',
      { name: 'Spring', plan: { by: 'personas', capacityPoints: 20, value: 0, bound: 0, costPoints: 0 } },
    ],
  ] as const)('say everything that is read and written of a %s', async (kind, set) => {
    const record = { projectId: app.projectId, kind, id: newId() };
    for (const [name, input] of [
      ['record.save', { ...record, version: 0, set }],
      ['record.page', { projectId: app.projectId, kind }],
      ['view.list', { projectId: app.projectId }],
      ['release.list', { projectId: app.projectId }],
      ['record.delete', record],
      ['record.restore', record],
    ] as const) {
      const recorded = await app.host.recordCall(name, input, { accountId: users.projectAdmin });
      expect(recorded.value).not.toHaveProperty('error');
      expect(straysOf(name, input, recorded)).toEqual([]);
    }
  });

  it('are held to: what they do not say is found', () => {
    const call: RecordedCall = {
      value: null,
      statements: [{ sql: 'UPDATE need SET theme = ?', tablesRead: ['goal'], tablesWritten: ['need'] }],
      jiraCalls: [],
    };
    expect(straysOf('view.list', {}, call)).toEqual([
      'view.list reads goal (goal)',
      'view.list is a read and writes need (need)',
    ]);
    expect(straysOf('record.save', { kind: 'view' }, call)).toEqual(['record.save writes need (need)']);
  });

  it('name as the answer of a write only what a read answers', () => {
    const answered = Object.values(tags).flatMap((entry) => ('answers' in entry ? [entry.answers] : []));
    for (const name of answered) expect(tags[name]).toHaveProperty('of');
  });
});

/** What an input needs that is true just before the call: the versions looked at, the act to be taken back. */
async function onlyJustNow(app: TestApp, name: ProcedureName, of: SampleIds): Promise<object> {
  if (name === 'record.merge')
    return { versions: (await app.call('record.merge-preview', previewed(of))).versions };
  if (name !== 'evidence.take-back') return {};
  const { projectId, pieceId } = of;
  const link = { needKey: 'N-2', why: 'to be taken back' };
  return { at: (await app.call('analysis.link', { projectId, ids: [pieceId], link })).at };
}
