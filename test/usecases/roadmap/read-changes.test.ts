import { EMPTY_RECEIPT } from '../../../src/domain/roadmap/snapshot';
import type { SnapshotItem } from '../../../src/domain/roadmap/snapshot';
import type { Grants } from '../../../src/ports/actor';
import { projectCall } from '../../../src/usecases/call';
import { readChanges } from '../../../src/usecases/roadmap/read-changes';
import type { ChangesDeps } from '../../../src/usecases/roadmap/read-changes';
import { emptyKnowledge } from '../../domain/value/empty-knowledge';

const kept = (issueId: string, change: Partial<SnapshotItem> = {}): SnapshotItem => ({
  issueId,
  key: `INV-${issueId}`,
  title: `Work ${issueId}`,
  projectId: '1',
  horizon: 'now',
  startDate: null,
  dueDate: null,
  status: 'To do',
  done: false,
  restricted: false,
  priority: 5,
  receipt: { ...EMPTY_RECEIPT, totalUnits: 50, lines: [{ id: 'effort', units: 50 }] },
  ...change,
});

const grants: Grants = {
  browse: true,
  editItem: false,
  manageKnowledge: false,
  administerProject: false,
};
const takenAt = Date.parse('2026-11-01T00:00:00Z');

/** A product of the projects 1 and 2; the person sees only project 1, and of it only the ids named. */
function deps(items: readonly SnapshotItem[], visible: readonly string[], inJira: readonly string[]) {
  const fakes = {
    clock: { now: () => Date.parse('2026-11-27T12:00:00Z'), newId: () => '' },
    knowledge: {
      load: () => Promise.resolve(emptyKnowledge(['1', '2'])),
      loadOf: () => Promise.resolve(emptyKnowledge(['1', '2'])),
    },
    products: { ofProject: () => Promise.resolve(emptyKnowledge(['1', '2']).product) },
    items: { pageAll: () => Promise.resolve([]), childrenElsewhere: () => Promise.resolve([]) },
    history: { page: () => Promise.resolve([]) },
    records: { names: () => Promise.resolve(new Map()) },
    models: { history: () => Promise.resolve([]) },
    snapshots: {
      list: () => Promise.resolve([{ takenOn: '2026-11-01', takenAt, takenBy: 'app', items: items.length }]),
      read: () => Promise.resolve([...items]),
      moves: () =>
        Promise.resolve(
          items.map(({ issueId }) => ({
            id: issueId,
            issueId,
            at: takenAt + 1,
            accountId: 'a',
            parts: [],
            reason: 'why',
          })),
        ),
    },
    visible: { visibleAmong: () => Promise.resolve(new Set(visible)) },
    permissions: {
      latelyForProject: (projectId: string) => Promise.resolve({ ...grants, browse: projectId === '1' }),
    },
    roadmap: {
      read: (ids: readonly string[]) =>
        Promise.resolve(
          ids.filter((id) => inJira.includes(id)).map((id) => ({ item: { id }, restricted: false })),
        ),
    },
  };
  // Only what the use case calls is faked; anything else would fail loudly.
  return fakes as unknown as ChangesDeps;
}

const request = { from: '2026-11-01', to: null };
const actor = { accountId: 'a', grants, zone: null };
const told = async (fakes: ChangesDeps) => readChanges(await projectCall('1', actor, fakes), request, fakes);

describe('what a person may learn from the changes', () => {
  it('tells nothing of items that exist and are hidden from the person', async () => {
    const items = [kept('1'), kept('2'), kept('3', { projectId: '2' })];
    const changes = await told(deps(items, ['1'], ['1', '2', '3']));
    expect(changes.before.map(({ issueId }) => issueId)).toEqual(['1']);
    expect(changes.scores.map(({ issueId }) => issueId)).toEqual(['1']);
    expect(changes.moves.map(({ issueId }) => issueId)).toEqual(['1']);
    expect(changes.deletedIds).toEqual([]);
    expect(JSON.stringify(changes)).not.toMatch(/Work 2|Work 3|INV-2|INV-3/);
  });

  it('tells of deleted items only in projects that the person may browse, and never of restricted ones', async () => {
    const items = [kept('1'), kept('2', { restricted: true }), kept('3', { projectId: '2' })];
    const changes = await told(deps(items, [], []));
    expect(changes.deletedIds).toEqual(['1']);
    expect(changes.before.map(({ issueId }) => issueId)).toEqual(['1']);
  });
});
