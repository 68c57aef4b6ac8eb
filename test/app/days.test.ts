import type { RowDataPacket } from 'mysql2/promise';
import { addDays } from '../../src/domain/iso-date';
import { dayInZone } from '../../src/domain/day-in-zone';
import { newId, startTestApp, users } from './app-host';
import type { TestApp, UserName } from './app-host';
import { openSql } from './open-sql';

/** Two zones of which, at any hour, at least one has another day than UTC. */
const EDGES = ['Pacific/Kiritimati', 'Etc/GMT+12'] as const;
const dayIn = (zone: string): string => dayInZone(Date.now(), zone);
const elsewhere = EDGES.find((zone) => dayIn(zone) !== dayIn('UTC')) ?? EDGES[0];

let app: TestApp;
let projectId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ projectId } = app);
});
afterAll(() => app.close());

const from = async (zone: string, name: string, input: object, as: UserName = 'projectAdmin') => {
  const answer = await app.host.invoke(name, { projectId, ...input, zone }, { accountId: users[as] });
  return answer as { ok: boolean; value?: unknown; error?: unknown };
};
const one = async (statement: string): Promise<unknown> => {
  const sql = await openSql(app);
  const [[row]] = await sql.query<RowDataPacket[]>(statement);
  await sql.end();
  return Object.values(row ?? {})[0];
};
const productZone = () => one('SELECT zone FROM product WHERE sample = 1');

describe('the day of a product', () => {
  it('is that of UTC until somebody who manages it has come, and then theirs', async () => {
    expect(await productZone()).toBe('');
    await from(elsewhere, 'knowledge.read', {}, 'viewer');
    expect(await productZone()).toBe('');
    await from(elsewhere, 'knowledge.read', {});
    expect(await productZone()).toBe(elsewhere);
    await from('Europe/Berlin', 'knowledge.read', {});
    expect(await productZone()).toBe(elsewhere);
  });

  it('names the days that jobs keep', async () => {
    await from('UTC', 'snapshot.take', {});
    await app.host.queueIdle();
    const { snapshots } = await app.call('snapshot.list', { projectId });
    expect(snapshots.map(({ takenOn }) => takenOn)).toEqual([dayIn(elsewhere)]);
  });

  it('is chosen by an administrator, among the zones that there are', async () => {
    await app.call('setup.zone', { projectId, timeZone: 'Europe/Berlin' });
    expect(await app.call('setup.read', { projectId })).toMatchObject({ timeZone: 'Europe/Berlin' });
    const refused = await app.failure('setup.zone', { projectId, timeZone: 'Mars/Olympus' });
    expect(refused).toMatchObject({ code: 'invalid', field: 'timeZone' });
  });
});

describe('the day of a person', () => {
  const rated = { needKey: 'N-3', personaKey: 'owner', importance01: 0.5, satisfaction01: 0.5, reach01: 0.5 };
  const estimatedOn = () =>
    one(`SELECT estimated_on FROM need INNER JOIN need_persona ON need_id = need.id
      INNER JOIN persona ON persona.id = persona_id WHERE need.number = 3 AND persona_key = 'owner'`);

  it('stands beside what they write down, whatever the product’s is', async () => {
    for (const zone of EDGES) {
      expect(await from(zone, 'need.rate', rated)).toMatchObject({ ok: true });
      expect(await estimatedOn()).toBe(dayIn(zone));
    }
  });

  it('is the product’s where a call names no zone, or one that is none', async () => {
    await app.call('setup.zone', { projectId, timeZone: elsewhere });
    for (const zone of ['Mars/Olympus', '']) {
      await from('UTC', 'need.rate', { ...rated, importance01: 0.6 });
      expect(await from(zone, 'need.rate', rated)).toMatchObject({ ok: true });
      expect(await estimatedOn()).toBe(dayIn(elsewhere));
    }
  });

  it('bounds what can have been said, with a day of grace', async () => {
    const piece = (saidOn: string) => ({
      piece: { id: newId(), text: 'It takes too long.', channel: 'interview', saidOn },
    });
    const day = dayIn(elsewhere);
    expect(await from(elsewhere, 'evidence.add', piece(addDays(day, 1)))).toMatchObject({ ok: true });
    expect(await from(elsewhere, 'evidence.add', piece(addDays(day, 2)))).toMatchObject({
      ok: false,
      error: { code: 'invalid', field: 'saidOn' },
    });
  });
});
