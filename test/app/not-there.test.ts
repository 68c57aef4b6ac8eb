import { changeProcedures } from '../../src/contract/roadmap/changes-procedures';
import { outlineProcedures } from '../../src/contract/roadmap/outline-procedures';
import { shareProcedures } from '../../src/contract/roadmap/share-procedures';
import { planningProcedures } from '../../src/contract/planning/procedures';
import { knowledgeProcedures } from '../../src/contract/value/knowledge-procedures';
import { valueProcedures } from '../../src/contract/value/procedures';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';

const asked = {
  ...changeProcedures,
  ...outlineProcedures,
  ...shareProcedures,
  ...planningProcedures,
  ...knowledgeProcedures,
  ...valueProcedures,
};
type Asked = keyof typeof asked;

/** Procedures that name nothing which could be missing, or whose answer shows by its gaps what is not there. */
const NAMES_NOTHING = [
  'snapshot.list',
  'snapshot.take',
  'changes.ranks',
  'changes.mark-reviewed',
  'roadmap.outline',
  'roadmap.set-balance',
  'ranking.intervals',
  'ranking.compare',
  'view.list',
  'share.lines',
  'share.stories',
  'share.off',
  'share.check',
  'planning.read',
  'sprint.frozen',
  'sprint.change',
  'release.list',
  'release.frontier',
  'release.frontier-start',
  'need.search',
  'persona.list',
  'knowledge.read',
  'model.read',
  'model.preview',
  'model.save',
  'score.waiting',
] as const satisfies readonly Asked[];

const rated = { importance01: 0.5, satisfaction01: 0.5, reach01: 0.5 };
type Input = Readonly<Record<string, unknown>>;

/** A product of INV with one record of each kind that a call may name, and the project of another product. */
interface Ground {
  readonly projectId: string;
  readonly other: string;
  readonly issueId: string;
  readonly otherIssueId: string;
  readonly moveId: string;
  readonly jobId: string;
  readonly kept: Readonly<Record<'view' | 'plan', string>>;
}

/** Inputs that name what is not there, or what belongs to something else. */
const missing: Readonly<
  Record<Exclude<Asked, (typeof NAMES_NOTHING)[number]>, (of: Ground) => readonly Input[]>
> = {
  'changes.read': ({ projectId }) => [{ projectId, from: '2001-01-01' }],
  'changes.note-move': ({ issueId, otherIssueId, moveId }) => [
    { issueId: otherIssueId, move: { id: moveId, parts: ['horizon'], reason: 'Mine' } },
    { issueId: '99999999', move: { id: newId(), parts: ['horizon'] } },
    { issueId: `${issueId}0000`, move: { id: moveId, parts: ['horizon'] } },
  ],
  'benefit.read': ({ projectId, other }) => [
    { projectId, needKey: 'N-9999' },
    { projectId: other, needKey: 'N-1' },
  ],
  'benefit.of-need': ({ projectId, other }) =>
    [0, 1].flatMap((version) => [
      { projectId, needKey: 'N-9999', benefit: { text: 'Less typing', version } },
      { projectId: other, needKey: 'N-1', benefit: { text: 'Less typing', version } },
    ]),
  'share.publish': () => [{ issueId: '99999999', published: true }],
  'sprint.note-change': () => [
    {
      issueId: '99999999',
      sprintId: '1',
      change: { movedIn: ['INV-1'], movedOut: [], goal: null, takenBack: false },
    },
  ],
  'benefit.of-item': () => [{ issueId: '99999999', benefit: { text: 'Less typing', version: 0 } }],
  'need.rate': ({ projectId, other }) => [
    { projectId, needKey: 'N-9999', personaKey: 'owner', ...rated },
    { projectId: other, needKey: 'N-1', personaKey: 'owner', ...rated },
  ],
  'job.read': ({ projectId, other, jobId }) => [
    { projectId, jobId: newId() },
    { projectId: other, jobId },
  ],
  'job.cancel': ({ projectId, other, jobId }) => [
    { projectId, jobId: newId() },
    { projectId: other, jobId },
  ],
  'score.explain': () => [{ issueId: '99999999' }],
  'score.evidence': ({ issueId }) => [{ issueId, needKey: 'N-9999' }],
  'score.what-if': () => [{ issueId: '99999999', changes: [] }],
  'score.compare': ({ issueId }) => [{ issueId, otherIssueId: '99999999' }],
};

describe('what is not there, or of another product', () => {
  let app: TestApp;
  let ground: Ground;

  beforeAll(async () => {
    app = await startTestApp();
    ground = await groundOf(app);
  }, 180_000);
  afterAll(() => app.close());

  it('is a question that every procedure of roadmap, planning and value has answered', () => {
    expect([...Object.keys(missing), ...NAMES_NOTHING].sort()).toEqual(Object.keys(asked).sort());
  });

  it.each(Object.entries(missing))('is never said to be done by %s', async (name, inputs) => {
    for (const input of inputs(ground)) {
      expect([input, (await app.failure(name, input)).code]).toEqual([input, 'not-found']);
    }
  });

  it.each(['view', 'plan'] as const)('is never said to be done with a kept %s', async (kind) => {
    const { projectId, other, kept } = ground;
    const set = { name: 'Taken' };
    for (const of of [
      { projectId, kind, id: newId() },
      { projectId: other, kind, id: kept[kind] },
    ]) {
      const codes = await Promise.all([
        app.failure('record.save', { ...of, version: 1, set }),
        app.failure('record.delete', of),
        app.failure('record.restore', of),
      ]);
      expect(codes.map(({ code }) => code)).toEqual(['not-found', 'not-found', 'not-found']);
    }
    const sentThere = await app.failure('record.save', {
      projectId: other,
      kind,
      id: kept[kind],
      version: 0,
      set: content[kind],
    });
    expect(sentThere.code).toBe('not-found');
    const { records } = await app.call('record.page', { projectId, kind, ids: [kept[kind]] });
    expect(records).toMatchObject([{ version: 1, value: content[kind] }]);
  });

  it('leaves a move of another item as it was', async () => {
    const { projectId, moveId } = ground;
    await app.failure('changes.note-move', missing['changes.note-move'](ground)[0] ?? {});
    const [day] = (await app.call('snapshot.list', { projectId })).snapshots;
    const { moves } = await app.call('changes.read', { projectId, from: day?.takenOn ?? '' });
    expect(moves.map(({ reason }) => reason)).toEqual(['Ready sooner']);
    expect(moveId).not.toBe('');
  });
});

const content = {
  view: { name: 'Ours', page: 'priorities', search: '', shared: true },
  plan: {
    name: 'Spring',
    plan: {
      by: 'personas',
      capacityPoints: 20,
      customerKeys: [],
      wonKeys: [],
      itemKeys: [],
      value: 0,
      bound: 0,
      costPoints: 0,
      proven: true,
    },
  },
} as const;

async function groundOf(app: TestApp): Promise<Ground> {
  const { projectId } = app;
  const { body } = await app.jira('GET', '/rest/api/3/project/MOB');
  const kept = { view: newId(), plan: newId() };
  for (const kind of ['view', 'plan'] as const)
    await app.call('record.save', { projectId, kind, id: kept[kind], version: 0, set: content[kind] });
  await app.call('snapshot.take', { projectId });
  await app.host.queueIdle();
  const [issueId, otherIssueId] = [await app.issueId('INV-40'), await app.issueId('INV-41')];
  const moveId = newId();
  const move = { id: moveId, parts: ['horizon' as const], reason: 'Ready sooner' };
  await app.call('changes.note-move', { issueId, move });
  // Sent again, it still is the same move.
  await app.call('changes.note-move', { issueId, move });
  const { id: jobId } = await app.call('setup.recompute', { projectId });
  return { projectId, other: (body as { id: string }).id, issueId, otherIssueId, moveId, jobId, kept };
}
