import type { Host } from '../../../local/host';
import { call, someIssue, startFixture } from './fixture-host';

describe('recording a call', () => {
  let host: Host;
  let end: () => Promise<void>;
  const as = { accountId: 'user-project-admin' };
  const sql = (query: string, params: readonly unknown[] = []) =>
    host.recordCall('sql', { query, params }, as);
  beforeAll(async () => {
    ({ host, end } = await startFixture());
  });
  afterAll(() => end());

  it('gives the value, every statement as it was sent, and the tables of each', async () => {
    const query = 'INSERT INTO note (kind, name, at) SELECT kind, ?, at FROM note AS n WHERE n.kind = ?';
    const recorded = await sql(query, ['copy', 'nothing']);
    expect(recorded).toEqual({
      value: { rows: expect.objectContaining({ affectedRows: 0 }) as unknown },
      statements: [{ sql: query, tablesRead: ['note'], tablesWritten: ['note'] }],
      jiraCalls: [],
    });
  });

  it('counts statements that fail or are refused', async () => {
    const failed = await sql('SELECT nothing FROM note');
    expect(failed.value).toMatchObject({ code: 'SQL_EXECUTION_ERROR' });
    expect(failed.statements).toHaveLength(1);
    const refused = await sql('SELECT SLEEP(1) FROM note');
    expect(refused.value).toMatchObject({ code: 'SQL_POLICY_VIOLATION' });
    expect(refused.statements).toMatchObject([{ tablesRead: ['note'], tablesWritten: [] }]);
  });

  it('tells the calls to Jira with what came back', async () => {
    const path = `/rest/api/3/issue/${someIssue}?fields=summary`;
    const { statements, jiraCalls } = await host.recordCall('jira', { path, as: 'app' }, as);
    expect(statements).toEqual([]);
    expect(jiraCalls).toMatchObject([{ source: 'app', method: 'GET', path, status: 200 }]);
  });

  it('keeps calls apart that run at the same time', async () => {
    const [first, jira, , second] = await Promise.all([
      sql('SELECT 1 AS first FROM note'),
      host.recordCall('jira', { path: '/rest/api/3/field', as: 'app' }, as),
      call(host, 'sql', { query: 'SELECT 1 AS unrecorded FROM note' }),
      sql('SELECT 1 AS second FROM note'),
    ]);
    expect(first.statements.map((statement) => statement.sql)).toEqual(['SELECT 1 AS first FROM note']);
    expect(second.statements.map((statement) => statement.sql)).toEqual(['SELECT 1 AS second FROM note']);
    expect(jira.jiraCalls.map(({ path }) => path)).toEqual(['/rest/api/3/field']);
    expect([...first.jiraCalls, ...second.jiraCalls, ...jira.statements]).toEqual([]);
  });

  it('rejects with the error of the app, and when the tables of a statement cannot be told', async () => {
    await expect(host.recordCall('fail', { message: 'no such thing' }, as)).rejects.toThrow('no such thing');
    await expect(sql('SHOW TABLES')).rejects.toThrow('tables of this statement cannot be told: SHOW TABLES');
  });
});
