import type { ProcedureInput, ProcedureName } from '../../src/contract/rpc';
import { newId } from './app-host';
import type { TestApp } from './app-host';
import { noRecords, sampleInput } from './sample-input';
import type { SampleIds } from './sample-input';

/** A project with the sample in it, and two of its items by their keys, of which one is done. */
interface Place {
  readonly projectId: string;
  readonly done: string;
  readonly open: string;
}

/** A record of each kind that the sample's inputs are about, around a finished item that serves N-1. */
export async function sampleRecords(app: TestApp, { projectId, done, open }: Place): Promise<SampleIds> {
  const issueId = await app.issueId(done);
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
  await make('import.start', {
    start: {
      id: fresh.accountImportId,
      kind: 'account',
      fileName: 'accounts.csv',
      fingerprint: 'a',
      plan: '{}',
    },
  });
  await make('survey.take', { file: { id: fresh.surveyFileId, kind: 'nps', fileName: 'nps.csv' } });
  const standing = (sampleInput('standing.save', fresh) as ProcedureInput<'standing.save'>).standing;
  await make('standing.save', { standing: { ...standing, id: fresh.standingId } });
  await make('beta.invite', { audiences: [audience] });
  const [member] = (await app.call('beta.read', { issueId })).members;
  await make('round.open', { id: fresh.roundId });
  await make('round.open', { id: fresh.endedRoundId });
  await make('round.end', { id: fresh.endedRoundId });
  await make('session.save', { id: fresh.sessionId });
  await make('session.write', { id: fresh.sessionId });
  const { passages } = await app.call('session.open', { projectId, id: fresh.sessionId });
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
    otherIssueId: await app.issueId(open),
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
    passageId: passages[0]?.id ?? '',
  };
}

async function projectIdOf(app: TestApp, key: string): Promise<string> {
  const { body } = await app.jira('GET', `/rest/api/3/project/${key}`);
  return (body as { id: string }).id;
}
