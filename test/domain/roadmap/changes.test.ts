import fc from 'fast-check';
import { planChanges, ranksOf, scoreChanges } from '../../../src/domain/roadmap/changes';
import { EMPTY_RECEIPT, snapshotDue, snapshotsToDrop, unscored } from '../../../src/domain/roadmap/snapshot';
import type { PlanState, ScoreState } from '../../../src/domain/roadmap/snapshot';

const scored = (issueId: string, lines: Readonly<Record<string, number>>, done = false): ScoreState => {
  const totalUnits = Object.values(lines).reduce((sum, units) => sum + units, 0);
  return {
    issueId,
    key: `INV-${issueId}`,
    done,
    priority: totalUnits / 10,
    receipt: {
      ...EMPTY_RECEIPT,
      totalUnits,
      lines: Object.entries(lines).map(([id, units]) => ({ id, units })),
    },
  };
};

const planned = (issueId: string, change: Partial<PlanState> = {}): PlanState => ({
  issueId,
  key: `INV-${issueId}`,
  horizon: 'later',
  startDate: null,
  dueDate: null,
  status: 'To do',
  done: false,
  ...change,
});

const noEpics: ReadonlySet<string> = new Set();

describe('changes of priorities', () => {
  it('tells the lines that changed, the largest first, and both places', () => {
    const before = [scored('1', { 'need:N-1:p': 50, effort: -10 }), scored('2', { 'need:N-2:p': 45 })];
    const after = [
      scored('1', { 'need:N-1:p': 50, effort: -12 }),
      scored('2', { 'need:N-2:p': 30, 'need:N-3:p': 25 }),
    ];
    expect(scoreChanges(before, after, noEpics)).toEqual([
      {
        issueId: '2',
        key: 'INV-2',
        from: 4.5,
        to: 5.5,
        fromRank: 1,
        toRank: 1,
        lines: [
          { id: 'need:N-3:p', from: null, to: 25, difference: 25 },
          { id: 'need:N-2:p', from: 45, to: 30, difference: -15 },
        ],
      },
      {
        issueId: '1',
        key: 'INV-1',
        from: 4,
        to: 3.8,
        fromRank: 2,
        toRank: 2,
        lines: [{ id: 'effort', from: -10, to: -12, difference: -2 }],
      },
    ]);
  });

  it('leaves out new work, finished work, and work whose priority is the same', () => {
    const before = [scored('1', { effort: 10 }), scored('2', { effort: 10 })];
    const after = [
      scored('1', { effort: 10 }),
      scored('2', { effort: 20 }, true),
      scored('3', { effort: 5 }),
    ];
    expect(scoreChanges(before, after, noEpics)).toEqual([]);
  });

  it('calls the loss of every need a fall to no value, not to zero', () => {
    const before = [scored('1', { effort: 10 })];
    const after = [unscored({ issueId: '1', key: 'INV-1', done: false })];
    expect(scoreChanges(before, after, noEpics)).toMatchObject([{ from: 1, to: null, toRank: null }]);
  });

  it('sums the differences of the lines to the difference of the priorities, whatever they are', () => {
    const lines = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: -500, max: 500 }));
    fc.assert(
      fc.property(lines, lines, (left, right) => {
        for (const change of scoreChanges([scored('1', left)], [scored('1', right)], noEpics)) {
          const sum = change.lines.reduce((total, line) => total + line.difference, 0);
          expect(sum).toBe(Math.round(((change.to ?? 0) - (change.from ?? 0)) * 10));
        }
      }),
    );
  });

  it('gives equal priorities the better place and finished work none', () => {
    const ranks = ranksOf(
      [
        { issueId: 'a', priority: 5, done: false },
        { issueId: 'b', priority: 7, done: true },
        { issueId: 'c', priority: 5, done: false },
        { issueId: 'd', priority: 1, done: false },
        { issueId: 'e', priority: null, done: false },
      ],
      noEpics,
    );
    expect([...ranks]).toEqual([
      ['a', 1],
      ['c', 1],
      ['d', 3],
    ]);
  });
});

it('ranks epics among epics, and stories among themselves', () => {
  const open = (issueId: string, priority: number) => ({ issueId, priority, done: false });
  const ranks = ranksOf(
    [open('epic', 40), open('a', 9), open('small epic', 3), open('b', 7)],
    new Set(['epic', 'small epic']),
  );
  expect(Object.fromEntries(ranks)).toEqual({ epic: 1, 'small epic': 2, a: 1, b: 2 });
});

describe('changes of plans', () => {
  it('tells what came, what left and what moved', () => {
    const changes = planChanges(
      [planned('1'), planned('2'), planned('3'), planned('4'), planned('5', { done: true })],
      [
        planned('1', { horizon: 'next', dueDate: '2026-12-01' }),
        planned('2', { done: true, status: 'Done' }),
        planned('4'),
        planned('5', { done: true }),
        planned('6'),
      ],
      new Set(['3']),
    );
    expect(changes.added.map(({ issueId }) => issueId)).toEqual(['6']);
    expect(changes.gone.map(({ before, why }) => [before.issueId, why])).toEqual([
      ['2', 'done'],
      ['3', 'deleted'],
    ]);
    expect(changes.moved.map(({ after, parts }) => [after.issueId, parts])).toEqual([
      ['1', ['horizon', 'dueDate']],
    ]);
  });

  it('takes reopened work for new', () => {
    const { added } = planChanges([planned('1', { done: true })], [planned('1')], new Set());
    expect(added).toHaveLength(1);
  });

  it('finds nothing between equal days, and swaps new and gone when the days are swapped', () => {
    const states = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(states, states, (left, right) => {
        const [a, b] = [left, right].map((ids) => ids.map((id) => planned(String(id))));
        const there = planChanges(a ?? [], b ?? [], new Set());
        const back = planChanges(b ?? [], a ?? [], new Set());
        expect(there.added.map(({ key }) => key).sort()).toEqual(
          back.gone.map(({ before }) => before.key).sort(),
        );
        expect(planChanges(a ?? [], a ?? [], new Set())).toEqual({ added: [], gone: [], moved: [] });
      }),
    );
  });
});

describe('keeping snapshots', () => {
  it('is due a week after the last one, and at once without any', () => {
    expect(snapshotDue([], '2026-11-27')).toBe(true);
    expect(snapshotDue(['2026-11-21', '2026-11-02'], '2026-11-27')).toBe(false);
    expect(snapshotDue(['2026-11-20'], '2026-11-27')).toBe(true);
  });

  it('keeps every one of the last 400 days, then the first of each month, and none after three years', () => {
    const days = ['2026-11-20', '2025-11-01', '2025-09-05', '2025-09-12', '2025-08-01', '2022-01-03'];
    expect(snapshotsToDrop(days, '2026-11-27')).toEqual(['2025-09-12', '2022-01-03']);
  });
});
