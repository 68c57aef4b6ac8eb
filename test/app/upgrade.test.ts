import { MODEL_VERSION } from '../../src/domain/value/model/settings';
import { startTestApp } from './app-host';
import type { TestApp } from './app-host';
import { leaveByFirstModel, leftByUpgrade, stepsLeft, takeBackSteps } from './first-model';
import { openSql } from './open-sql';

const KEPT_ON = '2026-01-05';
/** What an upgrade leaves that nothing has disturbed. */
let undisturbed: unknown;

describe('an update that makes other scores of the same knowledge', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ sample: false });
    await leaveByFirstModel(app, KEPT_ON);
    // An update tells the app at once; its own tables may be up to date already, so that no step of theirs runs.
    await app.host.runSchedule('sweep-five-minutes');
    await app.host.queueIdle();
    undisturbed = await leftByUpgrade(app);
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

describe('an update that is killed half way', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ sample: false, here: true, limits: { retryFirstMs: 20 } });
    await leaveByFirstModel(app, KEPT_ON);
    expect(await takeBackSteps(app)).toBeGreaterThan(8);
  });
  afterAll(() => app.close());

  it('goes on where it was, between any two statements, and ends as if nothing had happened', async () => {
    app.host.stats.reset();
    const sweepUntil = async (afterCalls: number): Promise<void> => {
      app.host.faults.set({ kill: { functionKey: 'sweep', afterCalls, of: 'sql' } });
      await expect(app.host.runSchedule('sweep-five-minutes')).rejects.toThrow('ended');
    };
    // Two statements tell what is to do, two make a step: every second run is ended between a step and its note.
    for (let runs = 0; (await stepsLeft(app)) > 0; runs += 1) await sweepUntil(3 + (runs % 2));
    for (const afterCalls of [3, 4, 5, 6]) await sweepUntil(afterCalls);
    app.host.faults.set({ kill: { functionKey: 'recompute-worker', afterCalls: 9, of: 'sql', times: 4 } });
    await app.host.runSchedule('sweep-five-minutes');
    await app.host.queueIdle();
    const killed = app.host.stats.invocationLog.filter(({ outcome }) => outcome === 'killed');
    expect(killed.filter(({ functionKey }) => functionKey === 'recompute-worker')).toHaveLength(4);
    await app.host.runSchedule('sweep-five-minutes');
    await app.host.queueIdle();
    expect(await leftByUpgrade(app)).toEqual(undisturbed);
  });

  it('does not stop at a step that was made and not noted down, and notes it', async () => {
    const names = ['v007_stale_item', 'v008_upgrade_product_day', 'v010_deliveries_taken'];
    const sql = await openSql(app);
    await sql.query('DELETE FROM __migrations WHERE name IN (?)', [names]);
    await app.host.runSchedule('sweep-five-minutes');
    const [rows] = await sql.query('SELECT name FROM __migrations WHERE name IN (?) ORDER BY name', [names]);
    await sql.end();
    expect(rows).toEqual(names.map((name) => ({ name })));
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
