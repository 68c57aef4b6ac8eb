import { MODEL_VERSION } from '../../src/domain/value/model/settings';
import { startTestApp } from './app-host';
import type { TestApp } from './app-host';
import { leaveByFirstModel } from './first-model';
import { openSql } from './open-sql';

const KEPT_ON = '2026-01-05';

describe('an update that makes other scores of the same knowledge', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ sample: false });
    await leaveByFirstModel(app, KEPT_ON);
    // An update tells the app at once; its own tables may be up to date already, so that no step of theirs runs.
    await app.host.runSchedule('sweep-five-minutes');
    await app.host.queueIdle();
  });
  afterAll(() => app.close());

  const inProject = () => ({ projectId: app.projectId });
  const today = new Date().toISOString().slice(0, 10);

  it('computes every product anew, and Jira holds what the model says now', async () => {
    const issueId = await app.issueId('INV-39');
    const { score } = await app.call('panel.read', { issueId });
    const { priority, band } = await app.written(issueId);
    expect(priority).toBeCloseTo(score?.priority ?? Number.NaN, 1);
    expect(band).toBe('A');
    const sql = await openSql(app);
    const [rows] = await sql.query('SELECT priority FROM item WHERE issue_id = ?', [issueId]);
    expect(rows).toEqual([{ priority }]);
    const [counted] = await sql.query('SELECT need_id FROM need_persona WHERE answered IS NOT NULL');
    expect(counted).not.toEqual([]);
    await sql.end();
  });

  it('fits the bands to the backlog once, by the app, where a level has twenty items', async () => {
    const model = await app.call('model.read', inProject());
    expect(model.history.map(({ changedBy, changes }) => [changedBy, changes.map(({ id }) => id)])).toEqual([
      ['app', ['bandsStory.0', 'bandsStory.1', 'bandsStory.2']],
    ]);
    const [fitted] = model.fitted.filter(({ level }) => level === 'story');
    const inForce = [0, 1, 2].map(
      (at) => model.parameters.find(({ id }) => id === `bandsStory.${at}`)?.value,
    );
    expect(inForce).toEqual(fitted?.thresholds);
    await app.host.runSchedule('sweep-five-minutes');
    await app.host.runSchedule('reconcile-nightly');
    await app.host.queueIdle();
    expect((await app.call('model.read', inProject())).history).toHaveLength(1);
  });

  it('notes the day, so that whoever comes back is told, and the days kept before say which model made them', async () => {
    expect((await app.call('knowledge.read', inProject())).upgradedOn).toBe(today);
    await app.call('snapshot.take', inProject());
    await app.host.queueIdle();
    const { snapshots } = await app.call('snapshot.list', inProject());
    expect(snapshots.map(({ takenOn, model }) => [takenOn, model])).toEqual([
      [today, MODEL_VERSION],
      [KEPT_ON, '1.0.0'],
    ]);
  });

  it('leaves what the first model kept readable: places of both days, and the lines that only it knew', async () => {
    for (const to of [null, today]) {
      const { scores, from, models } = await app.call('changes.read', {
        ...inProject(),
        from: KEPT_ON,
        to,
      });
      expect(from.model).toBe('1.0.0');
      const colours = scores.find(({ key }) => key === 'INV-44');
      expect([colours?.from, colours?.fromRank]).toEqual([34, 1]);
      expect(colours?.toRank).toBeGreaterThan(10);
      const goals = colours?.lines.find(({ kind }) => kind === 'goal-share');
      expect(goals).toMatchObject({ from: 1.5, to: null, difference: -1.5 });
      expect(colours?.lines.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['need', 'coverage-cap', 'effort-floor']),
      );
      expect(models.map(({ accountId }) => accountId)).toEqual(['app']);
    }
  });
});

describe('bands of a product that grows', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ sample: false });
    await leaveByFirstModel(app, KEPT_ON);
    const sql = await openSql(app);
    await sql.query("INSERT INTO setting (name, value, updated_at) VALUES ('scored-by-model', ?, 0)", [
      MODEL_VERSION,
    ]);
    await sql.end();
  });
  afterAll(() => app.close());

  const history = async () => (await app.call('model.read', { projectId: app.projectId })).history;

  it('are fitted the first night on which twenty items have a priority, and written with it', async () => {
    expect(await history()).toEqual([]);
    await app.host.runSchedule('reconcile-nightly');
    await app.host.queueIdle();
    expect((await history()).map(({ changedBy }) => changedBy)).toEqual(['app']);
    const { fitted } = await app.call('model.read', { projectId: app.projectId });
    const thresholds = fitted.find(({ level }) => level === 'story')?.thresholds ?? [];
    const issueId = await app.issueId('INV-42');
    const { priority, band } = await app.written(issueId);
    // The band goes by the exact priority, the field holds one decimal.
    const bands = [-0.05, 0.05].map((off) => {
      const place = thresholds.findIndex((threshold) => Number(priority) + off >= threshold);
      return ['A', 'B', 'C'][place] ?? 'D';
    });
    expect(bands).toContain(band);
  });

  it('stay as they are once somebody has set them, also back to those that the app came with', async () => {
    const { version } = await app.call('model.read', { projectId: app.projectId });
    const standard = { 'bandsStory.0': 8, 'bandsStory.1': 3, 'bandsStory.2': 1 };
    await app.call('model.save', {
      projectId: app.projectId,
      basedOn: version,
      draft: { changes: standard, preset: 'default', custom: null },
      reason: 'As everywhere',
    });
    await app.host.queueIdle();
    await app.host.runSchedule('reconcile-nightly');
    expect(await history()).toHaveLength(version + 1);
  });

  it('are left alone while the product holds the invented sample', async () => {
    const sql = await openSql(app);
    await sql.query('UPDATE product SET sample = 1');
    await sql.query('DELETE FROM model_version');
    await sql.end();
    await app.host.runSchedule('reconcile-nightly');
    expect(await history()).toEqual([]);
  });
});
