import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';

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
    expect(basis.evidenceTypes['N-1']).not.toHaveLength(0);
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

  it('keeps release plans, and lets only those who manage knowledge keep or delete them', async () => {
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
    const input = { projectId: app.projectId, id, name: 'Spring', plan };
    expect((await app.failure('release.save', input, 'viewer')).code).toBe('forbidden');
    await app.call('release.save', input);
    const { plans } = await app.call('release.save', { ...input, name: 'Spring, smaller' });
    expect(plans).toEqual([expect.objectContaining({ id, name: 'Spring, smaller', plan })]);
    expect((await app.failure('release.delete', { projectId: app.projectId, id }, 'viewer')).code).toBe(
      'forbidden',
    );
    expect((await app.call('release.delete', { projectId: app.projectId, id })).plans).toEqual([]);
  });
});
