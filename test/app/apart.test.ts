import type { Connection } from 'mysql2/promise';
import { differences, stateOfProduct } from '../../bench/histories/product-state';
import { procedures } from '../../src/contract/rpc';
import type { ProcedureName } from '../../src/contract/rpc';
import { tags } from '../../src/contract/tags';
import { newId, startTestApp, users } from './app-host';
import type { TestApp } from './app-host';
import { chunksOf, exported } from './archived';
import { openSql } from './open-sql';
import { sampleInput } from './sample-input';
import type { SampleIds } from './sample-input';
import { sampleRecords } from './sample-records';

/** `APART_SEED=7` throws other dice; a failure says which were thrown. */
const SEED = Number(process.env['APART_SEED'] ?? 1);
const ROUNDS = 3;
const BAD_ROWS_OF_A_TABLE = 36;
const ROWS_AT_ONCE = 12;
/** Stands in texts of the other product alone: where an answer has it, something was read across. */
const MARK = 'Zanzibar';
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** What takes everything away comes last, so that all others find something. */
const LAST: readonly ProcedureName[] = ['sample.wipe', 'archive.wipe'];
const NAMES = Object.keys(procedures) as ProcedureName[];

/** A new record of each kind, as a person would write it. */
const NEW = {
  persona: { name: 'A rider' },
  account: { name: 'Acme' },
  goal: { title: 'Faster', startedOn: '2026-10-01' },
  segment: { name: 'All', rule: { all: [] } },
  view: { name: 'Ours', page: 'roadmap', search: '', shared: true },
  plan: {
    name: 'Spring',
    plan: { by: 'personas', capacityPoints: 20, value: 0, bound: 0, costPoints: 0 },
  },
} as const;

/** A stream of numbers from 0 to 1 that is the same for the same seed (Mulberry32, public domain). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('two products of one site', () => {
  let app: TestApp;
  let database: Connection;
  let ours: SampleIds;
  let theirs: SampleIds;
  let theirFile: string;
  /** Calls that ended otherwise than a call may end. */
  const crashes: string[] = [];
  const roll = dice(SEED);
  const any = <T>(things: readonly T[]): T => {
    const thing = things[Math.floor(roll() * things.length)];
    if (thing === undefined) throw new Error('There is nothing to choose from.');
    return thing;
  };

  beforeAll(async () => {
    app = await startTestApp();
    database = await openSql(app);
    const other = ((await app.jira('GET', '/rest/api/3/project/MOB')).body as { id: string }).id;
    await app.call('sample.load', { projectId: other });
    const place = { projectId: app.projectId, done: 'INV-35', open: 'INV-40' };
    ours = await sampleRecords(app, place);
    theirs = await sampleRecords(app, { projectId: other, done: 'MOB-1', open: 'MOB-2' });
    await markTexts();
    await app.host.queueIdle();
    theirFile = await exported(app, theirs.projectId);
  }, 180_000);
  afterEach(() => {
    expect([SEED, ...crashes.splice(0)]).toEqual([SEED]);
  });
  afterAll(async () => {
    await database.end();
    await app.close();
  });

  /** Every text that people write in the other product says the mark. */
  async function markTexts(): Promise<void> {
    for (const [table, column] of [
      ['need', 'title'],
      ['need', 'statement'],
      ['persona', 'name'],
      ['account', 'name'],
      ['evidence', 'quote'],
      ['goal', 'title'],
      ['segment', 'name'],
      ['metric', 'name'],
      ['item_test', 'assumption'],
      ['evidence_import', 'file_name'],
      ['hook_secret', 'name'],
      ['standing_import', 'name'],
    ])
      await database.query(
        `UPDATE ${table} SET ${column} = CONCAT('${MARK} ', ${column}) WHERE product_id = ?`,
        [theirs.productId],
      );
  }

  /** Everything that is kept of the other product, row by row, and its items as Jira has them. */
  async function theirState(): Promise<Map<string, string>> {
    const state = await stateOfProduct(database, theirs);
    const jql = encodeURIComponent('project = MOB ORDER BY key');
    const { body } = await app.jira('GET', `/rest/api/3/search/jql?jql=${jql}&fields=*all&maxResults=100`);
    for (const issue of (body as { issues: { key: string }[] }).issues)
      state.set(issue.key, JSON.stringify(issue));
    return state;
  }

  /** The id of some row of the other product. */
  async function idOf(table: string): Promise<string> {
    const [rows] = await database.query(`SELECT id FROM ${table} WHERE product_id = ? LIMIT 1`, [
      theirs.productId,
    ]);
    return (rows as { id: string }[])[0]?.id ?? '';
  }

  async function ask(name: ProcedureName, input: unknown): Promise<unknown> {
    const answer = (await app.host.invoke(name, input, { accountId: users.projectAdmin })) as {
      ok: boolean;
      error?: { code: string; key: string };
    };
    // A crash, or a statement that the store refused, is never how a call may end.
    if (answer.error?.code === 'unavailable') {
      const log = app.host.stats.invocationLog.find(({ lines }) => lines.length > 0);
      crashes.push(`${name}: ${JSON.stringify(log?.lines).slice(0, 600)}`);
    }
    return answer;
  }

  /** Ids of either product; where the call is made is what decides the product, and stays. */
  function mixed(): SampleIds {
    const ids = { ...ours } as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(theirs)) if (roll() < 0.6) ids[name] = value;
    return { ...(ids as unknown as SampleIds), projectId: ours.projectId, issueId: ours.issueId };
  }

  /** Some of the ids in an input are others: of either product, spelt otherwise, or of nothing. */
  function shaken(input: unknown, pool: readonly string[]): unknown {
    const text = JSON.stringify(input).replace(ID, (id) => {
      const thrown = roll();
      if (thrown < 0.5) return id;
      return thrown < 0.8 ? any(pool) : thrown < 0.9 ? any(pool).toUpperCase() : newId();
    });
    return JSON.parse(text);
  }

  it('are apart: whatever is asked of one with ids of the other changes and tells nothing of that', async () => {
    const before = await theirState();
    expect(before.size).toBeGreaterThan(500);
    const pool = theirFile.match(ID) ?? [];
    const told: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of NAMES.filter((one) => !LAST.includes(one))) {
        const input = sampleInput(name, mixed());
        const answer = JSON.stringify(await ask(name, roll() < 0.5 ? input : shaken(input, pool)));
        // What the caller said themselves may come back; a ticket is read as the user, from wherever it is.
        if (answer.includes(MARK) && !JSON.stringify(input).includes(MARK)) told.push(name);
      }
      await app.host.queueIdle();
    }
    expect([SEED, ...new Set(told)]).toEqual([SEED]);
    expect([SEED, ...differences(before, await theirState())]).toEqual([SEED]);
  }, 180_000);

  it('are apart: nothing is said to be done to, or under the id of, a record of the other', async () => {
    const of = { ...theirs, projectId: ours.projectId, issueId: ours.issueId };
    const set = { name: 'Theirs', page: 'roadmap', search: '', shared: true };
    const base = { projectId: theirs.projectId, version: 0 };
    const [view, plan] = [newId(), newId()];
    await app.call('record.save', { ...base, kind: 'view', id: view, set });
    await app.call('record.save', { ...base, kind: 'plan', id: plan, set: NEW.plan });
    const ids = {
      persona: theirs.personaId,
      account: theirs.accountId,
      goal: theirs.goalId,
      segment: await idOf('segment'),
      view,
      plan,
    };
    const inputs: [ProcedureName, object][] = [
      ['hook.rotate', sampleInput('hook.rotate', of) as object],
      ['hook.revoke', sampleInput('hook.revoke', of) as object],
      ['hook.create', { ...(sampleInput('hook.create', ours) as object), id: theirs.hookId }],
      ['metric.add', { ...(sampleInput('metric.add', ours) as object), id: await idOf('metric') }],
      ['need.split', { ...(sampleInput('need.split', ours) as object), id: theirs.needId }],
      ['need.add', deepId(sampleInput('need.add', ours), theirs.needId)],
      ['evidence.add', deepId(sampleInput('evidence.add', ours), theirs.pieceId)],
      ['standing.save', deepId(sampleInput('standing.save', ours), theirs.standingId)],
      ['import.start', deepId(sampleInput('import.start', ours), theirs.importId)],
      ['survey.take', deepId(sampleInput('survey.take', ours), theirs.surveyFileId)],
      ['survey.undo', sampleInput('survey.undo', of) as object],
      ['import.undo', sampleInput('import.undo', of) as object],
      ['standing.run', sampleInput('standing.run', of) as object],
      ['standing.delete', sampleInput('standing.delete', of) as object],
      ['evidence.edit', sampleInput('evidence.edit', of) as object],
      ['evidence.link', sampleInput('evidence.link', of) as object],
      ['record.delete', sampleInput('record.delete', of) as object],
      ['history.undo', sampleInput('history.undo', of) as object],
      ...(['persona', 'account', 'goal', 'segment', 'view', 'plan'] as const).map(
        (kind): [ProcedureName, object] => [
          'record.save',
          { projectId: ours.projectId, kind, id: ids[kind], version: 0, set: NEW[kind] },
        ],
      ),
    ];
    const before = await theirState();
    const done: string[] = [];
    for (const [name, input] of inputs) {
      const answer = (await ask(name, input)) as { ok: boolean };
      if (answer.ok) done.push(`${name} ${JSON.stringify(input)}`);
    }
    expect(done).toEqual([]);
    expect(differences(before, await theirState())).toEqual([]);
  }, 60_000);

  /** The input with the id of what is to be made, wherever in it that stands. */
  function deepId(input: unknown, id: string): object {
    return Object.fromEntries(
      Object.entries(input as Record<string, unknown>).map(([name, value]) => [
        name,
        typeof value === 'object' && value !== null && 'id' in value ? { ...value, id } : value,
      ]),
    );
  }

  it('are apart: no archive, whatever somebody made of it, reaches the other or stops its own', async () => {
    const before = await theirState();
    const ourFile = await exported(app, ours.projectId);
    const pool = [...(theirFile.match(ID) ?? []), ...(ourFile.match(ID) ?? [])];
    const chunks = [...chunksOf(theirFile, 8), ...chunksOf(ourFile, 8)];
    const tables = [...new Set(chunks.map(({ table }) => table))];
    for (const table of tables) {
      const rows = chunks.filter((chunk) => chunk.table === table).flatMap((chunk) => chunk.rows);
      const bad = Array.from({ length: BAD_ROWS_OF_A_TABLE }, () => spoilt(any(rows), pool));
      for (const from of [null, theirs.productId, newId()])
        for (let at = 0; at < bad.length; at += ROWS_AT_ONCE) {
          const chunk = { table, rows: bad.slice(at, at + ROWS_AT_ONCE), from };
          const input = { projectId: ours.projectId, chunk };
          await ask('archive.check', input);
          await ask('archive.put', { ...input, differing: 'take' });
        }
    }
    await app.host.queueIdle();
    expect([SEED, ...differences(before, await theirState())]).toEqual([SEED]);
    for (const name of NAMES.filter((one) => 'of' in tags[one])) await ask(name, sampleInput(name, ours));
  }, 180_000);

  /** A row in which some cells are something else: of the other product, too much, or nothing that belongs there. */
  function spoilt(
    row: Readonly<Record<string, string | number | null>>,
    pool: readonly string[],
  ): Record<string, string | number | null> {
    const chance = any([0.02, 0.1, 0.4]);
    return Object.fromEntries(
      Object.entries(row).map(([name, cell]) => {
        const thrown = roll();
        if (thrown > chance) return [name, cell];
        const text = String(cell ?? '');
        return [
          name,
          any<() => string | number | null>([
            () => any(pool),
            () => any(pool).toUpperCase(),
            () => text.replace(ID, () => any(pool)),
            () => null,
            () => '',
            () => '{}',
            () => '[]',
            () => '[null]',
            () => '{"a":',
            () => 'gossip',
            () => `${text}x`.repeat(50),
            () => '𝒳'.repeat(600),
            () => -1,
            () => 1e15,
            () => 0.5,
          ])(),
        ];
      }),
    );
  }

  it.each(LAST)(
    'are apart: %s takes everything from one alone',
    async (name) => {
      const before = await theirState();
      for (const one of [{ ...ours, productId: theirs.productId }, ours])
        await ask(name, sampleInput(name, one));
      await app.host.queueIdle();
      expect([SEED, ...differences(before, await theirState())]).toEqual([SEED]);
    },
    60_000,
  );
});
