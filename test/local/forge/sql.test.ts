import type { Host } from '../../../local/host';
import { call, startFixture } from './fixture-host';

describe('Forge SQL', () => {
  let host: Host;
  let end: () => Promise<void>;
  const sql = (query: string, params: readonly unknown[] = []) => call(host, 'sql', { query, params });
  const ddl = (query: string) => call(host, 'sql', { query, ddl: true });
  beforeAll(async () => {
    ({ host, end } = await startFixture());
    await ddl(
      'CREATE TABLE t (id BIGINT PRIMARY KEY, name VARCHAR(40), price DECIMAL(10,2), day DATE, tags JSON)',
    );
  });
  afterAll(() => end());

  it('keeps values and gives them back in the types that the app has to expect', async () => {
    expect(
      await sql('INSERT INTO t (id, name, price, day, tags) VALUES (?, ?, ?, ?, ?)', [
        1,
        "O'Neil; --",
        2.5,
        '2026-11-23',
        '{"a":1}',
      ]),
    ).toMatchObject({ rows: { affectedRows: 1 } });
    expect(await sql('SELECT * FROM t WHERE name = ?', ["O'Neil; --"])).toEqual({
      rows: [{ id: 1, name: "O'Neil; --", price: '2.50', day: '2026-11-23', tags: { a: 1 } }],
    });
  });

  it('compares text by code point, as TiDB does', async () => {
    expect(await sql('SELECT COUNT(*) AS n FROM t WHERE name = ?', ["o'neil; --"])).toEqual({
      rows: [{ n: 0 }],
    });
  });

  it('writes over a row by its key in one statement', async () => {
    await sql('INSERT INTO t (id, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)', [
      1,
      'new',
    ]);
    expect(await sql('SELECT name FROM t')).toEqual({ rows: [{ name: 'new' }] });
  });

  it('gives the database error with its message', async () => {
    expect(await sql('SELECT nothing FROM t')).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      message: expect.stringContaining('nothing') as string,
    });
    expect(await sql('INSERT INTO t (id) VALUES (1)')).toMatchObject({
      message: expect.stringContaining('Duplicate entry') as string,
    });
  });

  it.each([
    ['two statements', 'SELECT 1; SELECT 2'],
    ['a transaction', 'START TRANSACTION'],
    ['SET', 'SET @a = 1'],
    ['a variable', 'SELECT @@version'],
    ['SLEEP', 'SELECT SLEEP(1)'],
    ['another schema', 'SELECT * FROM mysql.user'],
    ['DDL outside of its endpoint', 'CREATE TABLE u (id INT)'],
  ])('forbids %s by its query policy', async (_what, query) => {
    expect(await sql(query)).toMatchObject({ code: 'SQL_POLICY_VIOLATION' });
  });

  it.each([
    ['a foreign key', 'CREATE TABLE u (id INT, t BIGINT, FOREIGN KEY (t) REFERENCES t (id))'],
    ['a trigger', 'CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW DELETE FROM t'],
    ['FULLTEXT', 'CREATE TABLE u (a TEXT, FULLTEXT KEY (a))'],
    ['CREATE TABLE … SELECT', 'CREATE TABLE u SELECT * FROM t'],
    ['a MariaDB sequence', 'CREATE SEQUENCE s'],
  ])('refuses %s, which TiDB does not have', async (_what, query) => {
    expect(await ddl(query)).toMatchObject({ code: 'SQL_EXECUTION_ERROR' });
  });

  it.each([
    ["SELECT tags->>'$.a' FROM t", 'Use JSON_EXTRACT and JSON_UNQUOTE.'],
    [
      'INSERT INTO t (id) VALUES (1) AS n ON DUPLICATE KEY UPDATE id = n.id',
      'Use ON DUPLICATE KEY UPDATE c = VALUES(c).',
    ],
  ])('says what to write instead of %s', async (query, suggestion) => {
    expect(await sql(query)).toMatchObject({ code: 'NOT_MODELLED_LOCALLY', suggestion });
  });

  it('takes words inside texts for texts', async () => {
    expect(await sql("SELECT 'FOREIGN KEY; SLEEP(1) -> @x' AS a")).toEqual({
      rows: [{ a: 'FOREIGN KEY; SLEEP(1) -> @x' }],
    });
  });

  it('refuses parameters that are no plain values, and answers beyond 4 MiB', async () => {
    expect(await sql('SELECT ?', [[1, 2]])).toMatchObject({ code: 'INVALID_REQUEST' });
    expect(await sql("SELECT REPEAT('x', 5000000) AS a")).toMatchObject({ code: 'RESPONSE_TOO_LARGE' });
  });

  it('takes 25 DDL statements a minute', async () => {
    const answers = [];
    for (let n = 0; n < 26; n += 1) answers.push(await ddl(`CREATE TABLE IF NOT EXISTS u${n} (id INT)`));
    expect(answers.some((answer) => (answer as { code?: string }).code === 'DDL_RATE_LIMIT_EXCEEDED')).toBe(
      true,
    );
  });
});
