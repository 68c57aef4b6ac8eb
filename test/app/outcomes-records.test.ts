import type { goalProcedures } from '../../src/contract/outcomes/goals-procedures';
import type { outcomeProcedures } from '../../src/contract/outcomes/procedures';
import type { WriteName } from '../../src/contract/tags';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';
import { saved } from './saved';

const aTest = {
  assumption: 'Bookkeepers filter before they search',
  test: 'Five of them find one unpaid invoice in a clickable draft',
  killLine: 'Fewer than three of five within ten seconds',
};

describe('records of a work item', () => {
  let app: TestApp;
  let projectId: string;
  let story: string;

  beforeAll(async () => {
    app = await startTestApp({ limits: { jiraRateLimits: false } });
    ({ projectId } = app);
    story = await app.issueId('INV-40');
    const attach = { kind: 'existing' as const, needKey: 'N-1', coverage01: 0.5 as const };
    await app.call('item.attach-need', { issueId: story, attach });
  });
  afterAll(() => app.close());

  const property = async (issueId: string) => {
    const { body } = await app.jira('GET', `/rest/api/3/issue/${issueId}/properties/customer-roadmap`);
    return (body as { value: Record<string, unknown> }).value;
  };

  describe('a test', () => {
    const id = newId();
    const write = (version: number, set: Record<string, unknown>) =>
      app.call('item.save-record', { issueId: story, kind: 'test', id, version, set });

    it('remembers each change, takes it back and tells the workflow rules again', async () => {
      await write(0, aTest);
      await write(1, { state: 'passed', result: 'Four of five, in 6 s' });
      const history = async () =>
        (await app.call('history.page', { projectId, filter: { kind: 'test', recordId: id } })).changes;
      expect((await history()).map(({ action }) => action)).toEqual(['changed', 'created']);
      await app.call('history.undo', { projectId, changeId: (await history())[0]?.id ?? '' });
      expect(await property(story)).toMatchObject({ validation: 'planned' });
      expect((await app.call('validation.read', { issueId: story })).tests).toMatchObject([{ result: '' }]);

      await app.call('item.delete-record', { issueId: story, kind: 'test', id }, 'developer');
      expect(await property(story)).not.toHaveProperty('validation');
      await app.call('record.restore', { projectId, kind: 'test', id });
      expect(await property(story)).toMatchObject({ validation: 'planned' });
      const [test] = (await app.call('validation.read', { issueId: story })).tests;
      await write(test?.version ?? 0, { state: 'passed', result: 'Four of five, in 6 s' });
      expect(await property(story)).toMatchObject({ validation: 'passed', coverage: { 'N-1': 0.5 } });
    });
  });

  describe('a beta', () => {
    it('proposes those who asked, takes each in once, and decides by the change of satisfaction', async () => {
      const open = await app.call('beta.read', { issueId: story });
      expect(open.result.decision).toBe('too-few');
      const owners = await app.call('beta.read', { issueId: story, filter: { personaKey: 'field-worker' } });
      expect(owners.proposed).toEqual([]);
      const audiences = open.proposed.map(({ audience }) => audience);
      const invited = await app.call('beta.invite', { issueId: story, audiences });
      expect(invited.members).toHaveLength(audiences.length);
      expect((await app.call('beta.invite', { issueId: story, audiences })).members).toHaveLength(
        audiences.length,
      );
      const [member] = invited.members;
      const id = member?.id ?? '';
      const edit = (version: number, set: Record<string, unknown>) =>
        app.call('item.save-record', { issueId: story, kind: 'beta-member', id, version, set });
      expect(await edit(1, { state: 'done', before: 2, after: 4, verdict: 'for' })).toMatchObject({
        kind: 'saved',
      });
      const { result } = await app.call('beta.read', { issueId: story });
      expect(result).toMatchObject({ pairs: 1, votesFor: 1, change: null });
      expect(await edit(1, { verdict: 'against' })).toMatchObject({
        kind: 'conflict',
        theirs: { version: 2, value: { verdict: 'for', after: 4 } },
      });
    });

    it('remembers what testers said, takes it back, and takes in again whom somebody had taken out', async () => {
      const [member] = (await app.call('beta.read', { issueId: story })).members;
      const { id = '', audience = '' } = member ?? {};
      const filter = { kind: 'beta-member' as const, recordId: id };
      const { changes } = await app.call('history.page', { projectId, filter });
      expect(changes.map(({ action }) => action)).toEqual(['changed', 'created']);
      await app.call('history.undo', { projectId, changeId: changes[0]?.id ?? '' });
      const back = (await app.call('beta.read', { issueId: story })).members.find((one) => one.id === id);
      expect(back).toMatchObject({ state: 'invited', before: null, after: null, verdict: null });

      await app.call('item.delete-record', { issueId: story, kind: 'beta-member', id });
      const without = await app.call('beta.read', { issueId: story });
      expect(without.members.map((one) => one.audience)).not.toContain(audience);
      const { members } = await app.call('beta.invite', { issueId: story, audiences: [audience] });
      expect(members.map((one) => one.audience)).toContain(audience);
    });
  });

  // A word on what promises taught names no record: what becomes of one on nothing is said below.
  type Written = Exclude<
    WriteName & (keyof typeof outcomeProcedures | keyof typeof goalProcedures),
    'promise.decide'
  >;

  it('that are not there, or of another item or product, are never said to be written', async () => {
    const { body } = await app.jira('GET', '/rest/api/3/project/MOB');
    const projects = { here: projectId, other: (body as { id: string }).id };
    const items = { here: await app.issueId('INV-41'), other: await app.issueId('MOB-1') };
    const done = await app.issueId('INV-35');
    const test = newId();
    await app.call('item.save-record', { issueId: story, kind: 'test', id: test, version: 0, set: aTest });
    const [member] = (await app.call('beta.read', { issueId: story })).members;
    const metricId = newId();
    const metric = { name: 'Answers', unit: 'number' as const, better: 'up' as const };
    await app.call('metric.add', { projectId, id: metricId, metric });
    const goal = await saved(app, 'goal', { title: 'Answers at once', startedOn: '2026-01-01' });
    const points = [{ date: '2026-03-01', value: 1 }];
    const gone: Readonly<Record<Written, readonly object[]>> = {
      'item.save-record': [
        { issueId: story, kind: 'test', id: newId(), version: 1, set: { result: 'x' } },
        { issueId: story, kind: 'beta-member', id: newId(), version: 1, set: { verdict: 'for' } },
        ...Object.values(items).flatMap((issueId) => [
          { issueId, kind: 'test', id: test, version: 0, set: aTest },
          { issueId, kind: 'test', id: test, version: 1, set: { result: 'x' } },
          { issueId, kind: 'beta-member', id: member?.id, version: 1, set: { verdict: 'for' } },
        ]),
      ],
      'item.delete-record': [
        { issueId: story, kind: 'test', id: newId() },
        ...Object.values(items).flatMap((issueId) => [
          { issueId, kind: 'test', id: test },
          { issueId, kind: 'beta-member', id: member?.id },
        ]),
      ],
      'item.set-goal': [
        { issueId: story, goalKey: 'G-999', alignment01: 1 },
        { issueId: items.other, goalKey: 'G-1', alignment01: 1 },
      ],
      'outcome.judge': [
        { issueId: done, needKey: 'N-999', verdict: 'met' },
        { issueId: items.other, needKey: 'N-1', verdict: null },
      ],
      'outcome.tell': [{ issueId: done, replies: [{ audience: 'account:x', text: 'Done', by: 'hand' }] }],
      'outcome.settle': [{ issueId: done, audience: 'account:x', told: true }],
      'beta.invite': [
        { issueId: story, audiences: ['account:x'] },
        { issueId: items.other, audiences: [member?.audience] },
      ],
      'metric.add': [{ projectId: projects.other, id: metricId, metric }],
      'metric.put-points': [
        { projectId, metricId: newId(), points },
        { projectId: projects.other, metricId, points },
      ],
      'metric.remove-point': [
        { projectId, metricId: newId(), date: '2026-03-01' },
        { projectId: projects.other, metricId, date: '2026-03-01' },
      ],
    };
    const answers = Object.entries(gone).flatMap(([name, inputs]) =>
      inputs.map((input) => [name, input] as const),
    );
    for (const [name, input] of answers) {
      const { code } = await app.failure(name, input);
      expect([name, input, code]).toEqual([name, input, 'not-found']);
    }
    for (const of of [
      { id: newId(), projectId },
      { id: goal.id, projectId: projects.other },
    ]) {
      const ofGoal = { kind: 'goal', ...of };
      expect(await app.failure('record.save', { ...ofGoal, version: 1, set: { weight: 2 } })).toMatchObject({
        code: 'not-found',
      });
      for (const name of ['record.delete', 'record.restore'])
        expect(await app.failure(name, ofGoal)).toMatchObject({ code: 'not-found' });
      expect(await app.failure('record.archive', { ...ofGoal, archived: true })).toMatchObject({
        code: 'not-found',
      });
    }
    expect((await app.call('validation.read', { issueId: story })).tests).toMatchObject([
      { result: 'Four of five, in 6 s' },
      { ...aTest, result: '', version: 1 },
    ]);
  });

  it('lowers the coverage that nobody says when promises of that kind did not hold, by a word that can be taken back', async () => {
    const needKeys = ['N-5', 'N-6', 'N-7', 'N-10', 'N-11'];
    const careless = await app.issueId('INV-34');
    const { body } = await app.jira('GET', '/rest/api/3/field');
    const field = (body as { id: string; name: string }[]).find(({ name }) => name === 'Customer needs');
    await app.jira('PUT', `/rest/api/3/issue/${careless}`, { fields: { [field?.id ?? '']: needKeys } });
    await app.host.queueIdle();
    for (const needKey of needKeys)
      await app.call('outcome.judge', { issueId: careless, needKey, verdict: 'partly' });
    const read = () => app.call('outcomes.read', { projectId });
    const decide = async (word: 'accept' | 'decline' | 'take-back', to01: number, basedOn: number) =>
      (await app.call('promise.decide', { projectId, word, to01, basedOn, reason: 'Five promises' })).decided;
    expect((await read()).proposal).toBeNull();
    expect(await decide('accept', 0.1, 0)).toBe(false);

    for (const { needKey, personaKey, before01, issueId } of (await read()).promises) {
      if (issueId !== careless) continue;
      const satisfied = Math.round(200 * (before01 + 0.1 * (1 - before01)));
      const counts = { important: 100, satisfied, answers: 200, have: 30, asked: 40 };
      await app.call('need.survey', { projectId, needKey, personaKey, counts });
    }
    const { proposal, modelVersion } = await read();
    expect(proposal).toMatchObject({ from01: 0.5, to01: 0.1, promises: 5 });
    const coverage = async () => (await app.call('knowledge.read', { projectId })).coverageDefault01;
    const word = { projectId, word: 'accept', to01: 0.1, basedOn: modelVersion, reason: '' };
    expect((await app.failure('promise.decide', word, 'developer')).code).toBe('forbidden');
    expect(await decide('decline', 0.1, modelVersion)).toBe(true);
    expect(await read()).toMatchObject({ proposal: null, decided: { decision: 'declined', promises: 5 } });
    expect(await decide('take-back', 0.1, modelVersion)).toBe(true);
    expect(await decide('accept', 0.2, modelVersion)).toBe(false);
    expect(await decide('accept', 0.1, modelVersion)).toBe(true);
    expect(await coverage()).toBe(0.1);
    expect(await read()).toMatchObject({ proposal: null, decided: { decision: 'accepted', from01: 0.5 } });
    expect(await decide('take-back', 0.1, modelVersion + 1)).toBe(true);
    expect(await coverage()).toBe(0.5);
    expect(await read()).toMatchObject({ proposal: { to01: 0.1 }, decided: null });
    const { changes } = await app.call('history.page', { projectId, filter: { kind: 'promises' } });
    expect(changes).toHaveLength(4);
  });
});
