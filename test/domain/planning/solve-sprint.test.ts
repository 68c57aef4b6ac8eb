import fc from 'fast-check';
import { createSprintSolver, solveSprint } from '../../../src/domain/planning/sprint/solve-sprint';
import { bruteForceSprint, candidate, keeps, smallSprint, sprint, valueOfKeys } from './sprint-examples';
import { said } from '../../../src/domain/words/said';

const need = (needKey: string, coverage01 = 1) => [{ needKey, coverage01 }];

describe('a proposed sprint', () => {
  it('is as good as the best of all sets, and proven so', () => {
    fc.assert(
      fc.property(smallSprint, (problem) => {
        const best = bruteForceSprint(problem);
        if (best === null) {
          expect(() => solveSprint(problem)).toThrow('planning.no-set');
          return;
        }
        const plan = solveSprint(problem);
        expect(keeps(problem, new Set(plan.keys))).toBe(true);
        expect(valueOfKeys(problem, new Set(plan.keys))).toBeCloseTo(plan.value, 6);
        expect(plan).toMatchObject({ proven: true, gap01: 0, stopped: 'proven' });
        expect(plan.value).toBeCloseTo(best, 6);
      }),
      { numRuns: 600 },
    );
  });

  it('is the same whatever order the items come in', () => {
    fc.assert(
      fc.property(smallSprint, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (problem, draws) => {
        const shuffled = problem.candidates
          .map((item, at) => ({ item, draw: draws[at] ?? 0 }))
          .sort((a, b) => a.draw - b.draw)
          .map(({ item }) => item);
        if (bruteForceSprint(problem) === null) return;
        expect(solveSprint({ ...problem, candidates: shuffled }).keys).toEqual(solveSprint(problem).keys);
      }),
    );
  });

  it('holds a true bound when it is paused, and goes on to the same value', () => {
    fc.assert(
      fc.property(smallSprint, fc.integer({ min: 0, max: 2 }), (problem, maxSteps) => {
        const best = bruteForceSprint(problem);
        if (best === null) return;
        const solver = createSprintSolver(problem);
        const early = solver.advance({ maxSteps });
        expect(early.value).toBeLessThanOrEqual(best + 1e-6);
        expect(early.bound).toBeGreaterThanOrEqual(best - 1e-6);
        expect(solver.advance({}).value).toBeCloseTo(best, 6);
      }),
    );
  });

  it('stops at the caller’s clock with the greedy plan at least', () => {
    const problem = sprint([
      candidate('A-1', 3, { links: need('N-1') }),
      candidate('A-2', 8, { links: need('N-2') }),
    ]);
    let now = 0;
    const plan = createSprintSolver(problem).advance({ nowMs: () => now++, untilMs: 0 });
    expect(plan).toMatchObject({
      stopped: 'time',
      proven: false,
      keys: ['A-1'],
      value: 10,
      bound: 20,
      gap01: 0.5,
    });
  });

  it('counts a need once however many items touch it', () => {
    const items = ['A-1', 'A-2', 'A-3'].map((key) => candidate(key, 2, { links: need('N-1') }));
    expect(solveSprint(sprint(items))).toMatchObject({ keys: ['A-1'], value: 10, points: 2 });
  });

  it('takes the item with the earlier key when two are alike', () => {
    const items = ['A-10', 'A-9'].map((key) => candidate(key, 8, { links: need('N-1') }));
    expect(solveSprint(sprint(items)).keys).toEqual(['A-9']);
  });

  it('keeps pinned items with what they depend on, and excluded ones out', () => {
    const items = [
      candidate('A-1', 5, { links: need('N-1') }),
      candidate('A-2', 4, { links: need('N-2', 0.25), blockedBy: ['A-3'] }),
      candidate('A-3', 4),
      candidate('A-4', 1, { links: need('N-3') }),
    ];
    const plan = solveSprint(sprint(items, { pinned: ['A-2'], excluded: ['A-4'] }));
    expect(plan.keys).toEqual(['A-2', 'A-3']);
  });

  it('says why no plan is possible', () => {
    const items = [candidate('A-1', 8), candidate('A-2', 8)];
    expect(() => solveSprint(sprint(items, { pinned: ['A-1', 'A-2'] }))).toThrow(
      expect.objectContaining({
        said: said('planning.pinned-too-much', { needed: 16, capacity: 10 }),
      }) as Error,
    );
    expect(() => solveSprint(sprint(items, { capacityPoints: 0 }))).toThrow('planning.sprint-capacity');
    expect(() => solveSprint(sprint(items, { pinned: ['A-9'] }))).toThrow('planning.pinned-gone');
    expect(() => solveSprint(sprint(items, { pinned: ['A-1'], excluded: ['A-1'] }))).toThrow(
      'planning.pinned-and-excluded',
    );
    expect(() => solveSprint(sprint([candidate('A-1', null)], { pinned: ['A-1'] }))).toThrow(
      'planning.cannot-pin',
    );
  });

  it('leaves out what has no usable estimate and says so', () => {
    const items = [
      candidate('A-1', null, { links: need('N-1') }),
      candidate('A-2', -3, { links: need('N-2') }),
      candidate('A-3', 0, { links: need('N-3') }),
      candidate('A-4', 1, { links: need('N-4'), blockedBy: ['A-1'] }),
      candidate('A-5', 99, { links: need('N-5') }),
      candidate('A-6', 1, { links: need('N-6'), blockedBy: ['X-1'] }),
      candidate('A-7', 1, { links: need('N-7'), blockedBy: ['X-2'] }),
    ];
    const plan = solveSprint(sprint(items, { doneKeys: ['X-2'] }));
    expect(plan.keys).toEqual(['A-3', 'A-7']);
    expect(plan.notes).toEqual(
      expect.arrayContaining([
        { kind: 'no-estimate', key: 'A-1', assumedPoints: null },
        { kind: 'negative-points', key: 'A-2', points: -3 },
        { kind: 'zero-points', key: 'A-3' },
        { kind: 'held-back', key: 'A-4', by: 'A-1' },
        { kind: 'too-big', key: 'A-5', points: 99, capacityPoints: 10 },
        { kind: 'blocked-outside', key: 'A-6', blocker: 'X-1', ignored: false },
      ]),
    );
    const assumed = solveSprint(sprint(items, { assumedPoints: 3, ignoreOutsideBlockers: true }));
    expect(assumed.keys).toEqual(['A-1', 'A-3', 'A-4', 'A-6', 'A-7']);
  });

  it('names a circle of blocks links, and breaks it only when asked to', () => {
    const items = [
      candidate('A-1', 2, { links: need('N-1'), blockedBy: ['A-3'] }),
      candidate('A-2', 2, { links: need('N-2'), blockedBy: ['A-1'] }),
      candidate('A-3', 9, { blockedBy: ['A-2'] }),
    ];
    expect(() => solveSprint(sprint(items))).toThrow(
      expect.objectContaining({ said: said('planning.circle', { items: 'A-1 → A-2 → A-3 → A-1' }) }) as Error,
    );
    const plan = solveSprint(sprint(items, { breakCycles: true }));
    expect(plan.keys).toEqual(['A-1', 'A-2']);
    expect(plan.notes).toContainEqual({
      kind: 'cycle-broken',
      cycle: { keys: ['A-1', 'A-2', 'A-3'], breakAt: { blocker: 'A-3', blocked: 'A-1' } },
    });
  });
});
