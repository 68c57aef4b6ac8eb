import fc from 'fast-check';
import { frontierBudgets, traceFrontier } from '../../../src/domain/planning/release/release-frontier';
import type { FrontierCheckpoint } from '../../../src/domain/planning/release/release-frontier';
import { releaseFromNeeds } from '../../../src/domain/planning/release/release-from-needs';
import type { ReleaseFromNeeds } from '../../../src/domain/planning/release/release-from-needs';
import { compareReleases, nextReleaseSteps } from '../../../src/domain/planning/release/release-margin';
import { solveRelease } from './solve-whole-release';
import { bruteForceRelease, smallRelease } from './release-examples';

describe('the frontier from capacity to value', () => {
  it('holds the best value of every capacity, and never falls', () => {
    fc.assert(
      fc.property(smallRelease, fc.integer({ min: 1, max: 6 }), (problem, steps) => {
        const budgets = frontierBudgets(problem, steps);
        const { checkpoint, done, total, stopped } = traceFrontier(problem, budgets);
        expect({ done, stopped }).toEqual({ done: total, stopped: 'proven' });
        const values = checkpoint.points.map(({ value }) => value);
        expect(checkpoint.points.map(({ budget }) => budget)).toEqual(budgets);
        expect(values).toEqual(budgets.map((budget) => bruteForceRelease({ ...problem, budget })));
        expect(values).toEqual([...values].sort((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });

  it('goes on from a stored checkpoint and ends at the same points', () => {
    fc.assert(
      fc.property(smallRelease, (problem) => {
        const budgets = frontierBudgets(problem, 5);
        let checkpoint: FrontierCheckpoint | undefined;
        const seen: number[] = [];
        for (let runs = 0; runs < 20; runs++) {
          let pause = false;
          const onPoint = ({ done }: { done: number }): void => {
            seen.push(done);
            pause = done % 2 === 0;
          };
          const limit = { cancelled: () => pause, onPoint };
          const progress = traceFrontier(problem, budgets, limit, checkpoint);
          checkpoint = JSON.parse(JSON.stringify(progress.checkpoint)) as FrontierCheckpoint;
          if (progress.stopped === 'proven') break;
        }
        const values = checkpoint?.points.map(({ value }) => value);
        expect(values).toEqual(traceFrontier(problem, budgets).checkpoint.points.map(({ value }) => value));
        expect(seen).toEqual(budgets.map((_, at) => at + 1));
      }),
      { numRuns: 40 },
    );
  });

  it('refuses a checkpoint of other capacities', () => {
    const problem = { requirements: [{ key: 'R-1', cost: 2, prerequisites: [] }], customers: [] };
    expect(() => traceFrontier(problem, [0, 2], {}, { budgets: [0, 1], points: [] })).toThrow(
      'planning.frontier-other',
    );
    expect(() => frontierBudgets(problem, 0)).toThrow('planning.frontier-steps');
  });
});

describe('a release with more capacity', () => {
  it('names what it wins and what it gives up for it', () => {
    const problem = {
      requirements: [
        { key: 'R-1', cost: 3, prerequisites: [] },
        { key: 'R-2', cost: 4, prerequisites: [] },
      ],
      customers: [
        { key: 'C-1', weight: 5, asks: ['R-1'] },
        { key: 'C-2', weight: 9, asks: ['R-2'] },
      ],
      budget: 3,
    };
    const plan = solveRelease(problem);
    expect(nextReleaseSteps(problem, plan)).toEqual([
      { extraPoints: 1, value: 9, gain: 4, won: ['C-2'], given: ['C-1'], proven: true },
      { extraPoints: 4, value: 14, gain: 5, won: ['C-1'], given: [], proven: true },
    ]);
    expect(compareReleases(plan, solveRelease({ ...problem, budget: 7 }))).toEqual({
      customers: { won: ['C-2'], given: [], kept: ['C-1'] },
      requirements: { won: ['R-2'], given: [], kept: ['R-1'] },
      valueDelta: 9,
      costDelta: 4,
      budgetDelta: 4,
    });
  });
});

describe('the next steps of the curve', () => {
  it('are the first capacities at which counting every set finds more, and none after the last', () => {
    fc.assert(
      fc.property(smallRelease, (problem) => {
        const all = problem.requirements.reduce((sum, { cost }) => sum + cost, 0);
        const expected: { extraPoints: number; value: number }[] = [];
        let best = bruteForceRelease(problem);
        for (let extra = 0.5; problem.budget + extra <= all + 0.5 && expected.length < 3; extra += 0.5) {
          const value = bruteForceRelease({ ...problem, budget: problem.budget + extra });
          if (value > best) expected.push({ extraPoints: extra, value });
          best = value;
        }
        const steps = nextReleaseSteps(problem, solveRelease(problem));
        expect(steps.map(({ extraPoints, value }) => ({ extraPoints, value }))).toEqual(expected);
        expect(steps.every(({ proven, gain }) => proven && gain > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('are as many as there is time for, and unproven where a search was cut short', () => {
    const problem = {
      requirements: [{ key: 'R-1', cost: 8, prerequisites: [] }],
      customers: [{ key: 'C-1', weight: 5, asks: ['R-1'] }],
      budget: 0,
    };
    const plan = solveRelease(problem);
    expect(nextReleaseSteps(problem, plan, 3, { cancelled: () => true })).toEqual([]);
    expect(nextReleaseSteps(problem, { ...plan, proven: false })).toMatchObject([
      { extraPoints: 8, proven: false },
    ]);
  });
});

describe('a release from customers and their needs', () => {
  const input: ReleaseFromNeeds = {
    items: [
      {
        key: 'A-1',
        points: 3,
        confidence01: 0.5,
        links: [{ needKey: 'N-1', coverage01: 0.5 }],
        blockedBy: ['A-4'],
      },
      {
        key: 'A-2',
        points: 2,
        confidence01: 0.8,
        links: [{ needKey: 'N-1', coverage01: 0.5 }],
        blockedBy: ['X-1'],
      },
      { key: 'A-3', points: 20, confidence01: 1, links: [{ needKey: 'N-1', coverage01: 1 }], blockedBy: [] },
      {
        key: 'A-4',
        points: null,
        confidence01: 1,
        links: [{ needKey: 'N-2', coverage01: 0.75 }],
        blockedBy: [],
      },
      {
        key: 'A-5',
        points: 1,
        confidence01: 1,
        links: [{ needKey: 'N-3', coverage01: 1 }],
        blockedBy: ['Y-9'],
      },
    ],
    customers: [
      { key: 'acme', weight: 10, needKeys: ['N-1'] },
      { key: 'bolt', weight: 8, needKeys: ['N-1', 'N-2'] },
      { key: 'cape', weight: 6, needKeys: ['N-3'] },
    ],
    served01: { 'N-2': 0.25 },
    capacityPoints: 7,
    assumedPoints: 2,
    doneKeys: ['X-1'],
  };

  it('says of a need whether it is served in full by what somebody stated, or only perhaps', () => {
    const assumedOf = (change: Partial<ReleaseFromNeeds>): boolean[] =>
      releaseFromNeeds({ ...input, ...change }).needs.map(({ assumed }) => assumed);
    const silent = input.items.map((item) =>
      item.key === 'A-2' ? { ...item, links: item.links.map((link) => ({ ...link, assumed: true })) } : item,
    );
    expect(assumedOf({})).toEqual([false, false]);
    expect(assumedOf({ items: silent })).toEqual([true, false]);
    // What is served already may rest on a share that nobody stated.
    expect(assumedOf({ servedStated01: {} })).toEqual([false, true]);
  });

  it('builds a need with the items that serve it most per point and weighs customers by the least sure', () => {
    const { problem, needs, notes } = releaseFromNeeds(input);
    expect(needs).toEqual([
      { needKey: 'N-1', itemKeys: ['A-2', 'A-1'], confidence01: 0.5, assumed: false },
      { needKey: 'N-2', itemKeys: ['A-4'], confidence01: 1, assumed: false },
    ]);
    expect(notes).toEqual([
      { kind: 'no-usable-estimate', key: 'A-4', assumedPoints: 2 },
      { kind: 'blocked-outside', key: 'A-5', blocker: 'Y-9' },
      { kind: 'need-not-coverable', needKey: 'N-3', most01: 0 },
    ]);
    expect(solveRelease(problem)).toMatchObject({
      customers: ['acme', 'bolt'],
      requirements: ['A-1', 'A-2', 'A-4'],
      value: 9,
      cost: 7,
      proven: true,
    });
  });
});
