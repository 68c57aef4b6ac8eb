import { startTestApp } from './app-host';
import type { TestApp } from './app-host';

/** INV-1 is an epic of a product that everybody sees; MOB is another product, which the viewer may not see. */
describe('an epic and what stands below it', () => {
  let app: TestApp;
  let points: string;
  let mobile: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    app = await startTestApp();
    points = await fieldId('Story point estimate');
    mobile = await projectId('MOB');
    for (const key of ['INV-1', 'INV-7', 'MOB-1', 'MOB-3', 'MOB-4', 'MOB-6', 'MOB-7'])
      ids[key] = await app.issueId(key);
  });
  afterAll(() => app.close());

  const id = (key: string): string => ids[key] ?? '';
  const fieldId = async (name: string) => {
    const { body } = await app.jira('GET', '/rest/api/3/field');
    return (body as { id: string; name: string }[]).find((field) => field.name === name)?.id ?? '';
  };
  const projectId = async (key: string) => {
    const { body } = await app.jira('GET', `/rest/api/3/project/${key}`);
    return (body as { id: string }).id;
  };
  const attach = (key: string, needKey: string) =>
    app.call('item.attach-need', {
      issueId: id(key),
      attach: { kind: 'existing', needKey, coverage01: 0.5 },
    });
  const edit = async (key: string, fields: object) => {
    expect(await app.jira('PUT', `/rest/api/3/issue/${id(key)}`, { fields })).toMatchObject({ status: 204 });
    await app.host.queueIdle();
  };
  const finish = async (key: string) => {
    const { body } = await app.jira('GET', `/rest/api/3/issue/${id(key)}/transitions`);
    const { transitions } = body as {
      transitions: { id: string; to: { statusCategory: { key: string } } }[];
    };
    const done = transitions.find(({ to }) => to.statusCategory.key === 'done');
    await app.jira('POST', `/rest/api/3/issue/${id(key)}/transitions`, { transition: { id: done?.id } });
    await app.host.queueIdle();
  };
  /** The score of an epic in its panel, once it is the one that stands in Jira. */
  const scoreOf = async (key: string) => {
    const { score } = await app.call('panel.read', { issueId: id(key) });
    if (score === null) throw new Error(`${key} has no score.`);
    expect(await app.written(id(key))).toMatchObject({
      value: score.valueReceipt.shownTotal,
      priority: score.priorityReceipt.shownTotal,
    });
    return score;
  };

  describe('whose stories serve a need that it does not name', () => {
    beforeAll(async () => {
      await app.call('sample.load', { projectId: mobile });
      await attach('MOB-3', 'N-10');
      await app.host.queueIdle();
    });

    it('costs what is left of all its stories, not of those alone that serve a need', async () => {
      const score = await scoreOf('MOB-1');
      // 3, 5, 8, 2 and 1 points are open, 5 are done.
      expect(score.effort).toMatchObject({
        points: 19,
        wholePoints: 24,
        assumedPoints: 0,
        stories: { open: 5, unestimated: 0, done: 1 },
        elsewhere: [],
      });
      const story = await scoreOf('MOB-3');
      expect(score.value).toBeCloseTo(story.value, 9);
    });

    it('shows these needs in its panel, by the stories that serve them', async () => {
      const panel = await app.call('panel.read', { issueId: id('MOB-1') });
      expect(panel.needs).toEqual([]);
      expect(panel.needsBelow.map(({ key, storyKeys }) => [key, storyKeys])).toEqual([['N-10', ['MOB-3']]]);
      expect(panel.personas.length).toBeGreaterThan(0);
    });

    it('says so in the receipt of its priority', async () => {
      const { priorityReceipt } = await scoreOf('MOB-1');
      expect(priorityReceipt.lines.find(({ kind }) => kind === 'effort')?.message).toMatchObject({
        key: 'receipt.effort-stories',
        params: { points: 19, open: 5, unestimated: 0, done: 1 },
      });
    });

    it('counts a story without an estimate as the usual one, and says so', async () => {
      await edit('MOB-7', { [points]: null });
      expect((await scoreOf('MOB-1')).effort).toMatchObject({
        points: 23,
        assumedPoints: 5,
        stories: { open: 5, unestimated: 1 },
      });
      await edit('MOB-7', { [points]: 1 });
      expect((await scoreOf('MOB-1')).effort.points).toBe(19);
    });
  });

  describe('with a story in another product', () => {
    let before: number;

    beforeAll(async () => {
      await attach('INV-1', 'N-1');
      await app.host.queueIdle();
      before = (await scoreOf('INV-1')).effort.points;
      await edit('MOB-6', { parent: { id: id('INV-1') } });
    });

    it('counts it, and takes it from the epic that it stood below', async () => {
      const { effort } = await scoreOf('INV-1');
      expect(effort.points).toBe(before + 2);
      expect(effort.elsewhere).toEqual([{ projectId: mobile, open: 1 }]);
      expect((await scoreOf('MOB-1')).effort.points).toBe(17);
    });

    it('speaks for its stories that name no need, in its own product alone', async () => {
      const above = async (issueId: string) => (await app.call('panel.read', { issueId })).needsAbove;
      expect(await above(await app.issueId('INV-39'))).toMatchObject([{ key: 'N-1' }]);
      expect(await above(id('MOB-6'))).toEqual([]);
      expect(await above(id('INV-1'))).toEqual([]);
    });

    it('follows its estimate, and the priority with it', async () => {
      const { priority } = await scoreOf('INV-1');
      await edit('MOB-6', { [points]: 13 });
      const after = await scoreOf('INV-1');
      expect(after.effort.points).toBe(before + 13);
      expect(after.priority).toBeLessThan(priority);
      await edit('MOB-6', { [points]: null });
      expect((await scoreOf('INV-1')).effort).toMatchObject({ points: before + 5 });
    });

    it('does not take for its own what that product links', async () => {
      const { value } = await scoreOf('INV-1');
      await attach('MOB-6', 'N-5');
      await app.host.queueIdle();
      const panel = await app.call('panel.read', { issueId: id('INV-1') });
      expect(panel.needsBelow).toEqual([]);
      expect((await scoreOf('INV-1')).value).toBeCloseTo(value, 9);
      expect((await scoreOf('MOB-6')).value).toBeGreaterThan(0);
    });

    it('counts it for who may not see it, and says where it is by numbers alone', async () => {
      const panel = await app.call('panel.read', { issueId: id('INV-1') }, 'viewer');
      expect(panel.score?.effort).toEqual((await scoreOf('INV-1')).effort);
      const outline = await app.call('roadmap.outline', { projectId: app.projectId }, 'viewer');
      expect(outline.elsewhere).toEqual([
        {
          issueId: id('MOB-6'),
          parentId: id('INV-1'),
          projectId: mobile,
          hierarchyLevel: 0,
          points: null,
          done: false,
        },
      ]);
      expect(JSON.stringify([panel, outline])).not.toMatch(/MOB|mobile|rate the app/i);
    });

    it('is the same for ranking as for the fields', async () => {
      const { priority } = await scoreOf('INV-1');
      const comparison = await app.call('ranking.compare', {
        projectId: app.projectId,
        level: 'epic',
        presets: ['default', 'value-effort'],
      });
      expect(comparison.presets[0]?.order).toContain(id('INV-1'));
      const { items } = await app.call('ranking.intervals', { projectId: app.projectId });
      const interval = items.find(({ issueId }) => issueId === id('INV-1'))?.priority;
      expect(interval?.low).toBeLessThan(priority);
      const { score } = await app.call('panel.read', { issueId: id('INV-1') });
      expect(interval?.low).toBeCloseTo(score?.priorityInterval80.low ?? Number.NaN, 2);
    });

    it('leaves it out once it is done', async () => {
      await finish('MOB-6');
      const { effort } = await scoreOf('INV-1');
      expect(effort.points).toBe(before);
      expect(effort.elsewhere).toEqual([]);
    });

    it('forgets it with its deletion', async () => {
      await edit('MOB-4', { parent: { id: id('INV-1') } });
      expect((await scoreOf('INV-1')).effort.points).toBe(before + 5);
      await app.jira('DELETE', `/rest/api/3/issue/${id('MOB-4')}`);
      await app.host.queueIdle();
      expect((await scoreOf('INV-1')).effort.points).toBe(before);
    });
  });

  it('finds again what no event told of, each night', async () => {
    await attach('INV-7', 'N-6');
    await app.host.queueIdle();
    const { effort } = await scoreOf('INV-7');
    app.host.faults.set({ events: { lose: 1 } });
    await app.jira('PUT', `/rest/api/3/issue/${id('MOB-7')}`, { fields: { parent: { id: id('INV-7') } } });
    await app.host.queueIdle();
    app.host.faults.set({});
    expect((await scoreOf('INV-7')).effort.points).toBe(effort.points);
    await app.host.runSchedule('reconcile-nightly');
    expect((await scoreOf('INV-7')).effort.points).toBe(effort.points + 1);
    expect((await scoreOf('MOB-1')).effort.stories.open).toBe(2);
  });
});
