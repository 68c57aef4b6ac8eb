import { createConnection } from 'mysql2/promise';
import { startTestApp } from './app-host';
import type { TestApp } from './app-host';

describe('an update that makes other scores of the same knowledge', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('computes every product anew, and Jira holds what the model says now', async () => {
    const issueId = await app.issueId('INV-39');
    await app.call('item.attach-need', {
      issueId,
      attach: { kind: 'existing', needKey: 'N-1', coverage01: 0.5 },
    });
    await app.host.queueIdle();
    // As the version before left it: a number that the model does not give any more, and a column that is not there yet.
    const sql = await createConnection({ socketPath: app.host.sqlSocket, user: 'root', database: 'forge' });
    await sql.query('UPDATE item SET priority = 1.5 WHERE issue_id = ?', [issueId]);
    await sql.query(
      'ALTER TABLE need_persona DROP COLUMN answered, DROP COLUMN estimated_on, DROP COLUMN sampled_on',
    );
    await sql.query("DELETE FROM __migrations WHERE name LIKE 'v007_number_rating_days%'");

    await app.host.runSchedule('migrate-hourly');
    await app.host.queueIdle();
    const { score } = await app.call('panel.read', { issueId });
    const { priority } = await app.written(issueId);
    expect(priority).toBeCloseTo(score?.priority ?? Number.NaN, 1);
    const [rows] = await sql.query('SELECT priority FROM item WHERE issue_id = ?', [issueId]);
    expect(rows).toEqual([{ priority }]);
    await sql.end();
  });
});
