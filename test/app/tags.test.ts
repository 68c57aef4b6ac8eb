import { tableShapes } from '../../src/adapters/store/table-shape';
import { procedures } from '../../src/contract/rpc';
import type { ProcedureInput, ProcedureName } from '../../src/contract/rpc';
import { tags } from '../../src/contract/tags';
import type { RecordedCall } from '../../local/forge/recorded-call';
import { newId, startTestApp, users } from './app-host';
import type { TestApp } from './app-host';
import { straysOf, taggedTables } from './held-to-tags';
import { noRecords, sampleInput } from './sample-input';
import type { SampleIds } from './sample-input';

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

  beforeAll(async () => {
    app = await startTestApp();
    of = await sampleRecords(app);
  });
  afterAll(() => app.close());

  it('speak of every table', () => {
    expect([...taggedTables].sort()).toEqual(['__migrations', ...tableShapes().keys()].sort());
  });

  it.each(inOrder)('say everything that %s reads or writes', async (name) => {
    const sample = sampleInput(name, of) as object;
    const input = { ...sample, ...(await onlyJustNow(app, name, of)) };
    const recorded = await app.host.recordCall(name, input, { accountId: users.projectAdmin });
    expect(recorded.value).not.toHaveProperty('error');
    expect(straysOf(name, input, recorded)).toEqual([]);
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

/** A record of each kind that the sample's inputs are about, around a finished item that serves N-1. */
async function sampleRecords(app: TestApp): Promise<SampleIds> {
  const { projectId } = app;
  const issueId = await app.issueId('INV-35');
  const fresh = noRecords(projectId, issueId);
  const make = async (name: ProcedureName, change: object): Promise<void> => {
    const sample = sampleInput(name, { ...fresh, issueId }) as ProcedureInput<typeof name>;
    await app.call(name, { ...sample, ...change });
  };
  await make('item.attach-need', {});
  const [piece, otherPiece] = (await app.call('evidence.page', { projectId, filter: { needKey: 'N-1' } }))
    .pieces;
  const { personas } = await app.call('customers.read', { projectId });
  const [goal] = (await app.call('goal.list', { projectId })).goals;
  const [account] = (await app.call('record.page', { projectId, kind: 'account' })).records;
  const need = await app.call('need.read', { projectId, needKey: 'N-2' });
  const { productId } = await app.call('archive.read', { projectId });
  const { waiting } = await app.call('outcome.read', { issueId });
  const audience = waiting[0]?.audience ?? '';
  await make('item.save-record', {
    kind: 'test',
    id: fresh.testId,
    version: 0,
    set: { assumption: 'They want it' },
  });
  await make('hook.create', { id: fresh.hookId });
  await make('import.start', {
    start: { id: fresh.importId, fileName: 'a.csv', fingerprint: 'a', plan: '{}' },
  });
  await make('survey.take', { file: { id: fresh.surveyFileId, kind: 'nps', fileName: 'nps.csv' } });
  const standing = (sampleInput('standing.save', fresh) as ProcedureInput<'standing.save'>).standing;
  await make('standing.save', { standing: { ...standing, id: fresh.standingId } });
  await make('beta.invite', { audiences: [audience] });
  const [member] = (await app.call('beta.read', { issueId })).members;
  const job = await app.call('setup.recompute', { projectId });
  const change = { kind: 'goal', id: goal?.id, version: goal?.version, set: { weight: 7 } };
  await make('record.save', change);
  const { changes } = await app.call('history.page', { projectId, filter: { recordId: goal?.id } });
  await app.call('snapshot.take', { projectId });
  await app.host.queueIdle();
  const [snapshot] = (await app.call('snapshot.list', { projectId })).snapshots;
  const ticketId = await app.issueId('SUP-25');
  const ticket = await app.call('ticket.read', { projectId, ticketId });
  const [row] = (await app.call('archive.page', { projectId, table: 'need' })).rows;
  return {
    ...fresh,
    productId,
    audience,
    otherProjectId: await projectIdOf(app, 'SUP'),
    otherIssueId: await app.issueId('INV-40'),
    ticketId,
    ticketText: ticket.text.slice(0, 40),
    snapshotOn: snapshot?.takenOn ?? '',
    archivedNeed: { ...row, id: newId() },
    pieceId: piece?.id ?? '',
    otherPieceId: otherPiece?.id ?? '',
    needId: need.id,
    personaId: personas[0]?.id ?? '',
    otherPersonaId: personas[1]?.id ?? '',
    goalId: goal?.id ?? '',
    accountId: account?.id ?? '',
    memberId: member?.id ?? '',
    changeId: changes.find(({ undoable }) => undoable)?.id ?? '',
    jobId: job.id,
  };
}

/** What an input needs that is true just before the call: the versions looked at, the act to be taken back. */
async function onlyJustNow(app: TestApp, name: ProcedureName, of: SampleIds): Promise<object> {
  if (name === 'record.merge')
    return { versions: (await app.call('record.merge-preview', previewed(of))).versions };
  if (name !== 'analysis.unlink') return {};
  const { projectId, pieceId } = of;
  const link = { needKey: 'N-2', why: 'to be taken back' };
  return {
    at: (await app.call('analysis.link', { projectId, ids: [pieceId], link })).at,
    needKey: link.needKey,
  };
}

async function projectIdOf(app: TestApp, key: string): Promise<string> {
  const { body } = await app.jira('GET', `/rest/api/3/project/${key}`);
  return (body as { id: string }).id;
}
