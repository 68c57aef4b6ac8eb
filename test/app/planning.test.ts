import { toUrl } from '../../src/jira/jira-path';
import type { JiraTransport } from '../../src/jira/jira-transport';
import { frontierKeyOf } from '../../src/domain/planning/release/release-frontier';
import { makeVersions, takeBack } from '../../src/jira/versions';
import { newId, startTestApp, users } from './app-host';
import type { TestApp, UserName } from './app-host';

interface SprintRow {
  readonly id: number;
  readonly name: string;
  readonly state: string;
}

describe('planning by customer value', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  }, 180_000);
  afterAll(() => app.close());

  const sprintNamed = async (name: string): Promise<SprintRow> => {
    const boards = await app.jira('GET', '/rest/agile/1.0/board?projectKeyOrId=INV');
    const [board] = (boards.body as { values: { id: number }[] }).values;
    const { body } = await app.jira('GET', `/rest/agile/1.0/board/${String(board?.id)}/sprint`);
    const found = (body as { values: SprintRow[] }).values.find((sprint) => sprint.name === name);
    if (found === undefined) throw new Error(`The demo has no ${name}.`);
    return found;
  };
  const frozen = async (sprintId: number) =>
    (await app.call('sprint.frozen', { projectId: app.projectId, sprintIds: [String(sprintId)] })).freezes;

  it('gives the browser the numbers that scores are made of', async () => {
    const basis = await app.call('planning.read', { projectId: app.projectId });
    expect(basis.confidence01['N-1']).toBeGreaterThan(0.5);
    expect(basis.personas.map((persona) => persona.key)).toContain('bookkeeper');
    const sum = basis.personas.reduce((total, persona) => total + persona.weight, 0);
    expect(sum).toBeCloseTo(100);
    for (const account of basis.accounts) {
      expect(account.needKeys.length).toBeGreaterThan(0);
      expect(account.name).not.toBe(account.key);
    }
  });

  it('keeps what a sprint held and was worth when it ended, and when the next one began', async () => {
    await app.call('item.attach-need', {
      issueId: await app.issueId('INV-50'),
      attach: { kind: 'existing', needKey: 'N-6', coverage01: 0.5 },
    });
    await app.host.queueIdle();
    const [present, next] = [await sprintNamed('Sprint 24'), await sprintNamed('Sprint 25')];
    await app.jira('POST', `/rest/agile/1.0/sprint/${String(present.id)}`, { state: 'closed' });
    await app.jira('POST', `/rest/agile/1.0/sprint/${String(next.id)}`, {
      state: 'active',
      startDate: '2026-12-08T08:00:00.000Z',
      endDate: '2026-12-21T16:00:00.000Z',
    });
    await app.host.queueIdle();

    const [closed] = await frozen(present.id);
    expect(closed).toMatchObject({ phase: 'closed', name: 'Sprint 24' });
    expect(closed?.items.find((item) => item.key === 'INV-45')).toMatchObject({ done: true, points: 2 });
    expect(closed?.items.find((item) => item.key === 'INV-40')).toMatchObject({ done: false });

    const [started] = await frozen(next.id);
    expect(started?.phase).toBe('started');
    const promised = started?.items.find((item) => item.key === 'INV-50');
    expect(promised?.value).toBeGreaterThan(0);
    expect(promised?.personaKeys).not.toHaveLength(0);
  });

  it('keeps the last change that a plan made of a sprint, for those who may see the project', async () => {
    const sprintId = String((await sprintNamed('Sprint 25')).id);
    const issueId = await app.issueId('INV-50');
    const of = async (as?: UserName) =>
      (await app.call('sprint.change', { projectId: app.projectId, sprintId }, as)).change;
    expect(await of()).toBeNull();
    const change = {
      movedIn: ['INV-53'],
      movedOut: ['INV-50'],
      goal: { before: 'Ship it', after: 'The Owner is paid' },
      takenBack: false,
    };
    await app.call('sprint.note-change', { issueId, sprintId, change }, 'developer');
    expect(await of('viewer')).toMatchObject({ ...change, changedBy: users.developer });
    const back = { movedIn: ['INV-50'], movedOut: ['INV-53'], goal: null, takenBack: true };
    await app.call('sprint.note-change', { issueId, sprintId, change: back });
    expect(await of()).toMatchObject(back);
    const refused = await app.failure('sprint.note-change', { issueId, sprintId, change }, 'viewer');
    expect(refused.code).toBe('forbidden');
    const { id } = (await app.jira('GET', '/rest/api/3/project/MOB')).body as { id: string };
    expect((await app.call('sprint.change', { projectId: id, sprintId })).change).toBeNull();
  });

  it('does not rewrite what was promised when an item changes after the start', async () => {
    const sprint = await sprintNamed('Sprint 25');
    const before = await frozen(sprint.id);
    await app.call('item.set-coverage', {
      issueId: await app.issueId('INV-50'),
      needKey: 'N-6',
      coverage01: 1,
    });
    await app.host.queueIdle();
    expect(await frozen(sprint.id)).toEqual(before);
  });

  it('keeps release plans with their history, and lets only those who manage knowledge keep or delete them', async () => {
    const id = newId();
    const plan = {
      by: 'personas' as const,
      capacityPoints: 40,
      customerKeys: ['bookkeeper'],
      wonKeys: ['bookkeeper'],
      itemKeys: ['INV-40'],
      value: 12.5,
      bound: 12.5,
      costPoints: 3,
      proven: true,
    };
    const { projectId } = app;
    const save = { projectId, kind: 'plan' as const, id, version: 0, set: { name: 'Spring', plan } };
    const gone = { projectId, kind: 'plan' as const, id };
    const listed = async () => (await app.call('release.list', { projectId })).plans;
    expect((await app.failure('record.save', save, 'viewer')).code).toBe('forbidden');
    await app.call('record.save', save);
    const renamed = { ...save, version: 1, set: { name: 'Spring, smaller' } };
    await app.call('record.save', renamed);
    expect(await listed()).toEqual([expect.objectContaining({ id, name: 'Spring, smaller', plan })]);
    expect(await app.call('record.save', { ...renamed, set: { name: 'Too late' } })).toMatchObject({
      kind: 'conflict',
      theirs: { version: 2, value: { name: 'Spring, smaller' } },
    });
    expect((await app.failure('record.delete', gone, 'viewer')).code).toBe('forbidden');
    await app.call('record.delete', gone);
    expect(await listed()).toEqual([]);
    await app.call('record.restore', gone);
    expect(await listed()).toHaveLength(1);
    const { changes } = await app.call('history.page', { projectId, filter: { recordId: id } });
    expect(changes.map(({ action }) => action)).toEqual(['restored', 'deleted', 'changed', 'created']);
  });

  describe('the frontier of a release, traced in the background', () => {
    const problem = {
      requirements: Array.from({ length: 12 }, (_, at) => ({
        key: `R-${String(at)}`,
        cost: 1 + ((at * 7) % 5),
        prerequisites: at > 8 ? ['R-0'] : [],
      })),
      customers: Array.from({ length: 9 }, (_, at) => ({
        key: `C-${String(at)}`,
        weight: 2 + ((at * 5) % 11),
        asks: [`R-${String(at)}`, `R-${String((at * 5 + 3) % 12)}`],
      })),
    };
    const total = problem.requirements.reduce((sum, { cost }) => sum + cost, 0);
    const read = () =>
      app.call(
        'release.frontier',
        { projectId: app.projectId, frontierKey: frontierKeyOf(problem) },
        'viewer',
      );

    it('is not there before somebody asks for it', async () => {
      expect(await read()).toEqual({ job: null, points: [] });
    });

    it('is whole after a worker that was killed half way: a proven point for every capacity', async () => {
      app.host.faults.set({ kill: { functionKey: 'planning-worker', afterCalls: 12, of: 'sql' } });
      await app.call('release.frontier-start', { projectId: app.projectId, problem });
      await app.host.queueIdle();
      app.host.faults.set({});
      const { job, points } = await read();
      expect(job).toMatchObject({ kind: 'frontier', state: 'done', done: total + 1, total: total + 1 });
      expect(points.map((point) => point.budget)).toEqual(Array.from({ length: total + 1 }, (_, at) => at));
      expect(points.every((point) => point.proven)).toBe(true);
      const values = points.map((point) => point.value);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    });

    it('is not traced again for the same problem', async () => {
      const before = await read();
      const again = await app.call('release.frontier-start', { projectId: app.projectId, problem });
      expect(again).toEqual(before);
    });

    it('refuses a problem that contradicts itself', async () => {
      const [first] = problem.requirements;
      const failure = await app.failure('release.frontier-start', {
        projectId: app.projectId,
        problem: { ...problem, requirements: [first, first] },
      });
      expect(failure).toMatchObject({ code: 'invalid', key: 'planning.twice', values: { item: first?.key } });
    });
  });

  describe('a plan as a version in Jira', () => {
    const jiraOf =
      (user: UserName): JiraTransport =>
      async (path, init) => {
        const answer = await app.jira(init?.method ?? 'GET', toUrl(path), init?.body, user);
        return {
          status: answer.status,
          header: () => null,
          text: () => Promise.resolve(answer.body === null ? '' : JSON.stringify(answer.body)),
        };
      };
    const versionsOf = async (key: string): Promise<string[]> => {
      const { body } = await app.jira('GET', `/rest/api/3/issue/${key}?fields=fixVersions`);
      return (body as { fields: { fixVersions: { name: string }[] } }).fields.fixVersions.map(
        (version) => version.name,
      );
    };
    const request = () => ({
      name: 'Spring release',
      description: 'Fully serves: Bookkeeper',
      releaseDate: null,
      items: ['INV-47', 'INV-52', 'INV-9999'].map((key) => ({ key, projectId: app.projectId })),
    });

    it('is made once, takes the items that are there, and names those that Jira refused', async () => {
      const before = await versionsOf('INV-47');
      const first = await makeVersions(jiraOf('projectAdmin'), request());
      const again = await makeVersions(jiraOf('projectAdmin'), request());
      expect(again.made[0]?.version).toEqual(first.made[0]?.version);
      expect(first.made[0]?.result.moved).toEqual(['INV-47', 'INV-52']);
      expect(first.made[0]?.result.failed).toMatchObject([{ key: 'INV-9999' }]);
      expect(await versionsOf('INV-47')).toEqual([...before, 'Spring release']);
      await takeBack(jiraOf('projectAdmin'), first);
      expect(await versionsOf('INV-47')).toEqual(before);
    });

    it('says why for a person who may not administer the project', async () => {
      const refused = await makeVersions(jiraOf('developer'), { ...request(), name: 'Mine' });
      expect(refused.made).toEqual([]);
      expect(refused.failed[0]?.reason.values).toEqual({
        words: expect.stringContaining('administrator') as string,
      });
    });
  });
});
