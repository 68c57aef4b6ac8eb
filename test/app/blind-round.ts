import type { RowDataPacket } from 'mysql2/promise';
import { procedures } from '../../src/contract/rpc';
import type { ProcedureName } from '../../src/contract/rpc';
import { tags } from '../../src/contract/tags';
import { newId, users } from './app-host';
import type { TestApp, UserName } from './app-host';
import { openSql } from './open-sql';
import { sampleInput } from './sample-input';
import { sampleRecords } from './sample-records';

/** What changes from call to call whatever anybody rated. */
const RUNNING = /"(at|readAt|now|updatedAt|seenAt|checkedAt)":\d+/g;
const needKeys = ['N-1', 'N-2', 'N-3'] as const;
const today = new Date().toISOString().slice(0, 10);

/**
 * Everything that somebody is answered who was not the one to rate: every read with the input of a sample, and each
 * act that answers with records, asked about the very ratings.
 */
async function whatIsSeen(
  app: TestApp,
  of: Parameters<typeof sampleInput>[1],
  voteId: string,
  as: UserName,
): Promise<ReadonlyMap<string, string>> {
  const { projectId } = app;
  const reads = (Object.keys(procedures) as ProcedureName[]).filter((name) => 'of' in tags[name]);
  const asked: [ProcedureName, unknown][] = [
    ...reads.map((name): [ProcedureName, unknown] => [name, sampleInput(name, of)]),
    ['history.page', { projectId, filter: { recordId: voteId } }],
    ['history.page', { projectId, filter: { kind: 'vote' } }],
    ['archive.page', { projectId, table: 'round_vote' }],
    ['archive.page', { projectId, table: 'record_history' }],
    ['erasure.find', { projectId, subject: { kind: 'person', words: [users.developer] } }],
    ['record.delete', { projectId, kind: 'vote', id: voteId }],
    ['record.restore', { projectId, kind: 'vote', id: voteId }],
    ['round.adopt', { projectId, id: of.roundId }],
  ];
  const seen = new Map<string, string>();
  for (const [at, [name, input]] of asked.entries()) {
    const answer = await app.host.invoke(name, input, { accountId: users[as] });
    seen.set(`${name} ${String(at)}`, JSON.stringify(answer).replaceAll(RUNNING, ''));
  }
  return seen;
}

/** A team rates needs together, each alone, and learns what the customers say. */
export function blindRound(at: () => TestApp): void {
  const rate = (id: string, importance: number, as: UserName) =>
    at().call(
      'round.rate',
      {
        projectId: at().projectId,
        id,
        votes: needKeys.map((needKey) => ({ needKey, importance, satisfaction: 6 - importance })),
      },
      as,
    );
  const open = async (invited: readonly UserName[]): Promise<string> => {
    const { projectId } = at();
    const { id } = await at().call('round.open', {
      projectId,
      id: newId(),
      round: {
        name: 'As an owner',
        personaKey: 'owner',
        needKeys: [...needKeys],
        invitedIds: invited.map((name) => users[name]),
        endsOn: today,
      },
    });
    return id;
  };
  const read = (id: string, as?: UserName) => at().call('round.read', { projectId: at().projectId, id }, as);

  it('keeps what somebody rated from everybody else, whatever they ask', async () => {
    const app = at();
    const { projectId } = app;
    const of = await sampleRecords(app, { projectId, done: 'INV-35', open: 'INV-40' });
    const roundId = await open(['developer', 'projectAdmin']);
    await rate(roundId, 1, 'developer');
    const { changes } = await app.call('history.page', { projectId, filter: { kind: 'vote' } }, 'developer');
    const voteId = changes[0]?.recordId ?? '';
    expect(voteId).not.toBe('');
    const asked = { ...of, roundId };
    const first = await whatIsSeen(app, asked, voteId, 'projectAdmin');
    await rate(roundId, 5, 'developer');
    const second = await whatIsSeen(app, asked, voteId, 'projectAdmin');
    const differs = [...first].filter(([name, answer]) => second.get(name) !== answer).map(([name]) => name);
    expect(differs).toEqual([]);
    // Who erases a person is told in which rows they stand, and nothing that stands there.
    const naming = [...second].filter(([, answer]) => answer.includes(voteId)).map(([name]) => name);
    expect(naming.filter((name) => !name.startsWith('erasure.find'))).toEqual([]);
    // All may know who has answered, and everybody their own.
    expect((await read(roundId)).round.invited).toEqual([
      { accountId: users.developer, answered: true },
      { accountId: users.projectAdmin, answered: false },
    ]);
    expect(await read(roundId)).toMatchObject({ own: null, outcome: null });
    expect((await read(roundId, 'developer')).own?.[0]).toEqual({
      needKey: 'N-1',
      importance: 5,
      satisfaction: 1,
    });
  });

  it('is over when it was ended, and shows then where the team is apart and wrong about its customers', async () => {
    const app = at();
    const { projectId } = app;
    const counts = { important: 8, satisfied: 30, answers: 40, have: 0, asked: 0 };
    await app.call('need.survey', { projectId, needKey: 'N-1', personaKey: 'owner', counts });
    const id = await open(['developer', 'projectAdmin']);
    await rate(id, 5, 'developer');
    await rate(id, 4, 'projectAdmin');
    const refused = await app.failure('round.rate', { projectId, id, votes: [] }, 'projectAdmin');
    expect(refused.code).toBe('invalid');
    const votes = needKeys.map((needKey) => ({ needKey, importance: 3, satisfaction: 3 }));
    expect((await app.failure('round.rate', { projectId, id, votes }, 'viewer')).key).toBe(
      'needs.round-not-asked',
    );
    expect((await app.failure('round.end', { projectId, id }, 'developer')).key).toBe(
      'needs.round-not-yours',
    );
    expect(await app.call('round.end', { projectId, id })).toEqual({ ended: true });
    expect(await app.call('round.end', { projectId, id })).toEqual({ ended: false });
    expect((await app.failure('round.rate', { projectId, id, votes }, 'developer')).key).toBe(
      'needs.round-ended',
    );
    const { outcome } = await read(id, 'viewer');
    expect(outcome?.agreement.importance).toMatchObject({ raters: 2, verdict: 'agreed' });
    expect(outcome?.needs.find(({ needKey }) => needKey === 'N-1')?.aspects.importance).toMatchObject({
      spread: { median: 4.5 },
      customers: { customers01: 0.2, answers: 40, verdict: 'over' },
    });
    // Only where nobody was asked, and each with a way back.
    const { adopted } = await app.call('round.adopt', { projectId, id });
    expect(adopted).toBe(outcome?.unmeasured);
    expect(adopted).toBeLessThan(needKeys.length);
    const measured = outcome?.needs.filter(({ aspects }) => aspects.importance.customers !== null) ?? [];
    expect(measured.length + adopted).toBe(needKeys.length);
    const { changes } = await app.call('history.page', { projectId, filter: { kind: 'need' } });
    const undone = await app.call('history.undo', { projectId, changeId: changes[0]?.id ?? '' });
    expect(undone).toEqual({ kind: 'undone' });
  });

  it('is over after its last day although nobody ended it, and goes with all that was said in it', async () => {
    const app = at();
    const { projectId } = app;
    const id = await open(['developer']);
    await rate(id, 2, 'developer');
    expect((await read(id)).outcome).toBeNull();
    const sql = await openSql(app);
    const shared = async () => {
      const [rows] = await sql.query<RowDataPacket[]>('SELECT shared FROM round_vote WHERE round_id = ?', [
        id,
      ]);
      return rows.map((row) => Number(row['shared']));
    };
    await sql.query(`UPDATE rating_round SET ends_on = '2024-01-01' WHERE id = ?`, [id]);
    expect(await read(id)).toMatchObject({
      round: { revealed: true, mayRate: false },
      outcome: { agreement: { importance: { raters: 1, verdict: null } } },
    });
    expect(await shared()).toEqual([0]);
    await app.host.runSchedule('reconcile-nightly');
    expect(await shared()).toEqual([1]);
    await sql.end();
    expect(await app.call('record.delete', { projectId, kind: 'round', id })).toEqual({ deleted: true });
    expect((await app.failure('round.read', { projectId, id })).code).toBe('not-found');
  });
}
